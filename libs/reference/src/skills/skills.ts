/** A skill of our own list: stable English code, names for people, the VSCO groups it belongs to. */
export interface Skill {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** VSCO codes (one to four digits) of the groups whose work uses it. */
  readonly groups: readonly string[];
}

/** All skills, by code. */
export function skills(): readonly Skill[] {
  throw new Error('pending');
}

export function skill(code: string): Skill | undefined {
  throw new Error(`pending ${code}`);
}

export function isSkill(code: unknown): code is string {
  throw new Error(`pending ${String(code)}`);
}
