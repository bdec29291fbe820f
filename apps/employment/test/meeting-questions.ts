import { type Meeting, type MeetingQuestion, valueOf } from '../src/domain/fair/meetings.js';

/** The same numbers on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A question of meetings: every fourth pair may not meet, people want up to two and get up to one more. */
export function aQuestion(seed: number, people: number, tables: number): MeetingQuestion {
  const next = numbers(seed);
  const least = new Int32Array(people).map(() => next(3));
  return {
    ...{ people, tables, least },
    worth: new Int32Array(people * tables).map(() => (next(4) === 0 ? 0 : 1 + next(50))),
    most: least.map((count) => count + next(2)),
    room: new Int32Array(tables).map(() => 1 + next(3)),
  };
}

/** What the best choice is worth: every one there is, tried out. */
export function bestByTrial(question: MeetingQuestion): number {
  const { people, tables, worth, most, room } = question;
  const chosen: Meeting[] = [];
  const [had, given] = [new Int32Array(people), new Int32Array(tables)];
  let best = -Infinity;
  const from = (pair: number): void => {
    if (pair === people * tables) {
      best = Math.max(best, valueOf(question, chosen));
      return;
    }
    from(pair + 1);
    const [person, table] = [Math.floor(pair / tables), pair % tables];
    if (!worth[pair] || had[person] === most[person] || given[table] === room[table]) return;
    had[person]!++;
    given[table]!++;
    chosen.push({ person, table });
    from(pair + 1);
    chosen.pop();
    had[person]!--;
    given[table]!--;
  };
  from(0);
  return best;
}
