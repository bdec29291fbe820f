import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'commands-'));
const words = process.argv;
let printed: string[] = [];
let told: string[] = [];
let runs = 0;

/** Runs a command in this process, as `node` would with these words behind it; each time anew. */
async function run(command: 'ranking' | 'fairness', ...files: string[]): Promise<number> {
  process.argv = ['node', command, ...files];
  await import(`../${command}.js?${String(++runs)}`);
  const status = Number(process.exitCode ?? 0);
  process.exitCode = 0;
  return status;
}

beforeEach(() => {
  [printed, told] = [[], []];
  jest.spyOn(console, 'log').mockImplementation((text) => void printed.push(String(text)));
  jest.spyOn(console, 'error').mockImplementation((text) => void told.push(String(text)));
});
afterEach(() => {
  jest.restoreAllMocks();
  process.argv = words;
});
afterAll(() => rmSync(folder, { recursive: true }));

const line = {
  vacancy: { id: 'v', title: 'Thợ hàn', communeCode: '15469', skillsRequired: ['arc-welding'] },
  candidates: [
    { id: 'a', communeCode: '15421', occupationsHeld: [], skills: [] },
    { id: 'b', communeCode: '15409', occupationsHeld: [{ code: '7212', years: 2 }], skills: ['arc-welding'] },
  ],
  grades: { a: 0, b: 3 },
};
const file = (name: string, ...lines: unknown[]): string => {
  const path = join(folder, name);
  writeFileSync(path, lines.map((each) => JSON.stringify(each)).join('\n'));
  return path;
};
const figures = (): Record<string, unknown> => JSON.parse(printed.at(-1) ?? '') as Record<string, unknown>;

describe('evaluate:ranking', () => {
  it('prints its figures last and writes every line of every list', async () => {
    const out = join(folder, 'answers.csv');
    expect(await run('ranking', file('good.jsonl', line), '--out', out)).toBe(0);
    expect(figures()).toMatchObject({ vacancies: 1, pairs: 2, faults: 0, ndcg10: 1, mrr: 1, recall10: 1 });
    expect(readFileSync(out, 'utf8')).toMatch(/^vacancy,id,rank,score\nv,b,1,[\d.]+\nv,a,2,[\d.]+\n$/);
  });

  it('ends with status 1 on a fault, tells its line, and still ranks what can be ranked', async () => {
    const bad = file('bad.jsonl', { ...line, grades: { a: 0, b: 9 } }, 7);
    expect(await run('ranking', bad)).toBe(1);
    expect(told.join('\n')).toContain(`${bad}:1 /grades/b grade-not-0-to-3`);
    expect(told.join('\n')).toContain(`${bad}:2 / not-an-object`);
    expect(figures()).toMatchObject({ vacancies: 1, faults: 2, ungraded: 1 });
  });

  it.each([
    ['no such file', () => [join(folder, 'nowhere.jsonl')]],
    ['nothing to rank', () => [file('empty.jsonl', { type: 'candidate', id: 'a' })]],
  ])('ends with status 1: %s', async (_what, files) => {
    expect(await run('ranking', ...files())).toBe(1);
    expect(printed.filter((text) => text.startsWith('{'))).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
  });
});

describe('evaluate:fairness', () => {
  it('prints its figures last and writes a row for each attribute and list', async () => {
    const out = join(folder, 'lists.csv');
    expect(await run('fairness', file('fair.jsonl', line), '--out', out)).toBe(0);
    expect(figures()).toMatchObject({
      vacancies: 1,
      biased: [],
      exchanged: { commune: { lines: 2, unexplained: 0 } },
    });
    expect(readFileSync(out, 'utf8').trim().split('\n')).toHaveLength(7);
    expect(printed.join('\n')).toContain('lists that moved most');
  });
});
