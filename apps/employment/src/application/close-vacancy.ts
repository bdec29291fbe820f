import { Injectable } from '@nestjs/common';
import { VacancyClosedV1 } from '#libs/contracts';
import { Clock, notFound, type PlainDate } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import { reaches, type Reach } from '../domain/reach.js';
import type { ClosedReason, Vacancy } from '../domain/vacancy.js';
import { assertVacancyAct, type VacancyActDone } from '../domain/vacancy-life.js';
import { Board } from '../persistence/board.js';
import { Rankings } from '../persistence/rankings.js';
import { Vacancies } from '../persistence/vacancies.js';
import { CloseIntroductions } from './close-introductions.js';

export interface CloseVacancyCommand {
  readonly vacancyId: string;
  readonly reach: Reach;
  readonly role: string;
  /** Subject of the token. */
  readonly actor: string;
  readonly reason: Exclude<ClosedReason, 'expired' | 'stale'>;
}

type Closing = VacancyActDone & { readonly reason: ClosedReason };
/** Who closes what is over, or what nobody gives a sign of life of. */
export const CLOCK = { actor: 'clock', actorRole: 'clock' } as const;

/** Closes a vacancy: it leaves every person's list, its own is emptied, and nobody introduced to it waits in vain. */
@Injectable()
export class CloseVacancy {
  constructor(
    private readonly vacancies: Vacancies,
    private readonly board: Board,
    private readonly rankings: Rankings,
    private readonly introductions: CloseIntroductions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Throws not-found outside the reach, conflict `vacancy-closed` the second time. */
  async run(tx: Tx, { vacancyId, reach, role, actor, reason }: CloseVacancyCommand): Promise<Vacancy> {
    const today = this.clock.today();
    await this.board.takeAlone(tx);
    const vacancy = await this.vacancies.byId(tx, vacancyId);
    if (!vacancy || !reaches(reach, vacancy)) throw notFound();
    assertVacancyAct(role, 'close', vacancy, today);
    await this.introductions.ofVacancy(tx, vacancy);
    const by = { actor, actorRole: role as VacancyActDone['actorRole'] };
    return this.close(tx, vacancy, { act: 'close', on: today, reason, ...by });
  }

  /** False when somebody has closed it meanwhile, or given a sign of life since `since`. */
  async ifStale(tx: Tx, vacancyId: string, since: PlainDate): Promise<boolean> {
    await this.board.takeAlone(tx);
    const vacancy = await this.vacancies.byId(tx, vacancyId);
    if (vacancy?.status !== 'open' || (vacancy.touchedOn ?? vacancy.openedOn) >= since) return false;
    assertVacancyAct('clock', 'go-stale', vacancy, this.clock.today());
    await this.introductions.ofVacancy(tx, vacancy);
    await this.close(tx, vacancy, { act: 'go-stale', on: this.clock.today(), reason: 'stale', ...CLOCK });
    return true;
  }

  /** Closes what the caller has looked at while holding the board alone. */
  async close(tx: Tx, vacancy: Vacancy, done: Closing): Promise<Vacancy> {
    const { on: closedOn, reason } = done;
    const closed: Vacancy = {
      ...vacancy,
      version: vacancy.version + 1,
      status: 'closed',
      closedOn,
      closedReason: reason,
    };
    await this.vacancies.act(tx, closed, done, this.clock.now());
    await this.rankings.dropVacancies(tx, [closed.id]);
    this.outbox.add(tx, VacancyClosedV1, {
      subject: closed.id,
      sequence: closed.version,
      data: { vacancyId: closed.id, provinceCode: closed.provinceCode, closedOn },
    });
    return closed;
  }
}
