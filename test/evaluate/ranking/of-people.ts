import { OUTCOMES } from '../../../apps/employment/src/domain/standing.js';
import type { Line } from './lists.js';
import { type ListMeasures, measure } from './measures.js';
import type { Case } from './read-cases.js';

/**
 * The other way round: which vacancies suit this person, best first, for everybody who stands in more than one list.
 * The same grades tell how good that is.
 */
export function measurePeople(cases: readonly Case[], lists: readonly (readonly Line[])[]): ListMeasures[] {
  const people = new Map<string, { line: Line; vacancyId: string; grade: number }[]>();
  lists.forEach((list, at) => {
    const { vacancy, grades } = cases[at]!;
    for (const line of list) {
      const lines = people.get(line.id) ?? [];
      lines.push({ line, vacancyId: vacancy.id, grade: grades.get(line.id) ?? 0 });
      people.set(line.id, lines);
    }
  });
  return [...people.values()]
    .filter((lines) => lines.length > 1)
    .map((lines) => {
      const order = lines.sort((a, b) => before(a.line, b.line) || (a.vacancyId < b.vacancyId ? -1 : 1));
      const grades = new Map(lines.map(({ vacancyId, grade }) => [vacancyId, grade]));
      return measure(
        order.map(({ vacancyId }) => vacancyId),
        { grades },
      );
    });
}

const before = (a: Line, b: Line): number =>
  OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) || a.lost - b.lost;
