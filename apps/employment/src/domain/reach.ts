import type { Vacancy } from './vacancy.js';

/** Where somebody works: provinces with all they hold, and single communes. */
export interface Areas {
  readonly provinces: readonly string[];
  readonly communes: readonly string[];
}

/** Which vacancies somebody may see and change: a counsellor those of an area, an employer those its account made. */
export type Reach = { readonly areas: Areas } | { readonly createdBy: string };

export interface Place {
  readonly communeCode: string;
  readonly provinceCode: string;
}

export const covers = ({ provinces, communes }: Areas, { communeCode, provinceCode }: Place): boolean =>
  provinces.includes(provinceCode) || communes.includes(communeCode);

export const reaches = (reach: Reach, vacancy: Vacancy): boolean =>
  'areas' in reach ? covers(reach.areas, vacancy) : vacancy.createdBy === reach.createdBy;
