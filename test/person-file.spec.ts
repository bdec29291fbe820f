import { describe, expect, it } from '@jest/globals';
import type { EntitySchema } from 'typeorm';
import { employment } from '../apps/employment/src/employment.module.js';
import { CODE_WORDS } from '../apps/gateway/src/domain/held/code-words.table.js';
import { HELD_WORDS, sayHeld } from '../apps/gateway/src/domain/held/say-held.js';
import { INSIDE } from '../apps/gateway/src/domain/held/words.js';
import { microcredit } from '../apps/microcredit/src/microcredit.module.js';
import { registry } from '../apps/registry/src/registry.module.js';
import { reporting } from '../apps/reporting/src/reporting.module.js';
import { training } from '../apps/training/src/training.module.js';
import { en } from '../apps/web/src/texts/en/index.js';
import { vi } from '../apps/web/src/texts/vi/index.js';

/** The log of readings is an auditor's; a merge names another record (libs/http holdings). */
const NOT_OF_THE_PERSON = ['audit_entry', 'person_merge'];
const SERVICES = [registry, employment, training, microcredit, reporting];

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly refersTo: readonly string[];
}

function tableOf({ options }: EntitySchema): Table {
  const columns = Object.entries(options.columns);
  const targets = [...(options.foreignKeys ?? []), ...columns.flatMap(([, each]) => each?.foreignKey ?? [])];
  return {
    name: options.tableName ?? options.name,
    columns: columns.map(([key, each]) => each?.name ?? key),
    refersTo: targets.map(({ target }) => (typeof target === 'string' ? target : '')),
  };
}

/** The tables that a person's file is made of, as the house reads them (libs/http holdings). */
function heldTables(schemas: readonly EntitySchema[]): Table[] {
  const tables = schemas.map(tableOf).filter(({ name }) => !NOT_OF_THE_PERSON.includes(name));
  const named = tables.filter(({ columns }) => columns.includes('person_id'));
  const isNamed = (name: string): boolean => named.some((each) => each.name === name);
  const own = tables.filter(({ name }) => !isNamed(name) && name === 'person');
  const below = tables.filter(({ name, refersTo }) => !isNamed(name) && refersTo.some(isNamed));
  return [...own, ...named, ...below];
}

/** Words of the pages: a code has a word, or several of which one is its name. */
type Texts = Readonly<Record<string, Readonly<Record<string, string | { readonly name: string }>>>>;

const held = SERVICES.flatMap(({ name: service, schemas }) =>
  heldTables(schemas).map((table) => ({ service, ...table })),
);

describe('the file of a person', () => {
  it('is made of the tables that this spec finds', () => {
    expect(held.map(({ service, name }) => `${service}.${name}`)).toEqual(
      expect.arrayContaining([
        ...['registry.person', 'registry.release', 'employment.introduction_act', 'training.attendance_mark'],
        ...['microcredit.referral_act', 'registry.community_sentence'],
      ]),
    );
  });

  it.each(held)('has words for every column of $service: $name', ({ service, name, columns }) => {
    const fields = HELD_WORDS[service]?.[name]?.fields ?? {};
    expect(columns.filter((column) => !(column in fields))).toEqual([]);
    for (const column of columns)
      for (const word of fields[column]?.slice(0, 2) ?? []) expect(word).toMatch(/\S/);
  });

  it('uses words for codes that the pages use too', () => {
    const wordOf = (texts: object, section: string, each: string): string | undefined => {
      const found = (texts as Texts)[section]?.[each];
      return typeof found === 'object' ? found.name : found;
    };
    for (const [section, words] of Object.entries(CODE_WORDS)) {
      const codes = Object.keys((vi as unknown as Texts)[section] ?? {});
      const pages = codes.map((each) => [each, [wordOf(vi, section, each), wordOf(en, section, each)]]);
      expect([section, words]).toEqual([section, Object.fromEntries(pages)]);
    }
  });

  it('says every field of a judgment, of work and of a loan by its name', () => {
    const inside = ['kind', 'until', 'occupations', 'skills', 'wageExpected', 'samePurposeDebt', 'shifts'];
    expect(inside.filter((each) => !(each in INSIDE))).toEqual([]);
  });

  it('is read in words, days and names, by purpose, in either language', () => {
    const release = {
      ...{ id: 'a1', kind: 'completed', completed_on: '2026-11-16', obligations_settled: true },
      ...{ additional_penalties: [{ kind: 'occupation-ban', occupations: ['5401'], until: '2028-11-16' }] },
      recorded_at: '2026-11-16T20:30:00+00:00',
    };
    const profile = { employment: { skills: ['arc-welding'], wageExpected: 7_000_000 }, credit: null };
    const items = [
      { table: 'profile', count: 1, rows: [profile] },
      { table: 'release', count: 1, rows: [release] },
      { table: 'consent_act', count: 1, rows: [{ purpose: 'credit', act: 'withdrawn' }] },
    ];
    const said = sayHeld({ service: 'registry', items }, 'vi');
    expect(said.map(({ tables }) => tables.map(({ title }) => title))).toEqual([
      ['Việc làm và nhu cầu vay bạn đã nói', 'Lần chấp hành xong án phạt tù'],
      ['Sự đồng ý đã cho và đã rút'],
    ]);
    const rows = said.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
    expect(rows.flatMap(({ lines }) => lines.map(([label, value]) => `${label}: ${value}`))).toEqual([
      'Việc làm, học nghề: Kỹ năng: Hàn hồ quang tay, Lương mong muốn một tháng: 7.000.000 đ',
      'Hình thức: Chấp hành xong án phạt tù',
      'Ngày chấp hành xong hoặc hết thử thách: 16/11/2026',
      'Đã xong bồi thường, án phí và nghĩa vụ khác: Có',
      expect.stringMatching(
        /^Hình phạt bổ sung: .*Cấm .*Công việc: Nhân viên an ninh.*Đến ngày: 16\/11\/2028$/,
      ),
      'Ghi lúc: 17/11/2026 03:30',
      'Mục đích: Vay vốn',
      'Việc đã làm: Rút lại',
    ]);
    expect(rows[1]?.inner).toEqual([['Mã bản ghi', 'a1']]);
    const english = JSON.stringify(sayHeld({ service: 'registry', items }, 'en'));
    expect(english).toContain('"Completed on, or end of the probation","16/11/2026"');
    expect(english).not.toMatch(/obligations_settled|completed_on/);
  });
});
