/** What the registry shows of a person to those who may see it. */
export interface Person {
  id: string;
  fullName: string;
  birthDate: string;
  sex: string;
  nationalId: string | null;
  phone: string | null;
  state: 'open' | 'closed';
  closure: { reason: string; on: string } | null;
  residence: { communeCode: string; addressAsWritten: string | null; detail: string | null };
  employment: Employment | null;
  credit: Credit | null;
  consents: readonly { purpose: string; given: boolean }[];
  /** Registry officers of the area only. */
  release?: Release;
}

export interface Employment {
  education?: string;
  training?: string;
  skills: string[];
  occupationsHeld: { code: string; years: number }[];
  occupationsWanted: string[];
  wageExpected?: number;
  commuteKmMax?: number;
  relocate?: boolean;
  availableFrom?: string;
  licences: string[];
  shifts?: string[];
  contracts?: string[];
}

export interface Credit {
  wanted: boolean;
  purpose?: string;
  amount?: number;
  termMonths?: number;
  householdRepresentative?: boolean;
  samePurposeDebt?: boolean;
}

export interface Release extends ByLaw {
  id: string;
  kind: string;
  completedOn: string;
  certificateNo: string | null;
  obligationsSettled: boolean;
}

/** What follows by law from a judgment. */
export interface ByLaw {
  clearance: { state: 'dated' | 'open' | 'no-record'; on?: string; earliest?: string };
  bars: {
    ground: string;
    article: string;
    until?: string | null;
    occupations: string[];
    worksWith: string[];
  }[];
}
