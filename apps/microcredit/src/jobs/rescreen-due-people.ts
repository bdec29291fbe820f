import { Injectable } from '@nestjs/common';
import { Database } from '#libs/persistence';
import { RescreenDue } from '../application/rescreen-due.js';

/** Whoever's verdict the new day may change is pre-screened again, a transaction for every few hundred people. */
@Injectable()
export class RescreenDuePeople {
  constructor(
    private readonly database: Database,
    private readonly rescreenDue: RescreenDue,
  ) {}

  async run(): Promise<void> {
    while ((await this.database.transaction((tx) => this.rescreenDue.run(tx))) > 0);
  }
}
