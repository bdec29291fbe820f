import { type Plugin, runnerImport } from 'vite';
import type * as Reference from '../../libs/reference/src/index.js';

const PREFIX = 'virtual:reference/';

/**
 * `virtual:reference/places` and `virtual:reference/works` (occupations, skills, licences): names as they stand on the
 * day of the build, taken from libs/reference, so that pages can say "Xã Yên Trường" for 15421 without asking the house
 * each time. Two files: every page names places, few name works.
 */
export function referenceNames(): Plugin {
  return {
    name: 'chung-tay:reference-names',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load: async (id) => {
      const make = TABLES[id.replace(`\0${PREFIX}`, '')];
      if (!make) return undefined;
      const tables = JSON.stringify(make(await readReference()));
      return `export default JSON.parse(${JSON.stringify(tables)});`;
    },
  };
}

type Library = typeof Reference;
const TABLES: Readonly<Record<string, (reference: Library) => object>> = {
  places: (reference) => {
    const day = new Date().toISOString().slice(0, 10);
    const provinces = reference.provincesOn(day);
    return {
      provinces: provinces.map(({ code, name }) => [code, name]),
      communes: provinces.flatMap((province) =>
        reference.communesOf(province.code, day).map(({ code, fullName }) => [code, fullName, province.code]),
      ),
    };
  },
  works: (reference) => ({
    occupations: reference.occupations().map(({ code, name, includes }) => [code, name, includes.join('; ')]),
    skills: reference.skills().map(({ code, vi, en }) => [code, vi, en]),
    licences: reference.licences().map(({ code, vi, en }) => [code, vi, en]),
  }),
};

async function readReference(): Promise<Library> {
  const { module: reference } = await runnerImport<Library>(
    `${import.meta.dirname}/../../libs/reference/src/index.ts`,
    { root: `${import.meta.dirname}/../..`, ssr: { resolve: { conditions: ['source', 'node'] } } },
  );
  return reference;
}
