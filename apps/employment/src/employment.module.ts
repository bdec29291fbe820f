import type { ServiceDefinition } from '#libs/http';
import { PersonMergeSchema } from '#libs/persistence';
import { ActOnIntroduction } from './application/act-on-introduction.js';
import { BeginWork } from './application/begin-work.js';
import { BringListsToDate } from './application/bring-lists-to-date.js';
import { ChangeVacancy } from './application/change-vacancy.js';
import { CounselPerson } from './application/counsel-person.js';
import { CloseIntroductions } from './application/close-introductions.js';
import { CloseStaleVacancies } from './application/close-stale-vacancies.js';
import { CloseVacancy } from './application/close-vacancy.js';
import { IntroduceCandidate } from './application/introduce-candidate.js';
import { ListCandidates } from './application/list-candidates.js';
import { ListVacanciesOfPerson } from './application/list-vacancies-of-person.js';
import { MergeIntroductions } from './application/merge-introductions.js';
import { MovePeople } from './application/move-people.js';
import { MoveIntroductionsOn } from './application/move-introductions-on.js';
import { OpenVacancy } from './application/open-vacancy.js';
import { RankCandidates } from './application/rank-candidates.js';
import { RankVacancies } from './application/rank-vacancies.js';
import { ReadIntroductions } from './application/read-introductions.js';
import { ReadVacancies } from './application/read-vacancies.js';
import { RecordFollowUp } from './application/record-follow-up.js';
import { RequireCommuting } from './application/require-commuting.js';
import { TellCounselled } from './application/tell-counselled.js';
import { WriteIntroduction } from './application/write-introduction.js';
import { FairDesk } from './application/fair-desk.js';
import { HoldFair } from './application/hold-fair.js';
import { InvitationList } from './application/invitation-list.js';
import { InviteToFair } from './application/invite-to-fair.js';
import { MarkFairAttendance } from './application/mark-fair-attendance.js';
import { MarkFairTable } from './application/mark-fair-table.js';
import { PlanFair } from './application/plan-fair.js';
import { ProposeIntroductions } from './application/propose-introductions.js';
import { ReadFairs } from './application/read-fairs.js';
import { RecordFairResult } from './application/record-fair-result.js';
import { ReplanFair } from './application/replan-fair.js';
import { CountWork } from './application/count-work.js';
import { EmploymentConfig } from './config.js';
import { CounsellingsController } from './http/counsellings.controller.js';
import { FairAnswers } from './http/fair-answers.js';
import { FairCountsController } from './http/fair-counts.controller.js';
import { FairGuestsController } from './http/fair-guests.controller.js';
import { FairsController } from './http/fairs.controller.js';
import { ProposalsController } from './http/proposals.controller.js';
import { fairSchemas } from './persistence/fair.schema.js';
import { FairChanges } from './persistence/fair-changes.js';
import { FairReckonings } from './persistence/fair-reckonings.js';
import { Fairs } from './persistence/fairs.js';
import { HoldJobFairs1764140000000 } from './persistence/migrations/1764140000000-hold-job-fairs.js';
import { KeepFairPairs1764180000000 } from './persistence/migrations/1764180000000-keep-fair-pairs.js';
import { AskAgain1764320000000 } from './persistence/migrations/1764320000000-ask-again.js';
import { MarkFairTables1764310000000 } from './persistence/migrations/1764310000000-mark-fair-tables.js';
import { SayWhyFairCancelled1764345000000 } from './persistence/migrations/1764345000000-say-why-fair-cancelled.js';
import { KeepVacancyActs1764420000000 } from './persistence/migrations/1764420000000-keep-vacancy-acts.js';
import { NameCounsellings1764370000000 } from './persistence/migrations/1764370000000-name-counsellings.js';
import { ProposalCandidates } from './persistence/proposal-candidates.js';
import { IntroductionsController } from './http/introductions.controller.js';
import { RankingsController } from './http/rankings.controller.js';
import { texts } from './http/texts.js';
import { VacanciesController } from './http/vacancies.controller.js';
import { WorkController } from './http/work.controller.js';
import { BringListsToDateByTheClock } from './jobs/bring-lists-to-date-by-the-clock.js';
import { ForgetCandidateWhenCaseClosed } from './messaging/forget-candidate-when-case-closed.js';
import { ForgetCandidateWhenConsentWithdrawn } from './messaging/forget-candidate-when-consent-withdrawn.js';
import { MoveWhenPeopleMerged, PartWhenMergeUndone } from './messaging/move-when-people-merged.js';
import { RankCandidateWhenConsentGiven } from './messaging/rank-candidate-when-consent-given.js';
import { RankCandidateWhenProfileChanged } from './messaging/rank-candidate-when-profile-changed.js';
import { RankCandidateWhenReleased } from './messaging/rank-candidate-when-released.js';
import { Board } from './persistence/board.js';
import { CandidateSchema, PersonGuardSchema } from './persistence/candidate.schema.js';
import { Candidates } from './persistence/candidates.js';
import { IntroductionLists } from './persistence/introduction-lists.js';
import { introductionSchemas } from './persistence/introduction.schema.js';
import { Introductions } from './persistence/introductions.js';
import { CreateEmployment1763769700000 } from './persistence/migrations/1763769700000-create-employment.js';
import { RankMore1764115200000 } from './persistence/migrations/1764115200000-rank-more.js';
import { CreateIntroductions1764120000000 } from './persistence/migrations/1764120000000-create-introductions.js';
import { KeepAdverts1764125000000 } from './persistence/migrations/1764125000000-keep-adverts.js';
import { Lists } from './persistence/lists.js';
import { CandidateMirror } from './persistence/candidate-mirror.js';
import { FollowCandidates1764124800000 } from './persistence/migrations/1764124800000-follow-candidates.js';
import { FairCards } from './persistence/fair-cards.js';
import { MoveIntroductions1764200000000 } from './persistence/migrations/1764200000000-move-introductions.js';
import { Heads } from './persistence/heads.js';
import { KeepHeads1764122400000 } from './persistence/migrations/1764122400000-keep-heads.js';
import { RankingBoardSchema, RankingHeadSchema, RankingSchema } from './persistence/ranking.schema.js';
import { Rankings } from './persistence/rankings.js';
import { Vacancies } from './persistence/vacancies.js';
import { VacancyActSchema, VacancySchema } from './persistence/vacancy.schema.js';
import { WorkCounts } from './persistence/work-counts.js';
import { WorkLists } from './persistence/work-lists.js';

