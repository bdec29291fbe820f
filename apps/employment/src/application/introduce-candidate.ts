import { Injectable } from '@nestjs/common';
import { CandidateIntroducedV1 } from '#libs/contracts';
import {
  addYears,
  Clock,
  conflict,
  invalid,
  newId,
  notFound,
  type PlainDate,
  ruleBroken,
} from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import type { Candidate } from '../domain/candidate.js';
import { isAtWork } from '../domain/follow-up.js';
import { type Actor, isOpen, stateOf } from '../domain/introduction.js';
import { type Areas, covers } from '../domain/reach.js';
import { outcomeOn, standingOf } from '../domain/standing.js';
import type { Vacancy } from '../domain/vacancy.js';
import { assertVacancyAct } from '../domain/vacancy-life.js';
import { Candidates } from '../persistence/candidates.js';
import { Introductions, type KeptIntroduction } from '../persistence/introductions.js';
import { Vacancies } from '../persistence/vacancies.js';
import { WriteIntroduction } from './write-introduction.js';

export interface IntroduceCommand {
  readonly vacancyId: string;
  readonly personId: string;
  /** Day of an introduction on paper that is entered later; today when left out. */
  readonly on?: PlainDate | undefined;
  readonly note: string | null;
  readonly areas: Areas;
  readonly actor: Actor;
}

/** How far back papers may lie. */
const PAPER_YEARS = 2;

/** Introduces a candidate to an employer: from then on the employer may know who it is, and what they can do. */
@Injectable()
export class IntroduceCandidate {
  constructor(
    private readonly introductions: Introductions,
    private readonly candidates: Candidates,
    private readonly vacancies: Vacancies,
    private readonly write: WriteIntroduction,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws not-found outside the areas, conflict `vacancy-closed`, `already-introduced` or `already-at-work`, rule-broken
   * `legal-bar` while the law keeps the person from this work.
   */
  async run(tx: Tx, command: IntroduceCommand): Promise<KeptIntroduction> {
    const { vacancyId, personId, areas, on } = command;
    const today = this.clock.today();
    if (on !== undefined && on > today) throw invalid([{ pointer: '/on', code: 'date-in-future' }]);
    if (on !== undefined && on < addYears(today, -PAPER_YEARS)) {
      throw invalid([{ pointer: '/on', code: 'too-far-back' }]);
    }
    await this.introductions.lockPerson(tx, personId);
    const vacancy = await this.vacancies.byId(tx, vacancyId);
    const candidate = await this.candidates.byId(tx, personId);
    if (!vacancy || !covers(areas, vacancy) || !candidate || !covers(areas, candidate)) throw notFound();
    assertVacancyAct(command.actor.role, 'introduce', vacancy, today);
    assertNoBar(candidate, vacancy, today);
    await this.assertFree(tx, personId, vacancyId);
    const introduction = await this.begun(tx, candidate, vacancy, command);
    await this.write.begin(tx, introduction, vacancy);
    this.tell(tx, introduction, vacancy, personId);
    return introduction;
  }

  private async assertFree(tx: Tx, personId: string, vacancyId: string): Promise<void> {
    for (const other of await this.introductions.ofPeople(tx, [personId])) {
      if (isAtWork(other)) throw conflict('already-at-work');
      const pending = isOpen(other) || stateOf(other) === 'decline-unconfirmed';
      if (other.vacancyId === vacancyId && pending) throw conflict('already-introduced');
    }
  }

  private async begun(
    tx: Tx,
    candidate: Candidate,
    vacancy: Vacancy,
    { note, actor, on = this.clock.today() }: IntroduceCommand,
  ): Promise<KeptIntroduction> {
    const { personId, communeCode, provinceCode } = candidate;
    return {
      id: newId(),
      ...{ personId, vacancyId: vacancy.id, communeCode, provinceCode, note },
      ...{ introducedOn: on, introducedBy: actor.subject },
      letterNo: await this.introductions.nextLetterNo(tx, provinceCode, on),
      outcome: outcomeOn(standingOf(candidate, vacancy), this.clock.today()).outcome,
      ...{ version: 1, acts: [], followUps: [] },
    };
  }

  private tell(tx: Tx, introduction: KeptIntroduction, vacancy: Vacancy, personId: string): void {
    const { id: introductionId, communeCode, provinceCode, introducedOn, version } = introduction;
    const { id: vacancyId, occupationCode, createdBy } = vacancy;
    this.outbox.add(tx, CandidateIntroducedV1, {
      ...{ subject: introductionId, sequence: version },
      data: {
        ...{ introductionId, vacancyId, personId, communeCode, provinceCode, occupationCode, introducedOn },
        employerAccount: createdBy,
      },
    });
  }
}

/** An illegal introduction harms the person first. What only may be a bar is left to the counsellor, and stays in the file. */
function assertNoBar(candidate: Candidate, vacancy: Vacancy, today: PlainDate): void {
  const bar = standingOf(candidate, vacancy).bars.find(
    ({ certain, until }) => certain && until !== undefined && until > today,
  );
  if (bar) throw ruleBroken('legal-bar', { until: bar.until, article: bar.article });
}
