import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database, type Tx } from '#libs/persistence';
import { policyOn } from '../domain/policy.js';
import { Board } from '../persistence/board.js';
import { Rankings } from '../persistence/rankings.js';
import { Vacancies } from '../persistence/vacancies.js';
import { CloseVacancy } from './close-vacancy.js';
import { RankVacancies } from './rank-vacancies.js';

/**
 * Days pass without anybody acting: a bar ends, somebody becomes free, a vacancy's last day is over, new weights come into
 * force. Stored ranks carry the day on which they change, so bringing them to date touches only those whose day has come.
 * Whoever reads a list asks first; a clock asks as well, so that others hear of a closing on the day after it.
 */
@Injectable()
export class BringListsToDate {
  constructor(
    private readonly board: Board,
    private readonly rankings: Rankings,
    private readonly vacancies: Vacancies,
    private readonly closeVacancy: CloseVacancy,
    private readonly rankVacancies: RankVacancies,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Costs one small read when everything is to date. */
  async ask(): Promise<void> {
    if (await this.database.read((tx) => this.isDue(tx))) {
      await this.database.transaction((tx) => this.run(tx));
    }
  }

  async run(tx: Tx): Promise<void> {
    const today = this.clock.today();
    const policy = policyOn(today);
    await this.board.takeAlone(tx);
    for (const vacancy of await this.vacancies.overdueOn(tx, today)) {
      await this.closeVacancy.close(tx, vacancy, vacancy.closesOn, 'expired');
    }
    await this.rankings.settle(tx, today);
    const { policyVersion } = await this.board.staleness(tx, today);
    if (policyVersion !== policy.version) {
      await this.rankVacancies.run(tx, await this.vacancies.openOn(tx, today));
      await this.board.notePolicy(tx, policy.version);
    }
  }

  private async isDue(tx: Tx): Promise<boolean> {
    const today = this.clock.today();
    const stale = await this.board.staleness(tx, today);
    return stale.outcomes || stale.vacancies || stale.policyVersion !== policyOn(today).version;
  }
}
