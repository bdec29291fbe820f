import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database, type Tx } from '#libs/persistence';
import { policyNamed, policyOn } from '../domain/policy.js';
import { isOpenOn } from '../domain/vacancy.js';
import { assertVacancyAct } from '../domain/vacancy-life.js';
import { Board } from '../persistence/board.js';
import { Heads } from '../persistence/heads.js';
import { Rankings } from '../persistence/rankings.js';
import { Vacancies } from '../persistence/vacancies.js';
import { CLOCK, CloseVacancy } from './close-vacancy.js';
import { RankVacancies } from './rank-vacancies.js';

/** Rows of a stored head: fewer do not fill a page, more are not read. */
const WORN = { least: 60, most: 400 };

/**
 * Days pass without anybody acting: a bar ends, somebody becomes free, a vacancy's last day is over, new weights come into
 * force. Stored ranks carry the day on which they change, so bringing them to date touches only those whose day has come.
 * Whoever reads a list asks first; a clock asks as well, so that others hear of a closing on the day after it. Nobody waits
 * for new weights: lists go by the old ones until all are made anew, and then all go by the new ones at once.
 */
@Injectable()
export class BringListsToDate {
  private reweighing: Promise<void> | undefined;

  constructor(
    private readonly board: Board,
    private readonly heads: Heads,
    private readonly rankings: Rankings,
    private readonly vacancies: Vacancies,
    private readonly closeVacancy: CloseVacancy,
    private readonly rankVacancies: RankVacancies,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Costs one small read when everything is to date. */
  async ask(): Promise<void> {
    const today = this.clock.today();
    const stale = await this.database.read((tx) => this.board.staleness(tx, today));
    if (stale.outcomes || stale.vacancies) await this.database.transaction((tx) => this.run(tx));
    if (stale.policyVersion === policyOn(today).version) return;
    const reweighed = this.reweighOnce();
    // weights that are no longer in the table can explain nothing
    if (!policyNamed(stale.policyVersion)) await reweighed;
  }

  /** Done when no lists are being made anew; throws what went wrong. */
  async settled(): Promise<void> {
    await this.reweighing;
  }

  /** Makes the stored heads anew that grew or shrank too far: readers only lose time by them, so nobody waits for this. */
  async mend(): Promise<void> {
    const worn = await this.database.read((tx) => this.heads.worn(tx, WORN));
    if (worn.length === 0) return;
    await this.database.transaction(async (tx) => {
      await this.board.takeAlone(tx);
      const vacancies = await this.vacancies.byIds(tx, worn);
      await this.rankVacancies.run(
        tx,
        vacancies.filter((vacancy) => isOpenOn(vacancy, this.clock.today())),
      );
    });
  }

  private async run(tx: Tx): Promise<void> {
    const today = this.clock.today();
    await this.board.takeAlone(tx);
    for (const vacancy of await this.vacancies.overdueOn(tx, today)) {
      assertVacancyAct('clock', 'expire', vacancy, today);
      const done = { act: 'expire', on: vacancy.closesOn, reason: 'expired', ...CLOCK } as const;
      await this.closeVacancy.close(tx, vacancy, done);
    }
    await this.rankings.settle(tx, today);
  }

  private reweighOnce(): Promise<void> {
    const work = this.reweighing ?? this.database.transaction((tx) => this.reweigh(tx));
    this.reweighing = work;
    const done = (): void => {
      this.reweighing = undefined;
    };
    work.then(done, done);
    return work;
  }

  /** Readers see the old lists until this is committed; who changes candidates or vacancies waits for it. */
  private async reweigh(tx: Tx): Promise<void> {
    const today = this.clock.today();
    await this.board.takeAlone(tx);
    const { policyVersion } = await this.board.staleness(tx, today);
    const { version } = policyOn(today);
    if (policyVersion === version) return;
    await this.rankVacancies.run(tx, await this.vacancies.openOn(tx, today));
    await this.board.notePolicy(tx, version);
  }
}
