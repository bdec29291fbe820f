import { describe, expect, it } from '@jest/globals';
import { chooseMeetings } from '../domain/fair/choose-meetings.js';
import { boundOf, lackingOf, type Meeting, type MeetingQuestion, valueOf } from '../domain/fair/meetings.js';
import { SolverThread } from './linear-solver.js';

/** The same numbers on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function aQuestion(seed: number, people: number, tables: number): MeetingQuestion {
  const next = numbers(seed);
  const least = new Int32Array(people).map(() => next(3));
  return {
    ...{ people, tables, least },
    worth: new Int32Array(people * tables).map(() => (next(4) === 0 ? 0 : 1 + next(50))),
    most: least.map((count) => count + next(2)),
    room: new Int32Array(tables).map(() => 1 + next(3)),
  };
}

/** Every choice there is, tried out. */
function bestByTrial(question: MeetingQuestion): number {
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

const solve = (question: MeetingQuestion, limitMs = 20_000) =>
  SolverThread.use(limitMs, (solver) => chooseMeetings(question, solver));

describe('meetings chosen by the linear programme', () => {
  it('are the best of all that can be tried, and their prices prove it', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const question = aQuestion(seed, 2 + (seed % 3), 2 + (seed % 4));
      const { value, bound, meetings, prices } = await solve(question);
      expect([seed, value]).toEqual([seed, bestByTrial(question)]);
      expect([seed, bound, boundOf(question, prices).bound]).toEqual([seed, value, value]);
      const pairs = meetings.map(({ person, table }) => person * question.tables + table);
      expect(new Set(pairs).size).toBe(pairs.length);
      expect(pairs.every((pair) => question.worth[pair])).toBe(true);
    }
  });

  it('keep to what each person and table has room for, on questions that need columns brought in', async () => {
    const question = {
      ...aQuestion(7, 150, 60),
      ...{
        least: new Int32Array(150).fill(3),
        most: new Int32Array(150).fill(5),
        room: new Int32Array(60).fill(8),
      },
    };
    const { value, bound, meetings } = await solve(question);
    expect(bound).toBe(value);
    const [had, given] = [new Int32Array(150), new Int32Array(60)];
    for (const { person, table } of meetings) {
      had[person]!++;
      given[table]!++;
    }
    expect(Math.max(...had)).toBeLessThanOrEqual(5);
    expect(Math.max(...given)).toBeLessThanOrEqual(8);
  });

  it('share what is scarce: nobody goes without while somebody has two', async () => {
    const question: MeetingQuestion = {
      ...{ people: 3, tables: 3, worth: new Int32Array(9).fill(1) },
      ...{
        least: new Int32Array(3).fill(2),
        most: new Int32Array(3).fill(3),
        room: new Int32Array(3).fill(1),
      },
    };
    const { meetings } = await solve({ ...question, worth: Int32Array.from([90, 90, 90, 1, 1, 1, 1, 1, 1]) });
    expect([...lackingOf(question, meetings)]).toEqual([1, 1, 1]);
  });

  it('are none when there is no time, and the bound says so', async () => {
    const question = aQuestion(3, 40, 20);
    const best = await solve(question);
    const none = await solve(question, 0);
    expect(none.meetings).toEqual([]);
    expect(none.bound).toBeGreaterThanOrEqual(best.value);
  });

  it('fail loudly when the solver is given nonsense', async () => {
    const nonsense = { cost: new Float64Array(1), upper: new Float64Array(1), starts: Int32Array.of(0, 1) };
    await expect(
      SolverThread.use(5_000, (solver) =>
        solver.open({
          ...nonsense,
          rows: Int32Array.of(9),
          rowLower: new Float64Array(1),
          rowUpper: new Float64Array(1),
        }),
      ),
    ).rejects.toThrow();
  });
});
