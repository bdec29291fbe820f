import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an advertisement says in words, work abroad, and the last sign of life of a vacancy. */
export class KeepAdverts1764125000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vacancy
        add column description text,
        add column wage_text text,
        add column country text,
        add column touched_on date;
      update vacancy set touched_on = opened_on;
      alter table vacancy alter column touched_on set not null;
      create index vacancy_touched_on on vacancy (touched_on) where status = 'open';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
