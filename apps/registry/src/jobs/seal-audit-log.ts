import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '#libs/persistence';
import { KeepAuditChain } from '../application/keep-audit-chain.js';

const PAUSE_MS = 500;

/**
 * Seals what was written, twice a second and away from the requests. Several replicas may run it: one works, the others
 * find nothing to do. After a crash the next round seals what waits.
 */
@Injectable()
export class SealAuditLog implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(SealAuditLog.name);
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly chain: KeepAuditChain,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.round;
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.round = this.seal().finally(() => this.schedule());
    }, PAUSE_MS);
    this.timer.unref();
  }

  private async seal(): Promise<void> {
    try {
      while (!this.stopped && (await this.database.transaction((tx) => this.chain.seal(tx))) > 0);
    } catch (error) {
      this.logger.warn({ err: error }, 'the audit log could not be sealed; the next round will');
    }
  }
}
