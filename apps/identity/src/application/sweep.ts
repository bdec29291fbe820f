import { Database } from '#libs/persistence';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { OidcModels } from '../persistence/oidc-models.js';
import { SignInAttempts } from '../persistence/sign-in-attempts.js';

const EVERY_MS = 10 * 60_000;

/** Takes away what has run out: sessions, codes, counters. Nothing depends on it but the size of the tables. */
@Injectable()
export class Sweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly models: OidcModels,
    private readonly attempts: SignInAttempts,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.run(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async run(): Promise<void> {
    try {
      await this.database.read((tx) => this.models.removeExpired(tx));
      await this.database.read((tx) => this.attempts.removeOld(tx));
    } catch (error) {
      new Logger('identity').warn(`sweep: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
