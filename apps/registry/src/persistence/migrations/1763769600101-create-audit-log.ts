import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log of readings and writes. An act writes its entry in its own transaction, unsealed; a sealer working alone gives
 * entries their position and hash afterwards. So no act waits for another, and none is lost: what committed is sealed.
 */
export class CreateAuditLog1763769600101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_entry (
        entry bigserial primary key,
        at timestamptz not null,
        actor text not null,
        role text not null,
        act text not null,
        purpose text,
        person_id uuid,
        concerning text,
        commune_code text,
        province_code text,
        position bigint unique,
        hash text
      );
      create index audit_entry_unsealed on audit_entry (entry) where position is null;
      create index audit_entry_person on audit_entry (person_id, position);

      -- append-only: the one change an entry ever sees is its seal
      create function audit_entry_guard() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.position is null and new.position is not null and new.hash is not null
           and (new.entry, new.at, new.actor, new.role, new.act) = (old.entry, old.at, old.actor, old.role, old.act)
           and (new.purpose, new.person_id, new.concerning, new.commune_code, new.province_code)
               is not distinct from (old.purpose, old.person_id, old.concerning, old.commune_code, old.province_code)
        then
          return new;
        end if;
        raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
      end
      $$;
      create trigger audit_entry_guard before update or delete on audit_entry
        for each row execute function audit_entry_guard();
      create trigger audit_entry_guard_truncate before truncate on audit_entry
        for each statement execute function audit_entry_guard();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
