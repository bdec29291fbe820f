import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How old somebody was at the crime and of which class it was, as far as the judgment tells. */
export class AskAgeAndClass1764210000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table release add column age_at_offence text, add column crime_class text;
      alter table release add constraint release_age_at_offence_check
        check (age_at_offence in ('adult', '16-17', 'below-16'));
      alter table release add constraint release_crime_class_check
        check (crime_class in ('less-serious', 'serious', 'very-serious', 'especially-serious'));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
