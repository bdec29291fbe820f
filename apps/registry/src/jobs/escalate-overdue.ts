import { Injectable } from '@nestjs/common';
import { Database } from '#libs/persistence';
import { FindDueCases } from '../application/find-due-cases.js';

/** Every hour, so that a deadline that ended at midnight is put forward soon after, also when the house had been down. */
@Injectable()
export class EscalateOverdue {
  constructor(
    private readonly database: Database,
    private readonly due: FindDueCases,
  ) {}

  async run(): Promise<void> {
    await this.database.transaction((tx) => this.due.run(tx));
  }
}
