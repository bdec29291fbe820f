import { Database } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { OidcModels } from '../persistence/oidc-models.js';
import { SignInAttempts } from '../persistence/sign-in-attempts.js';

/** Takes away what has run out: sessions, codes, counters. Nothing depends on it but the size of the tables. */
@Injectable()
export class Sweep {
  constructor(
    private readonly database: Database,
    private readonly models: OidcModels,
    private readonly attempts: SignInAttempts,
  ) {}

  async run(): Promise<void> {
    await this.database.read((tx) => this.models.removeExpired(tx));
    await this.database.read((tx) => this.attempts.removeOld(tx));
  }
}
