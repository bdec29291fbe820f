import { describe, expect, it, jest } from '@jest/globals';
import { type Choice, chooseMeetings } from '../domain/fair/choose-meetings.js';
import { aQuestion, bestByTrial } from '../../test/meeting-questions.js';
import { boundOf, lackingOf, type MeetingQuestion } from '../domain/fair/meetings.js';
import { sharesOf, topOfEachList } from '../domain/fair/proposals.js';
import { SolverThread } from './linear-solver.js';

jest.setTimeout(300_000); // a busy machine may take its time

const solve = (question: MeetingQuestion, limitMs = 300_000) =>
  SolverThread.use(limitMs, (solver) => chooseMeetings(question, solver));

/** Questions that bring columns in: how many came in each round. */
async function rounds(question: MeetingQuestion): Promise<{ columns: number[]; choice: Choice }> {
  const columns: number[] = [];
  const choice = await SolverThread.use(300_000, (solver) =>
    chooseMeetings(question, {
      open: (programme) => {
        columns.push(programme.cost.length);
        return solver.open(programme);
      },
      add: (more) => {
        columns.push(more.cost.length);
        return solver.add(more);
      },
    }),
  );
  return { columns, choice };
}

describe('meetings chosen by the linear programme', () => {
  it('are the best of all that can be tried, and their prices prove it', () =>
    SolverThread.use(300_000, async (solver) => {
      for (let seed = 1; seed <= 40; seed++) {
        const question = aQuestion(seed, 2 + (seed % 3), 2 + (seed % 4));
        const { value, bound, meetings, prices } = await chooseMeetings(question, solver);
        expect([seed, value]).toEqual([seed, bestByTrial(question)]);
        expect([seed, bound, boundOf(question, prices).bound]).toEqual([seed, value, value]);
        const pairs = meetings.map(({ person, table }) => person * question.tables + table);
        expect(new Set(pairs).size).toBe(pairs.length);
        expect(pairs.every((pair) => question.worth[pair])).toBe(true);
      }
    }));

  it('are the best even if the best pairs of each person and table do not hold them: more columns come in', async () => {
    // everybody prefers the same twelve tables, and these prefer the same thirty people: with those pairs alone the other
    // hundred people meet nobody and three in four tables wait for nobody
    const [people, tables] = [130, 50];
    const question: MeetingQuestion = {
      ...{ people, tables, least: new Int32Array(people).fill(1), most: new Int32Array(people).fill(2) },
      worth: new Int32Array(people * tables).map((_zero, pair) => {
        const [person, table] = [Math.floor(pair / tables), pair % tables];
        return (table < 12 ? 2_000 : 1_000) - 3 * table - person;
      }),
      room: new Int32Array(tables).fill(6),
    };
    const { columns, choice } = await rounds(question);
    expect(columns.length).toBeGreaterThanOrEqual(2);
    expect(columns[0]).toBeLessThan(people * tables);
    expect([choice.value, boundOf(question, choice.prices).bound]).toEqual([choice.bound, choice.bound]);
    expect(choice.meetings).toHaveLength(2 * people);
    expect(Math.max(...lackingOf(question, choice.meetings))).toBe(0);
    const given = new Int32Array(tables);
    for (const { table } of choice.meetings) given[table]!++;
    expect(Math.max(...given)).toBeLessThanOrEqual(6);
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

  it('leave fewer people with nothing than the top of each list, at the same ceilings', () =>
    SolverThread.use(300_000, async (solver) => {
      let [ours, plain] = [0, 0];
      for (let seed = 1; seed <= 30; seed++) {
        const one = new Int32Array(12).fill(1);
        const question = { ...aQuestion(seed, 12, 5), least: one, most: one };
        const { meetings } = await chooseMeetings(question, solver);
        const here = sharesOf(question, meetings, 1);
        const top = sharesOf(question, topOfEachList(question), 1);
        expect(here.without).toBeLessThanOrEqual(top.without);
        expect(here.mostOfOne).toBeLessThanOrEqual(1);
        ours += here.without;
        plain += top.without;
      }
      expect(ours).toBeLessThan(plain);
    }));

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
      SolverThread.use(300_000, (solver) =>
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
