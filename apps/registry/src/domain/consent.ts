/** What a person may consent to, one by one (Luật 91/2025/QH15; NĐ 356/2025/NĐ-CP). */
export const PURPOSES = ['employment', 'training', 'credit'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A dated act with its actor. Acts are only ever added: what holds now is derived from them. */
export interface ConsentAct {
  readonly id: string;
  readonly personId: string;
  readonly purpose: Purpose;
  readonly act: 'given' | 'withdrawn';
  readonly at: Date;
  /** Who recorded it: the subject of the token, and the role it acted in. */
  readonly by: string;
  readonly role: string;
  /** Version of the person that the act made: the order of acts, whatever the clocks say. */
  readonly version: number;
}

export interface ConsentState {
  readonly purpose: Purpose;
  readonly given: boolean;
  /** Moment of the act that made it so; null when there was none: silence is not consent. */
  readonly since: Date | null;
}

/** What holds after `acts`. */
export function consentsOf(acts: readonly ConsentAct[]): ConsentState[] {
  const ordered = [...acts].sort((a, b) => a.version - b.version);
  return PURPOSES.map((purpose) => {
    const last = ordered.filter((act) => act.purpose === purpose).at(-1);
    return { purpose, given: last?.act === 'given', since: last?.at ?? null };
  });
}

export const givenPurposes = (acts: readonly ConsentAct[]): Purpose[] =>
  consentsOf(acts)
    .filter((consent) => consent.given)
    .map((consent) => consent.purpose);
