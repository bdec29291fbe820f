import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Completions by enrolment, so that one that was a mistake can be taken back; and counselled is no copy of introduced. */
export class CreateCompletion1764230000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table completion (
        enrolment_id uuid not null,
        sequence integer not null,
        subject uuid not null,
        stands boolean not null,
        recorded_at timestamptz not null,
        primary key (enrolment_id, sequence)
      );
      -- of completions told until now the enrolment was not kept: they stand under the person, and stay
      insert into completion (enrolment_id, sequence, subject, stands, recorded_at)
        select subject, 0, subject, true, recorded_at from step_taken where step = 'trained';
      update archived_event set sequence = 0,
          data = (data::jsonb || jsonb_build_object('enrolmentId', data->>'personId'))::json
        where type = 'training.course-completed.v1';
      -- until now everybody introduced stood here, whether anybody had spoken with them or not
      delete from step_taken where step in ('trained', 'counselled');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
