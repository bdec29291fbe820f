import { occupations } from '#libs/reference';
import { escoByIsco, occupationData } from './sources.js';
import { cosine, count, unit, type Vector } from './texts.js';

/**
 * The baseline: a group is the count of its ESCO occupations' skills, essential and optional alike; others are ranked by the
 * cosine. Undefined where the files are not there.
 */
export function escoCosine(): ((code: string) => string[]) | undefined {
  const data = occupationData();
  if (!data) return undefined;
  const vectors = unitVectors(data);
  return (code) => {
    const mine = vectors.get(code);
    if (!mine) return [];
    return [...vectors]
      .filter(([other]) => other !== code)
      .map(([other, vector]) => ({ other, likeness: cosine(mine, vector) }))
      .sort((a, b) => b.likeness - a.likeness || (a.other < b.other ? -1 : 1))
      .map(({ other }) => other);
  };
}

function unitVectors(data: string): Map<string, Vector> {
  const esco = escoByIsco(data);
  const vectors = new Map<string, Vector>();
  for (const { code, isco } of occupations()) {
    const held = isco && esco.get(isco);
    if (!held) continue;
    vectors.set(code, unit(count(held.flatMap(({ skills }) => skills.map(({ skill }) => skill)))));
  }
  return vectors;
}
