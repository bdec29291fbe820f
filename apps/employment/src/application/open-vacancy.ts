import { Injectable } from '@nestjs/common';
import { VacancyOpenedV1 } from '#libs/contracts';
import { Clock, type Fault, invalid, newId, type PlainDate } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import { proposeOccupations } from '#libs/reference';
import { readWage } from '../domain/advert.js';
import { isAbroad, type Vacancy, type VacancyTerms, withSkillsOnce } from '../domain/vacancy.js';
import { Board } from '../persistence/board.js';
import { Vacancies } from '../persistence/vacancies.js';
import { RankVacancies } from './rank-vacancies.js';
import { vacancyFacts } from './vacancy-facts.js';

export interface OpenVacancyCommand {
  /** `occupationCode` null: it is proposed from the title. */
  readonly terms: Omit<VacancyTerms, 'occupationCode'> & { readonly occupationCode: string | null };
  readonly createdBy: string;
}

/** Opens a vacancy and ranks every candidate for it before anybody can ask for the list. */
@Injectable()
export class OpenVacancy {
  constructor(
    private readonly vacancies: Vacancies,
    private readonly board: Board,
    private readonly rankVacancies: RankVacancies,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Throws invalid: `date-in-past` at /closesOn, `occupation-not-recognised` at /occupationCode. */
  async run(tx: Tx, { terms, createdBy }: OpenVacancyCommand): Promise<Vacancy> {
    const today = this.clock.today();
    const occupationCode = occupationOf(terms);
    const faults = [...occupationFaults(terms), ...closingFaults(terms, today)];
    if (occupationCode === undefined || faults.length > 0) throw invalid(faults);

    const vacancy: Vacancy = {
      ...withWageRead(withSkillsOnce(terms)),
      id: newId(),
      version: 1,
      status: 'open',
      occupationCode,
      occupationProposed: terms.occupationCode === null,
      createdBy,
      openedOn: today,
      touchedOn: today,
      closedOn: null,
      closedReason: null,
    };
    await this.board.takeAlone(tx);
    await this.vacancies.add(tx, vacancy);
    if (isAbroad(vacancy)) return vacancy; // nobody commutes there: it enters no list and no advice
    await this.rankVacancies.run(tx, [vacancy]);
    this.outbox.add(tx, VacancyOpenedV1, {
      subject: vacancy.id,
      sequence: vacancy.version,
      data: vacancyFacts(vacancy),
    });
    return vacancy;
  }
}

/** A wage that stands only in the advertisement's words is read from them. */
export function withWageRead<T extends Pick<VacancyTerms, 'wageMin' | 'wageMax' | 'wageText'>>(terms: T): T {
  if (terms.wageMin !== null || terms.wageMax !== null || !terms.wageText) return terms;
  const { wageMin, wageMax } = readWage(terms.wageText);
  return { ...terms, wageMin, wageMax };
}

/** The last day of a vacancy is today in Việt Nam or later. */
export const closingFaults = ({ closesOn }: { readonly closesOn?: PlainDate }, today: PlainDate): Fault[] =>
  closesOn !== undefined && closesOn < today ? [{ pointer: '/closesOn', code: 'date-in-past' }] : [];

interface Work {
  readonly title: string;
  readonly occupationCode?: string | null;
}

const occupationOf = ({ title, occupationCode }: Work): string | undefined =>
  occupationCode ?? proposeOccupations(title, 1)[0]?.code;

/** Without a code the title has to tell the occupation. */
export const occupationFaults = (work: Work): Fault[] =>
  occupationOf(work) === undefined ? [{ pointer: '/occupationCode', code: 'occupation-not-recognised' }] : [];
