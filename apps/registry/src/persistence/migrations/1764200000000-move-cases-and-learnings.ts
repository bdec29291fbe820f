import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases of two records that are one person, what each completed course taught, and names shared again. */
export class MoveCasesAndLearnings1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the merge by which the case of this act stands aside
      alter table case_act add column aside_by uuid;
      alter table case_move drop constraint case_move_outcome_check;
      alter table case_move add constraint case_move_outcome_check
        check (outcome in ('accepted', 'refused', 'withdrawn', 'closed', 'merged'));

      -- by the sequence of the introduction: what was told last holds, in whatever order it comes; an end from before is final
      alter table name_share add column sequence integer not null default 0;
      update name_share set sequence = case when ended then 2147483647 else 1 end;
      alter table name_share alter column sequence drop default;

      -- merges from before moved nothing of these
      update merge set moved = moved || '{"shares": [], "learnings": [], "cases": {"shift": 0, "acts": [], "duties": [], "moves": [],
        "sentences": [], "assignments": [], "asideDuties": [], "asideMoves": [], "asideAssignments": []}}';

      create table learning (
        enrolment_id uuid primary key,
        person_id uuid not null,
        sequence integer not null,
        withdrawn boolean not null,
        skills text[] not null,
        level text not null,
        given jsonb not null
      );
      create index learning_person on learning (person_id);
      create index merge_other on merge (other_id);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
