import { type Plugin, runnerImport } from 'vite';
import type * as Reference from '../../libs/reference/src/index.js';

const ID = 'virtual:reference-names';

/**
 * `virtual:reference-names`: the names of places, occupations, skills and licences as they stand on the day of the build,
 * taken from libs/reference, so that pages can say "Xã Yên Trường" for 15421 without asking the house each time.
 */
export function referenceNames(): Plugin {
  return {
    name: 'chung-tay:reference-names',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: async (id) =>
      id === `\0${ID}` ? `export default JSON.parse(${JSON.stringify(await names())});` : undefined,
  };
}

async function names(): Promise<string> {
  const { module: reference } = await runnerImport<typeof Reference>(
    `${import.meta.dirname}/../../libs/reference/src/index.ts`,
    { root: `${import.meta.dirname}/../..`, ssr: { resolve: { conditions: ['source', 'node'] } } },
  );
  const day = new Date().toISOString().slice(0, 10);
  const provinces = reference.provincesOn(day);
  return JSON.stringify({
    provinces: provinces.map(({ code, name }) => [code, name]),
    communes: provinces.flatMap((province) =>
      reference.communesOf(province.code, day).map(({ code, fullName }) => [code, fullName, province.code]),
    ),
    occupations: reference.occupations().map(({ code, name, includes }) => [code, name, includes.join('; ')]),
    skills: reference.skills().map(({ code, vi, en }) => [code, vi, en]),
    licences: reference.licences().map(({ code, vi, en }) => [code, vi, en]),
  });
}
