/** A group of people that a paper counts. */
export interface CountedGroup {
  readonly code: string;
  readonly personIds: readonly string[];
}

/** `women` is null where the number is not told. */
export interface WomenCount {
  readonly code: string;
  readonly people: number;
  readonly women: number | null;
}

/** As in the committee's report: behind a number from 1 to 4 somebody could be recognised. */
const HIDDEN_BELOW = 5;
const isSmall = (count: number): boolean => count > 0 && count < HIDDEN_BELOW;

/**
 * How many of each group are women; groups lie each within the one before. A number is told when neither women nor men are
 * a few: of the group, and of what is left when it is taken from any group told before it. So no subtraction finds a few.
 */
export function countWomen(
  groups: readonly CountedGroup[],
  isWoman: (personId: string) => boolean,
): WomenCount[] {
  const told: { people: number; women: number }[] = [];
  return groups.map(({ code, personIds }) => {
    const [people, women] = [personIds.length, personIds.filter(isWoman).length];
    const parts = [
      { people, women },
      ...told.map((one) => ({ people: one.people - people, women: one.women - women })),
    ];
    const hidden = parts.some((part) => isSmall(part.women) || isSmall(part.people - part.women));
    if (!hidden) told.push({ people, women });
    return { code, people, women: hidden ? null : women };
  });
}
