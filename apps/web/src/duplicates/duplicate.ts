/** One of two people who may be one, as the registry knows them. */
export interface Side {
  personId: string;
  fullName: string;
  birthDate: string;
  sex: string;
  nationalId: string | null;
  phone: string | null;
  communeCode: string;
  recordedAt: string;
}

export interface Duplicate {
  id: string;
  /** 0–1 */
  score: number;
  foundAt: string;
  /** Below nought it speaks against. */
  because: { code: string; bits: number }[];
  people: [Side, Side];
}

export interface MergeListed {
  id: string;
  mergedAt: string;
  survivorId: string;
  otherId: string;
  fullName: string;
  birthDate: string;
  communeCode: string;
}

export const DISMISS_REASONS = ['different-people', 'relatives', 'too-little-known'] as const;
export const UNDO_REASONS = ['different-people', 'wrong-survivor'] as const;

export const COMPARED = ['fullName', 'birthDate', 'sex', 'nationalId', 'phone', 'communeCode'] as const;
export type Compared = (typeof COMPARED)[number];
