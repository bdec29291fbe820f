import type { PersonSnapshot } from '#libs/contracts';
import type { Candidate } from '../domain/candidate.js';

/**
 * What the job centre keeps of a snapshot: field by field, so that nothing slips in that was not asked for. `null` when the
 * person has not agreed to purpose `employment`.
 */
export function candidateOf(snapshot: PersonSnapshot, sequence: number): Candidate | null {
  const { employment } = snapshot;
  if (!employment) return null;
  return {
    personId: snapshot.personId,
    sequence,
    communeCode: snapshot.communeCode,
    provinceCode: snapshot.provinceCode,
    education: employment.education ?? null,
    training: employment.training ?? null,
    skills: employment.skills,
    skillsLearned: employment.skillsLearned ?? [],
    occupationsHeld: employment.occupationsHeld.map(({ code, years }) => ({ code, years })),
    occupationsWanted: employment.occupationsWanted,
    wageExpected: employment.wageExpected ?? null,
    commuteKmMax: employment.commuteKmMax ?? null,
    relocate: employment.relocate ?? null,
    availableFrom: employment.availableFrom ?? null,
    licences: employment.licences,
    shifts: employment.shifts ?? null,
    contracts: employment.contracts ?? null,
    bars: employment.bars.map(({ occupations, worksWith, until, ground, article }) => ({
      ...{ occupations, worksWith, ground, article },
      ...(until ? { until } : {}),
    })),
  };
}
