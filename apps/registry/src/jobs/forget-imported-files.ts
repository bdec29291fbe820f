import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { ImportFiles } from '../persistence/import-files.js';

/** The lists themselves go 30 days after they were worked off; what became of their lines stays. */
@Injectable()
export class ForgetImportedFiles {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly files: ImportFiles,
  ) {}

  async run(): Promise<void> {
    await this.database.transaction((tx) => this.files.forget(tx, this.clock.now()));
  }
}
