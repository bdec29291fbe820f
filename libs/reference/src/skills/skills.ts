import { SKILL_ROWS } from './skills.table.js';

/** A skill of our own list: stable English code, names for people, the VSCO groups it belongs to. */
export interface Skill {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** VSCO codes (one to four digits) of the groups whose work uses it. */
  readonly groups: readonly string[];
}

let table: ReadonlyMap<string, Skill> | undefined;

function byCode(): ReadonlyMap<string, Skill> {
  table ??= new Map(
    SKILL_ROWS.split('\n')
      .map(read)
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map((row) => [row.code, row]),
  );
  return table;
}

function read(line: string): Skill {
  const [code = '', vi = '', en = '', groups = ''] = line.split('|');
  return { code, vi, en, groups: groups.split(' ') };
}

/** All skills, by code. */
export function skills(): readonly Skill[] {
  return [...byCode().values()];
}

export function skill(code: string): Skill | undefined {
  return byCode().get(code);
}

export function isSkill(code: unknown): code is string {
  return typeof code === 'string' && byCode().has(code);
}
