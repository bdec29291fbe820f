import { EntitySchema } from 'typeorm';
import { dong } from '#libs/persistence';
import type { Vacancy } from '../domain/vacancy.js';
import type { VacancyActDone } from '../domain/vacancy-life.js';

/** A vacancy and the folded words it is found by. */
export interface VacancyRow extends Vacancy {
  readonly searchText: string;
}

const date = { type: 'date' } as const;
const text = { type: 'text' } as const;
const texts = { type: 'text', array: true } as const;

export const VacancySchema = new EntitySchema<VacancyRow>({
  name: 'vacancy',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    status: text,
    employerName: { ...text, name: 'employer_name' },
    employerTaxCode: { ...text, name: 'employer_tax_code', nullable: true },
    title: text,
    occupationCode: { ...text, name: 'occupation_code' },
    occupationProposed: { type: 'boolean', name: 'occupation_proposed' },
    openings: { type: 'integer' },
    communeCode: { ...text, name: 'commune_code' },
    provinceCode: { ...text, name: 'province_code' },
    wageMin: { type: 'bigint', name: 'wage_min', nullable: true, transformer: dong },
    wageMax: { type: 'bigint', name: 'wage_max', nullable: true, transformer: dong },
    closesOn: { ...date, name: 'closes_on' },
    openedOn: { ...date, name: 'opened_on' },
    skillsRequired: { ...texts, name: 'skills_required' },
    skillsWelcome: { ...texts, name: 'skills_welcome' },
    education: text,
    experienceYears: { type: 'integer', name: 'experience_years' },
    licences: texts,
    shifts: texts,
    contract: { ...text, nullable: true },
    worksWith: { ...texts, name: 'works_with', nullable: true },
    createdBy: { ...text, name: 'created_by' },
    closedOn: { ...date, name: 'closed_on', nullable: true },
    closedReason: { ...text, name: 'closed_reason', nullable: true },
    description: { ...text, nullable: true },
    wageText: { ...text, name: 'wage_text', nullable: true },
    country: { ...text, nullable: true },
    touchedOn: { ...date, name: 'touched_on' },
    searchText: { ...text, name: 'search_text' },
  },
  checks: [
    { name: 'vacancy_status_check', expression: `status in ('open', 'closed')` },
    { name: 'vacancy_openings_check', expression: 'openings > 0' },
  ],
  indices: [
    { name: 'vacancy_closes_on', columns: ['closesOn'], where: `status = 'open'` },
    { name: 'vacancy_touched_on', columns: ['touchedOn'], where: `status = 'open'` },
    { name: 'vacancy_created_by', columns: ['createdBy'] },
    { name: 'vacancy_province_code', columns: ['provinceCode'] },
  ],
});

export interface VacancyActRow extends VacancyActDone {
  readonly vacancyId: string;
  /** Version of the vacancy that it made. */
  readonly number: number;
  readonly recordedAt: Date;
}

export const VacancyActSchema = new EntitySchema<VacancyActRow>({
  name: 'vacancy_act',
  columns: {
    vacancyId: { type: 'uuid', primary: true, name: 'vacancy_id' },
    number: { type: 'integer', primary: true },
    act: text,
    on: date,
    actor: text,
    actorRole: { ...text, name: 'actor_role' },
    reason: { ...text, nullable: true },
    recordedAt: { type: 'timestamptz', name: 'recorded_at' },
  },
  foreignKeys: [
    {
      name: 'vacancy_act_vacancy_id_fkey',
      target: 'vacancy',
      columnNames: ['vacancyId'],
      referencedColumnNames: ['id'],
    },
  ],
});
