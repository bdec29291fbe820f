import { formatDate } from '../format/dates.js';
import { formatDong } from '../format/numbers.js';
import { type ReleaseForm, toBody } from '../releases/release-body.js';
import type { Person } from './person.js';

/** What may change of somebody: the same fields as on the form of a release, and no more of them. */
export type ChangeForm = Pick<ReleaseForm, 'residence' | 'employment' | 'credit'> & {
  person: Pick<ReleaseForm['person'], 'phone'>;
  release: Pick<ReleaseForm['release'], 'obligationsSettled'>;
};

const typed = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : String(value);
const dong = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : formatDong(value).replace(/\u00a0đ$/, '');
const answer = (value: boolean | undefined) => (value === undefined ? 'unknown' : value ? 'yes' : 'no');

/** The form as it stands for what is known now. */
export function formOf({ phone, residence, employment, credit, release }: Person): ChangeForm {
  return {
    person: { phone: phone ?? undefined },
    release: { obligationsSettled: release?.obligationsSettled },
    residence: { communeCode: residence.communeCode, detail: residence.detail ?? undefined },
    employment: {
      ...employment,
      occupationsHeld: employment?.occupationsHeld.map(({ code, years }) => ({ code, years: String(years) })),
      wageExpected: dong(employment?.wageExpected),
      commuteKmMax: typed(employment?.commuteKmMax),
      availableFrom: employment?.availableFrom && formatDate(employment.availableFrom),
    },
    credit: {
      ...{ wanted: credit?.wanted, purpose: credit?.purpose, amount: dong(credit?.amount) },
      householdRepresentative: answer(credit?.householdRepresentative),
      samePurposeDebt: answer(credit?.samePurposeDebt),
    },
  };
}

/** A section replaces the whole one: what the form does not show is sent back as it was read. */
function sectionsOf(person: Person, form: ChangeForm): Record<string, unknown> {
  const told = toBody({ ...form, consents: [] });
  const { shifts, contracts } = person.employment ?? {};
  const { termMonths } = person.credit ?? {};
  const { obligationsSettled } = form.release;
  return {
    phone: told.person.phone,
    residence: told.residence,
    employment: { ...told.employment, ...(shifts && { shifts }), ...(contracts && { contracts }) },
    credit: { ...told.credit, ...(told.credit.wanted && termMonths ? { termMonths } : {}) },
    release: obligationsSettled === undefined ? undefined : { obligationsSettled },
  };
}

/** The sections that say something else than before; what was not touched is not sent. */
export function changesOf(person: Person, now: ChangeForm): Record<string, unknown> {
  const known = sectionsOf(person, formOf(person));
  return Object.fromEntries(
    Object.entries(sectionsOf(person, now)).filter(
      ([name, section]) => section !== undefined && JSON.stringify(section) !== JSON.stringify(known[name]),
    ),
  );
}
