import names from 'virtual:reference/places';
import { byCode } from './by-code.js';

interface Commune {
  code: string;
  fullName: string;
  provinceCode: string;
}

/** The names that pages give to places; a file of its own, fetched once and kept by the browser. */
export const places = {
  provinces: new Map(names.provinces),
  communes: byCode(
    names.communes.map(([code, fullName, provinceCode]): Commune => ({ code, fullName, provinceCode })),
  ),
};
export type Places = typeof places;
