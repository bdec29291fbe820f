import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of a sentence served in the community the judgment tells age and class as well; the clearance asks for both. */
export class AskAgeAndClassOfSentences1764220000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table community_sentence add column age_at_offence text, add column crime_class text;
      alter table community_sentence add constraint community_sentence_age_at_offence_check
        check (age_at_offence in ('adult', '16-17', 'below-16'));
      alter table community_sentence add constraint community_sentence_crime_class_check
        check (crime_class in ('less-serious', 'serious', 'very-serious', 'especially-serious'));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
