import { formatDate } from '../format/dates.js';
import { formatDong, formatNumber } from '../format/numbers.js';

/** What turns codes into words: the texts of one language and the names of reference data. */
export interface Words {
  /** Text of a key, or undefined where there is none. */
  text: (key: string) => string | undefined;
  occupation: (code: string) => string;
  skill: (code: string) => string;
  licence: (code: string) => string;
  language: string;
}

const MONEY = new Set(['expected', 'offeredMin', 'offeredMax', 'amount', 'ceiling', 'neededAbove', 'wage']);
/** Skills, or licences where licences are what it is about. */
const NAMED = new Set(['have', 'missing', 'welcomeHave', 'welcomeMissing', 'lacking']);
const NOTHING = '—';

/** Fields whose values are codes of a text section. */
const SECTION: Readonly<Record<string, string>> = {
  education: 'education',
  training: 'trainingLevel',
  certificate: 'certificate',
  contract: 'contract',
  shifts: 'shift',
  purpose: 'loanPurpose',
};

/**
 * The facts of a reason as people read them: dates day first, đồng with dots, codes by their names, `—` for what is not there.
 * `about` is the criterion, because `missing` names licences in one and skills in another.
 */
export function factWords(
  facts: Readonly<Record<string, unknown>>,
  about: string,
  words: Words,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).map(([field, value]) => [field, say(field, value, about, words)]),
  );
}

function say(field: string, value: unknown, about: string, words: Words): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (Array.isArray(value)) {
    return value.length === 0 ? NOTHING : value.map((one) => say(field, one, about, words)).join(', ');
  }
  if (typeof value === 'number') {
    return MONEY.has(field) ? formatDong(value) : formatNumber(value, words.language);
  }
  if (typeof value === 'string') return sayCode(field, value, about, words);
  return typeof value === 'boolean' ? String(value) : NOTHING;
}

function sayCode(field: string, value: string, about: string, words: Words): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  if (field === 'held' || field === 'wanted' || field === 'occupationCode') return words.occupation(value);
  if (field === 'skills') return words.skill(value);
  if (NAMED.has(field)) {
    return about === 'licences' ? words.licence(value) : words.skill(value);
  }
  if (field === 'asked') return words.text(`education.${value}`) ?? value;
  if (field === 'unwanted') return words.text(`shift.${value}`) ?? words.text(`contract.${value}`) ?? value;
  const section = SECTION[field];
  return (section && words.text(`${section}.${value}`)) ?? value;
}
