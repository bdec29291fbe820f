import names from 'virtual:reference/works';
import { byCode } from './by-code.js';

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

const bilingual = ([code, vi, en]: [string, string, string]): Bilingual => ({ code, vi, en });

/** The names that pages give to occupations, skills and licences; fetched by the pages that name them. */
export const works = {
  occupations: byCode(
    names.occupations.map(([code, name, includes]): Occupation => ({ code, name, includes })),
  ),
  skills: byCode(names.skills.map(bilingual)),
  licences: byCode(names.licences.map(bilingual)),
};
export type Works = typeof works;
