import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What did not arrive is counted for start pages, without walking through what did. */
export class FindDeadDeliveries1764340000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index webhook_delivery_stuck on webhook_delivery (webhook_id) where status <> 'delivered'`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
