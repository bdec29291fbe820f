import {
  date,
  employmentBody,
  type JudgmentForm,
  judgmentBody,
  personBody,
  type ReleaseForm,
  residenceBody,
  said,
  text,
} from '../releases/release-body.js';

export const OPENINGS = ['self-referrals', 'release-notices', 'community-sentences'] as const;
export type OpeningKind = (typeof OPENINGS)[number];

/** What the form of a new case holds: who it is as on the form of a release, and what belongs to the way they come. */
export type OpeningForm = Pick<ReleaseForm, 'person' | 'residence'> &
  Partial<Pick<ReleaseForm, 'employment' | 'consents'>> & {
    /** The day the notice or the judgment arrived; today when it is left open. */
    on?: string;
    expectedOn?: string;
    facility?: string;
    sentence?: JudgmentForm & { mainPenalty?: string; endsOn?: string };
  };

/** The body of `POST /api/v1/<kind>`. */
export function openingBody(kind: OpeningKind, form: OpeningForm) {
  const who = { person: personBody(form.person), residence: residenceBody(form.residence) };
  const work = { employment: employmentBody(form.employment ?? {}), consents: form.consents ?? [] };
  if (kind === 'self-referrals') return { ...who, ...work };
  const dated = said({ ...who, on: date(form.on) });
  if (kind === 'release-notices') {
    return said({ ...dated, expectedOn: date(form.expectedOn), facility: text(form.facility) });
  }
  const { sentence = {} } = form;
  const { mainPenalty } = sentence;
  return {
    ...{ ...dated, ...work },
    sentence: said({ mainPenalty, endsOn: date(sentence.endsOn), ...judgmentBody(sentence) }),
  };
}
