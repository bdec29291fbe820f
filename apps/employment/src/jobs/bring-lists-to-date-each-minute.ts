import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { causeOf } from '#libs/messaging';
import { BringListsToDate } from '../application/bring-lists-to-date.js';

const EVERY_MS = 60_000;

/** Readers bring lists to date themselves; this is for those who only listen: a vacancy's end is told within a minute. */
@Injectable()
export class BringListsToDateEachMinute implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('bring-lists-to-date');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly bringListsToDate: BringListsToDate) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running = this.tick();
    }, EVERY_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    return this.running;
  }

  private async tick(): Promise<void> {
    try {
      await this.bringListsToDate.ask();
    } catch (error) {
      const { code, text } = causeOf(error);
      this.logger.warn({ msg: 'lists stay as they are until the next minute', code, cause: text });
    }
  }
}
