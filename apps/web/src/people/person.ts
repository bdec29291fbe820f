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
  /** Registry officers of the area only. */
  release?: Release;
}

export interface Release {
  id: string;
  kind: string;
  completedOn: string;
  certificateNo: string | null;
  clearance: { state: 'dated' | 'open' | 'no-record'; on?: string; earliest?: string };
  bars: {
    ground: string;
    article: string;
    until?: string | null;
    occupations: string[];
    worksWith: string[];
  }[];
}
