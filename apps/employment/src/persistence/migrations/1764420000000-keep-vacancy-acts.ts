import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who changed or closed a vacancy, and when; of what was done before nobody knows by whom. */
export class KeepVacancyActs1764420000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vacancy_act (
        vacancy_id uuid not null references vacancy,
        number integer not null,
        act text not null,
        "on" date not null,
        actor text not null,
        actor_role text not null,
        reason text,
        recorded_at timestamptz not null,
        primary key (vacancy_id, number)
      );
      create trigger vacancy_act_is_final before update on vacancy_act
        for each row execute function refuse_change();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
