import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { occupations } from '#libs/reference';
import { field, readRows } from '../read-rows.js';

/** The data for developers lie beside the repository, and are no part of it; the built command runs two folders deeper. */
const FOLDERS = ['../../../../shared/data/occupations/', '../../../../../shared/data/occupations/'];

function folder(): string | undefined {
  return FOLDERS.map((path) => fileURLToPath(new URL(path, import.meta.url))).find((path) =>
    existsSync(`${path}esco_occupation_skill.csv.gz`),
  );
}

/**
 * The baseline: a group is the count of its ESCO occupations' skills, essential and optional alike; others are ranked by the
 * cosine. Undefined where the files are not there.
 */
export function escoCosine(): ((code: string) => string[]) | undefined {
  const data = folder();
  if (!data) return undefined;
  const vectors = unitVectors(skillsOfIsco(data));
  return (code) => {
    const mine = vectors.get(code);
    if (!mine) return [];
    return [...vectors]
      .filter(([other]) => other !== code)
      .map(([other, vector]) => ({ other, likeness: dot(mine, vector) }))
      .sort((a, b) => b.likeness - a.likeness || (a.other < b.other ? -1 : 1))
      .map(({ other }) => other);
  };
}

type Vector = Map<string, number>;

function skillsOfIsco(data: string): Map<string, Vector> {
  const iscoOf = new Map(
    readRows(`${data}esco_occupations_en.csv.gz`).map((row) => [
      field(row, 'id') ?? '',
      field(row, 'isco') ?? '',
    ]),
  );
  const skills = new Map<string, Vector>();
  for (const row of readRows(`${data}esco_occupation_skill.csv.gz`)) {
    const isco = iscoOf.get(field(row, 'occupation') ?? '') ?? '';
    const vector = skills.get(isco) ?? new Map<string, number>();
    const skill = field(row, 'skill') ?? '';
    vector.set(skill, (vector.get(skill) ?? 0) + 1);
    skills.set(isco, vector);
  }
  return skills;
}

function unitVectors(skills: ReadonlyMap<string, Vector>): Map<string, Vector> {
  const vectors = new Map<string, Vector>();
  for (const { code, isco } of occupations()) {
    const vector = isco && skills.get(isco);
    if (!vector) continue;
    const length = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0));
    vectors.set(code, new Map([...vector].map(([skill, value]) => [skill, value / length])));
  }
  return vectors;
}

const dot = (a: Vector, b: Vector): number => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [skill, value] of small) sum += value * (large.get(skill) ?? 0);
  return sum;
};
