import { createPersonMerge } from '#libs/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What went over to another record of the same person; whose work goes over leaves the lists, and whoever gave it comes back. */
export class MoveIntroductions1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createPersonMerge(runner);
    await runner.query(`
      create or replace function touch_person_at_work() returns trigger language plpgsql as $$
      begin
        update person_guard set changed_by = pg_current_xact_id()::text::bigint
         where person_id in (new.person_id, old.person_id);
        return null;
      end $$;
      drop trigger introduction_at_work_changed on introduction;
      create trigger introduction_at_work_changed after update on introduction
        for each row when (old.at_work is distinct from new.at_work
          or (new.at_work and old.person_id is distinct from new.person_id)) execute function touch_person_at_work();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
