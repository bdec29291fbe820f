import { communeOn, licences, occupation, provinceOn, skill } from '#libs/reference';

import { CODE_WORDS } from './code-words.table.js';
import { MICROCREDIT, TRAINING } from './learning-and-loan-words.js';
import { REGISTRY } from './registry-words.js';
import { EMPLOYMENT } from './work-words.js';
import {
  type Field,
  type Fields,
  type HeldTables,
  type How,
  INSIDE,
  type Language,
  PURPOSES,
} from './words.js';

/** What one service holds of somebody, as it tells it. */
export interface HeldBy {
  readonly service: string;
  readonly items: readonly HeldItem[];
}
export interface HeldItem {
  readonly table: string;
  readonly count: number;
  readonly rows: readonly object[];
}

/** One row as it is read: each field with its name; `inner` is what only machines need. */
export interface SaidRow {
  readonly lines: readonly (readonly [label: string, value: string])[];
  readonly inner: readonly (readonly [label: string, value: string])[];
}
export interface SaidTable {
  readonly title: string;
  readonly count: number;
  readonly rows: readonly SaidRow[];
}
/** What one service holds for one purpose. */
export interface SaidPurpose {
  readonly purpose: string;
  readonly tables: readonly SaidTable[];
}

export const HELD_WORDS: Readonly<Record<string, HeldTables>> = {
  ...{ registry: REGISTRY, employment: EMPLOYMENT, training: TRAINING, microcredit: MICROCREDIT },
  reporting: {}, // it counts people it does not know
};

/** What codes of the house mean that stand on no page. */
const OWN_WORDS: typeof CODE_WORDS = {
  consentAct: { given: ['Đồng ý', 'Given'], withdrawn: ['Rút lại', 'Withdrawn'] },
  held: { held: ['Đang giữ', 'Held'], erased: ['Đã xóa', 'Erased'] },
  moveOutcome: {
    accepted: ['Đã tiếp nhận', 'Accepted'],
    refused: ['Không tiếp nhận', 'Refused'],
    withdrawn: ['Đã rút lại', 'Withdrawn'],
    closed: ['Hồ sơ kết thúc', 'Case closed'],
    merged: ['Gộp hồ sơ', 'Merged'],
  },
  applicantKind: { individual: ['cá nhân', 'individual'] },
  service: {
    registry: ['Sổ đăng ký (công an, UBND xã)', 'Registry (police, commune)'],
    employment: ['Dịch vụ việc làm', 'Job centre'],
    training: ['Đào tạo nghề', 'Vocational training'],
    microcredit: ['Vay vốn (Ngân hàng Chính sách xã hội)', 'Loans (Bank for Social Policies)'],
    reporting: ['Báo cáo', 'Reports'],
  },
};

const at = (language: Language): 0 | 1 => (language === 'en' ? 1 : 0);
export const serviceName = (service: string, language: Language): string =>
  OWN_WORDS['service']?.[service]?.[at(language)] ?? service;

/** What a service holds, by purpose, in the reader's words. A field without words keeps its own name, so that nothing is left out. */
export function sayHeld({ service, items }: HeldBy, language: Language): SaidPurpose[] {
  const known = HELD_WORDS[service] ?? {};
  const said = items.map((item) => {
    const words = known[item.table];
    const title = words?.title[at(language)] ?? item.table;
    const rows = item.rows.map((row) => sayRow(row, words?.fields ?? {}, INSIDE, language));
    return { purpose: words?.purpose ?? 'duty', table: { title, count: item.count, rows } };
  });
  return (Object.keys(PURPOSES) as (keyof typeof PURPOSES)[]).flatMap((each) => {
    const tables = said.filter(({ purpose }) => purpose === each).map(({ table }) => table);
    return tables.length === 0 ? [] : [{ purpose: PURPOSES[each][at(language)], tables }];
  });
}

/** `within`: the words for what stands inside a value that names none of its own. */
function sayRow(row: object, fields: Fields, within: Fields, language: Language): SaidRow {
  const said = Object.entries(row).flatMap(([name, value]) => {
    const field = fields[name] ?? [name, name];
    const how = field[2] ?? (typeof value === 'object' ? { inside: within } : undefined);
    const text = sayValue(value, how, language);
    return text === '' ? [] : [{ field, pair: [field[at(language)], text] as const }];
  });
  const inner = ({ field }: { field: Field }): boolean => field[2] === 'inner';
  return {
    lines: said.filter((each) => !inner(each)).map(({ pair }) => pair),
    inner: said.filter(inner).map(({ pair }) => pair),
  };
}

/** Empty when there is nothing to say. */
function sayValue(value: unknown, how: How | undefined, language: Language): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return [value ? 'Có' : 'Không', value ? 'Yes' : 'No'][at(language)] ?? '';
  if (Array.isArray(value)) {
    const parts = value.map((each) => sayValue(each, how, language)).filter((each) => each !== '');
    return parts.join(value.some((each) => typeof each === 'object') ? '; ' : ', ');
  }
  if (typeof value === 'object') {
    return sayObject(value, typeof how === 'object' && 'inside' in how ? how.inside : INSIDE, language);
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const bytes = /^\\x([0-9a-f]*)$/.exec(text)?.[1];
  if (bytes !== undefined) return `${String(bytes.length / 2)} byte`;
  return sayText(text, how, language);
}

function sayObject(value: object, fields: Fields, language: Language): string {
  const { lines, inner } = sayRow(value, fields, fields, language);
  return [...lines, ...inner].map(([label, text]) => `${label}: ${text}`).join(', ');
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const clock = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

function sayText(text: string, how: How | undefined, language: Language): string {
  const day = DAY.exec(text);
  if (day) return `${day[3]}/${day[2]}/${day[1]}`;
  if (MOMENT.test(text)) return clock.format(new Date(text)).replace(',', '');
  if (typeof how === 'object') {
    if ('inside' in how) return text;
    return (CODE_WORDS[how.section] ?? OWN_WORDS[how.section])?.[text]?.[at(language)] ?? text;
  }
  switch (how) {
    case 'dong':
      return `${text.replace(/\B(?=(\d{3})+$)/g, '.')} đ`;
    case 'place':
      return placeName(text);
    case 'occupation':
      return occupation(text)?.name ?? text;
    case 'skill':
      return skill(text)?.[language] ?? text;
    case 'licence':
      return licences().find(({ code }) => code === text)?.[language] ?? text;
    case 'service':
      return serviceName(text, language);
    default:
      return text;
  }
}

function placeName(code: string): string {
  const today = new Date().toISOString().slice(0, 10);
  return communeOn(code, today)?.fullName ?? provinceOn(code, today)?.fullName ?? code;
}