/** The job centre: vacancies, candidates, and who stands where in which list. */
export const employment: ServiceDefinition<EmploymentConfig> = {
  name: 'employment',
  config: EmploymentConfig,
  schemas: [
    VacancySchema,
    VacancyActSchema,
    CandidateSchema,
    PersonGuardSchema,
    RankingSchema,
    RankingHeadSchema,
    RankingBoardSchema,
    ...introductionSchemas,
    ...fairSchemas,
    PersonMergeSchema,
  ],
  migrations: [
    CreateEmployment1763769700000,
    RankMore1764115200000,
    CreateIntroductions1764120000000,
    KeepHeads1764122400000,
    FollowCandidates1764124800000,
    KeepAdverts1764125000000,
    HoldJobFairs1764140000000,
    KeepFairPairs1764180000000,
    MoveIntroductions1764200000000,
    MarkFairTables1764310000000,
    SayWhyFairCancelled1764345000000,
    NameCounsellings1764370000000,
    KeepVacancyActs1764420000000,
    AskAgain1764320000000,
  ],
  controllers: [
    VacanciesController,
    RankingsController,
    IntroductionsController,
    CounsellingsController,
    FairsController,
    FairGuestsController,
    FairCountsController,
    ProposalsController,
    WorkController,
  ],
  handlers: [
    RankCandidateWhenReleased,
    RankCandidateWhenProfileChanged,
    RankCandidateWhenConsentGiven,
    ForgetCandidateWhenConsentWithdrawn,
    ForgetCandidateWhenCaseClosed,
    MoveWhenPeopleMerged,
    PartWhenMergeUndone,
  ],
  providers: [
    ...[Board, CandidateMirror, Candidates, Heads, Lists, Rankings, Vacancies],
    ...[OpenVacancy, ChangeVacancy, CloseVacancy, ReadVacancies],
    ...[RankCandidates, RankVacancies, ListCandidates, ListVacanciesOfPerson],
    ...[BringListsToDate, BringListsToDateByTheClock],
    ...[
      Introductions,
      IntroductionLists,
      WorkLists,
      WriteIntroduction,
      IntroduceCandidate,
      ReadIntroductions,
    ],
    ...[
      ActOnIntroduction,
      BeginWork,
      TellCounselled,
      CounselPerson,
      CloseIntroductions,
      RecordFollowUp,
      MoveIntroductionsOn,
    ],
    ...[CloseStaleVacancies, RequireCommuting],
    ...[Fairs, FairReckonings, FairChanges, FairDesk, FairAnswers, HoldFair, InvitationList, InviteToFair],
    ...[PlanFair, ReplanFair, MarkFairAttendance, MarkFairTable, RecordFairResult, ReadFairs],
    ...[ProposalCandidates, ProposeIntroductions],
    ...[MergeIntroductions, MovePeople, FairCards, CountWork, WorkCounts],
  ],
  // days are counted; hourly, so that a house that was off at midnight catches up
  duties: [
    { name: 'move-introductions-on', cron: '10 * * * *', doer: MoveIntroductionsOn },
    { name: 'close-stale-vacancies', cron: '20 3 * * *', doer: CloseStaleVacancies },
  ],
  texts,
};
