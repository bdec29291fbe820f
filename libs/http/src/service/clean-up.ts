import { Clock } from '#libs/kernel';
import { pruneInbox } from '#libs/messaging';
import { Database } from '#libs/persistence';
import { Injectable } from '@nestjs/common';

/** Promised by the interface. */
const KEYS_KEPT_DAYS = 30;
/** Longer than any dead letter may wait for its replay. */
const INBOX_KEPT_DAYS = 90;
const CHUNK = 5_000;
const DAY_MS = 86_400_000;

/** Forgets what has been kept long enough: answers to repeated requests, and which messages were handled. */
@Injectable()
export class CleanUp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.forgetKeys(new Date(this.clock.now().getTime() - KEYS_KEPT_DAYS * DAY_MS));
    await this.database.transaction((tx) => pruneInbox(tx, INBOX_KEPT_DAYS));
  }

  /** In chunks, so that requests under way wait for none of it. */
  private async forgetKeys(before: Date): Promise<void> {
    for (;;) {
      const [, removed] = await this.database.read((tx) =>
        tx.query<[unknown, number]>(
          `delete from idempotency_key where (key, principal) in
             (select key, principal from idempotency_key where created_at < $1 limit ${CHUNK})`,
          [before],
        ),
      );
      if (removed < CHUNK) return;
    }
  }
}
