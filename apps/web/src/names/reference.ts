import names from 'virtual:reference-names';

interface Occupation {
  code: string;
  name: string;
  /** Titles of the fifth level, for searching. */
  includes: string;
}
interface Bilingual {
  code: string;
  vi: string;
  en: string;
}
interface Commune {
  code: string;
  fullName: string;
  provinceCode: string;
}

const byCode = <T extends { code: string }>(rows: T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.code, row]));
const bilingual = ([code, vi, en]: [string, string, string]): Bilingual => ({ code, vi, en });

/** The names that pages give to codes; a chunk of its own, fetched once and kept by the browser. */
export const reference = {
  provinces: new Map(names.provinces),
  communes: byCode(
    names.communes.map(([code, fullName, provinceCode]): Commune => ({ code, fullName, provinceCode })),
  ),
  occupations: byCode(
    names.occupations.map(([code, name, includes]): Occupation => ({ code, name, includes })),
  ),
  skills: byCode(names.skills.map(bilingual)),
  licences: byCode(names.licences.map(bilingual)),
};
export type Reference = typeof reference;
