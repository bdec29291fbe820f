import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who reads candidates into memory can ask what changed since: each person carries the transaction that touched them last. */
export class FollowCandidates1764124800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person_guard add column changed_by bigint not null default 0;
      alter table person_guard alter column changed_by drop default;
      create index person_guard_changed_by on person_guard (changed_by);

      -- whoever begins or loses work leaves the lists or comes back, though their picture stays as it was
      create function touch_person_at_work() returns trigger language plpgsql as $$
      begin
        update person_guard set changed_by = pg_current_xact_id()::text::bigint
         where person_id = coalesce(new.person_id, old.person_id);
        return null;
      end $$;
      create trigger introduction_at_work_begun after insert on introduction
        for each row when (new.at_work) execute function touch_person_at_work();
      create trigger introduction_at_work_changed after update on introduction
        for each row when (old.at_work is distinct from new.at_work) execute function touch_person_at_work();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
