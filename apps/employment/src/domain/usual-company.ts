import type { WorksWith } from './vacancy.js';

/**
 * With whom or what an occupation usually works, whatever the employer wrote. A legal bar meets such a vacancy as
 * "needs a person's look", also when the employer left the field out or did not think of it.
 */
interface UsualCompany {
  /** VSCO group, one to four digits (Quyết định 34/2020/QĐ-TTg; the wording of the group names it). */
  readonly group: string;
  readonly worksWith: WorksWith;
  readonly source: string;
  /** True while a person who knows the law still has to confirm it. */
  readonly review: boolean;
}

const VSCO = 'Quyết định 34/2020/QĐ-TTg, Phụ lục II';

export const USUAL_COMPANY: readonly UsualCompany[] = [
  { group: '2320', worksWith: 'children', source: VSCO, review: true }, // intermediate school: pupils from 15 on
  { group: '2331', worksWith: 'children', source: VSCO, review: true }, // upper secondary school
  { group: '2332', worksWith: 'children', source: VSCO, review: true }, // lower secondary school
  { group: '234', worksWith: 'children', source: VSCO, review: true }, // primary school and kindergarten
  { group: '2392', worksWith: 'children', source: VSCO, review: true }, // pupils with special needs
  { group: '2393', worksWith: 'children', source: VSCO, review: true }, // private lessons: languages
  { group: '2394', worksWith: 'children', source: VSCO, review: true }, // … music
  { group: '2395', worksWith: 'children', source: VSCO, review: true }, // … arts
  { group: '531', worksWith: 'children', source: VSCO, review: true }, // child carers, teachers' aides
  { group: '5322', worksWith: 'elderly', source: VSCO, review: true }, // personal care at home
  { group: '5329', worksWith: 'elderly', source: VSCO, review: true }, // personal care in health services
  { group: '421', worksWith: 'cash', source: VSCO, review: true }, // tellers, pawnbrokers, debt collectors
  { group: '5230', worksWith: 'cash', source: VSCO, review: true }, // cashiers and ticket clerks
  { group: '540', worksWith: 'security', source: VSCO, review: true }, // guards
];

/** Empty for occupations that usually meet none of them. */
export function usualCompany(occupationCode: string): readonly WorksWith[] {
  return USUAL_COMPANY.filter((row) => occupationCode.startsWith(row.group)).map((row) => row.worksWith);
}
