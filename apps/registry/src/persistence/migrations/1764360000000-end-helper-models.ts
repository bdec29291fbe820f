import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A model ends on a day, for a reason; and those that were entered before models were told of are told of now. */
export class EndHelperModels1764360000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table helper_model add column ended_on date, add column end_reason text,
        add constraint helper_model_end_check
          check ((ended_on is null) = (end_reason is null) and ended_on >= started_on);

      insert into outbox (id, type, envelope)
        select message, 'registry.helper-model-changed.v1', json_build_object(
          'specversion', '1.0', 'id', message, 'source', '/chungtay/registry', 'type', 'registry.helper-model-changed.v1',
          'subject', id, 'time', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'datacontenttype', 'application/json', 'sequence', 1,
          'data', json_build_object('helperModelId', id, 'modelKind', kind, 'communeCode', commune_code,
            'provinceCode', province_code, 'startedOn', started_on))::text
        from (select *, gen_random_uuid() as message from helper_model) as known;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
