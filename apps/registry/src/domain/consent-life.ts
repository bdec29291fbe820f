/** Whether a purpose was agreed to; `never`: silence is not consent. */
export const CONSENT_STATES = ['never', 'given', 'withdrawn'] as const;
export type ConsentHeld = (typeof CONSENT_STATES)[number];
export const CONSENT_ACTS = ['give', 'withdraw'] as const;
export type ConsentActName = (typeof CONSENT_ACTS)[number];
export const CASE_OPENNESS = ['open', 'closed'] as const;

/** Whoever meets the person, and the person. */
const DESKS: readonly string[] = ['registry-officer', 'commune-leader', 'counsellor', 'person'];

/** `changes`: a dated act is added and everybody is told; `same`: it holds already, and nobody is told. */
type Outcome = 'changes' | 'same' | 'case-closed';

interface Cell {
  readonly open: Outcome;
  readonly closed: Outcome;
}

/** What may be taken back may be so for ever; what ended with the case is not agreed to anew. */
export const CONSENT_LIFE: Readonly<Record<ConsentHeld, Readonly<Record<ConsentActName, Cell>>>> = {
  never: {
    give: { open: 'changes', closed: 'case-closed' },
    withdraw: { open: 'same', closed: 'same' },
  },
  given: {
    give: { open: 'same', closed: 'same' },
    withdraw: { open: 'changes', closed: 'changes' },
  },
  withdrawn: {
    give: { open: 'changes', closed: 'case-closed' },
    withdraw: { open: 'same', closed: 'same' },
  },
};

/** What comes of an act; the role is asked first: nobody learns what was agreed to by a forbidden act. */
export function consentOutcome(
  { held, closed }: { readonly held: ConsentHeld; readonly closed: boolean },
  act: ConsentActName,
  role: string,
): Outcome | 'role-not-allowed' {
  if (!DESKS.includes(role)) return 'role-not-allowed';
  return CONSENT_LIFE[held][act][closed ? 'closed' : 'open'];
}
