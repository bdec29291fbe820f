/** How an allocation treats people and employers. */
export interface Shares {
  introductions: number;
  without: number;
  atFloor: number;
  belowFloor: number;
  employersOverCeiling: number;
  mostOfOne: number;
  /** 0–100 */
  meanScore: number;
}

export interface Proposal {
  personId: string;
  fullName?: string;
  vacancyId: string;
  choices: number;
  score: number;
  vacancy: { title: string; employer: string; communeCode: string };
}

export interface Proposals {
  people: number;
  employers: number;
  gap: number;
  items: Proposal[];
  shares: Shares;
  topOfEachList: Shares;
}

export interface Asked {
  area: string;
  floor: number;
  ceiling: number;
}

export const LIMITS = { floor: { usual: 2, most: 5 }, ceiling: { usual: 10, most: 100 } } as const;

/** What the address asks for; anything that the house would refuse is the usual. */
export function askedIn(search: URLSearchParams, areas: readonly string[]): Asked {
  const area = search.get('area') ?? '';
  const count = (name: keyof typeof LIMITS): number => {
    const value = Number(search.get(name) ?? NaN);
    const { usual, most } = LIMITS[name];
    return Number.isInteger(value) && value >= 1 && value <= most ? value : usual;
  };
  return {
    area: /^(\d{2}|\d{5})$/.test(area) ? area : (areas[0] ?? ''),
    floor: count('floor'),
    ceiling: count('ceiling'),
  };
}

export const pairOf = ({ personId, vacancyId }: Pick<Proposal, 'personId' | 'vacancyId'>): string =>
  `${personId} ${vacancyId}`;
