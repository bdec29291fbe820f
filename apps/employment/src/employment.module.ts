import type { ServiceDefinition } from '#libs/http';
import { BringListsToDate } from './application/bring-lists-to-date.js';
import { ChangeVacancy } from './application/change-vacancy.js';
import { CloseVacancy } from './application/close-vacancy.js';
import { ListCandidates } from './application/list-candidates.js';
import { ListVacanciesOfPerson } from './application/list-vacancies-of-person.js';
import { OpenVacancy } from './application/open-vacancy.js';
import { RankCandidates } from './application/rank-candidates.js';
import { RankVacancies } from './application/rank-vacancies.js';
import { ReadVacancies } from './application/read-vacancies.js';
import { EmploymentConfig } from './config.js';
import { RankingsController } from './http/rankings.controller.js';
import { texts } from './http/texts.js';
import { VacanciesController } from './http/vacancies.controller.js';
import { BringListsToDateByTheClock } from './jobs/bring-lists-to-date-by-the-clock.js';
import { ForgetCandidateWhenCaseClosed } from './messaging/forget-candidate-when-case-closed.js';
import { ForgetCandidateWhenConsentWithdrawn } from './messaging/forget-candidate-when-consent-withdrawn.js';
import { RankCandidateWhenConsentGiven } from './messaging/rank-candidate-when-consent-given.js';
import { RankCandidateWhenProfileChanged } from './messaging/rank-candidate-when-profile-changed.js';
import { RankCandidateWhenReleased } from './messaging/rank-candidate-when-released.js';
import { Board } from './persistence/board.js';
import { CandidateSchema, PersonGuardSchema } from './persistence/candidate.schema.js';
import { Candidates } from './persistence/candidates.js';
import { CreateEmployment1763769700000 } from './persistence/migrations/1763769700000-create-employment.js';
import { RankMore1764115200000 } from './persistence/migrations/1764115200000-rank-more.js';
import { OpenVacancies } from './persistence/open-vacancies.js';
import { RankingBoardSchema, RankingSchema } from './persistence/ranking.schema.js';
import { Rankings } from './persistence/rankings.js';
import { Vacancies } from './persistence/vacancies.js';
import { VacancySchema } from './persistence/vacancy.schema.js';

/** The job centre: vacancies, candidates, and who stands where in which list. */
export const employment: ServiceDefinition<EmploymentConfig> = {
  name: 'employment',
  config: EmploymentConfig,
  schemas: [VacancySchema, CandidateSchema, PersonGuardSchema, RankingSchema, RankingBoardSchema],
  migrations: [CreateEmployment1763769700000, RankMore1764115200000],
  controllers: [VacanciesController, RankingsController],
  handlers: [
    RankCandidateWhenReleased,
    RankCandidateWhenProfileChanged,
    RankCandidateWhenConsentGiven,
    ForgetCandidateWhenConsentWithdrawn,
    ForgetCandidateWhenCaseClosed,
  ],
  providers: [
    ...[Board, Candidates, OpenVacancies, Rankings, Vacancies],
    ...[OpenVacancy, ChangeVacancy, CloseVacancy, ReadVacancies],
    ...[RankCandidates, RankVacancies, ListCandidates, ListVacanciesOfPerson],
    ...[BringListsToDate, BringListsToDateByTheClock],
  ],
  texts,
};
