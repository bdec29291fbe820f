import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { causeOf } from '#libs/messaging';
import { EmploymentConfig } from '../config.js';
import { BringListsToDate } from '../application/bring-lists-to-date.js';

/** Readers bring lists to date themselves; this is for those who only listen: a vacancy's end is told soon after the day is over. */
@Injectable()
export class BringListsToDateByTheClock implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('bring-lists-to-date');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly bringListsToDate: BringListsToDate,
    private readonly config: EmploymentConfig,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.tick();
    this.timer = setInterval(() => {
      this.running = this.tick();
    }, this.config.LISTS_CHECK_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    return this.running;
  }

  private async tick(): Promise<void> {
    try {
      await this.bringListsToDate.ask();
      await this.bringListsToDate.settled();
      await this.bringListsToDate.mend();
    } catch (error) {
      const { code, text } = causeOf(error);
      this.logger.warn({ msg: 'lists stay as they are until the next look', code, cause: text });
    }
  }
}
