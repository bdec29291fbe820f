import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever could not be reached after a hire is still to be asked: such rows stood by the day of the next question. */
export class AskAgain1764320000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update introduction i set due_on = hire."on" + heard.milestone
        from introduction_act hire, follow_up heard
       where hire.introduction_id = i.id and hire.act = 'hire' and heard.introduction_id = i.id
         and heard.number = (select max(number) from follow_up where introduction_id = i.id)
         and heard.outcome = 'unreachable'
         -- behind the last question none is left to ask
         and i.state = 'hired' and i.turn = 'counsellor'
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
