import { distanceKm } from '#libs/reference';
import type { PlainDate } from '#libs/kernel';
import { hasGap, isForLearner } from './advise.js';
import type { Course } from './course.js';
import type { Demand } from './demand.js';
import type { Learner } from './learner.js';
import { type PreparedBoard, prepareBoard } from './prepared-board.js';

/** What changed on the board: vacancies that came, went or ask otherwise, courses that are new. */
export interface Concern {
  readonly demands: readonly Demand[];
  readonly courses: readonly Course[];
  /** The same vacancies, made ready for many people. */
  readonly board: PreparedBoard;
}

export const aConcern = (demands: readonly Demand[], courses: readonly Course[]): Concern => ({
  ...{ demands, courses, board: prepareBoard(demands, []) },
});

/** Could it concern anybody of this commune, of whom the farthest going would go this far? */
export const concernsPeopleOf = (
  home: { readonly communeCode: string; readonly provinceCode: string; readonly commuteKmMax: number | null },
  { demands, courses }: Concern,
): boolean =>
  [...demands, ...courses].some(
    (place) =>
      place.provinceCode === home.provinceCode ||
      (distanceKm(place.communeCode, home.communeCode) ?? Infinity) <= (home.commuteKmMax ?? 0),
  );

/** Can it change what this person is advised? Vacancies out of reach or open already cannot, nor courses that are not for them. */
export const concernsPerson = (learner: Learner, { board, courses }: Concern, on: PlainDate): boolean =>
  hasGap(learner, board, on) || courses.some((course) => isForLearner(course, learner, on));
