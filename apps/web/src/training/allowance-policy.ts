import { BASES as SHOWN_BY_PAPER } from './enrolment.js';

/** On what ground somebody is supported; `released` is nobody's paper, the province decides on it. */
export const BASES = ['released', ...SHOWN_BY_PAPER] as const;

export interface AllowancePolicy {
  id: string;
  /** null: the whole country */
  provinceCode: string | null;
  from: string;
  to: string | null;
  levels: string[];
  feeCaps: { basis: string; amount: number }[];
  mealPerDay: number;
  travel: { amount: number; kmMin: number; for: 'everyone' | 'disabled-or-difficult-area' }[];
  article: string;
  source: string;
  underReview: boolean;
  recordedBy: string | null;
}

interface Told {
  bases: string[];
  amount: number;
  otherBases: string[];
  otherAmount?: number;
  travelAmount?: number;
  travelKm?: number;
}

/** The body that a filled form makes. A second height without a ground, or the other way round, is told by the house. */
export function policyBody(told: Record<string, unknown>): object {
  const { bases, amount, otherBases, otherAmount, travelAmount, travelKm, ...said } = told as unknown as Told;
  return {
    ...said,
    feeCaps: [
      ...bases.map((basis) => ({ basis, amount })),
      ...otherBases.map((basis) => ({ basis, amount: otherAmount })),
    ],
    travel:
      travelAmount === undefined ? [] : [{ amount: travelAmount, kmMin: travelKm ?? 0, for: 'everyone' }],
  };
}
