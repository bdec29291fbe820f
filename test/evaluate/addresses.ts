import { statSync } from 'node:fs';
import { SystemClock } from '#libs/kernel';
import { resolveAddress } from '#libs/reference';
import { exactMatch } from './addresses/baseline.js';
import { type Case, drawCases } from './addresses/draw.js';
import { grouped } from './addresses/grouped.js';
import { judge, tally, type Verdict } from './addresses/judge.js';
import { placesOfFolder, placesOfRegister } from './addresses/places.js';
import { readCases } from './addresses/read-cases.js';
import { BadFile } from './read-rows.js';
import { type Figures, rounded, runEvaluation } from './run.js';

/**
 * `npm run evaluate:addresses -- file.csv [--out answers.csv]`: `text,on,expected`, codes with `;` between the parts of a
 * split commune. A folder instead of a file (the official conversion tables) or nothing (the project's own tables): the
 * addresses are drawn from it with the noise of `addresses/kinds.ts`, always the same for one `seed=`.
 */
const today = new SystemClock().today();
const WORST = 12;
const ROUNDS = 3;
const AT_LEAST = 10_000;

runEvaluation((words) => {
  const seed = Number(words.find((word) => /^seed=\d+$/.test(word))?.slice(5) ?? 2026);
  const files = words.filter((word) => !word.startsWith('seed='));
  if (files.length > 1) throw new BadFile('one file, one folder or nothing');
  const cases = casesOf(files[0], seed);
  const answers = cases.map(({ text, on }) => resolveAddress(text, on));
  const verdicts = answers.map((answer, at) => judge(answer, cases[at]!));
  printKinds(cases, verdicts);
  printExamples(cases, verdicts, answers);
  return {
    figures: { ...figuresOf(verdicts), perSecond: speedOf(cases), baseline: figuresOf(baselineOf(cases)) },
    answers: [
      ['text', 'outcome', 'codes'],
      ...answers.map(({ outcome, communes }, at) => [
        cases[at]!.text,
        outcome,
        communes.map(({ code }) => code).join(';'),
      ]),
    ],
  };
});

function casesOf(path: string | undefined, seed: number): Case[] {
  if (path === undefined) return drawCases(placesOfRegister(today), today, seed, 200);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return drawCases(placesOfFolder(path), today, seed, 200);
  return readCases(path, today);
}

function figuresOf(verdicts: readonly Verdict[]): Figures {
  const { rows, right, asked, needless, unfound, wrong } = tally(verdicts);
  return {
    rows,
    rightOrRightlyAsked: rounded((right + asked) / rows),
    right: rounded(right / rows),
    rightlyAsked: rounded(asked / rows),
    wrong: rounded(wrong / rows),
    askedNeedlessly: rounded(needless / rows),
    notFound: rounded(unfound / rows),
  };
}

function baselineOf(cases: readonly Case[]): Verdict[] {
  const byDay = new Map<string, ReturnType<typeof exactMatch>>();
  return cases.map((row) => {
    const match = byDay.get(row.on) ?? exactMatch(row.on);
    byDay.set(row.on, match);
    return judge(match(row.text), row);
  });
}

/** Addresses a second of one processor, the best of three walks: the tables are loaded by then; a short file is read again. */
function speedOf(cases: readonly Case[]): number {
  const turns = Math.ceil(AT_LEAST / cases.length);
  const walks = Array.from({ length: ROUNDS }, () => {
    const began = process.cpuUsage();
    for (let turn = 0; turn < turns; turn++) for (const { text, on } of cases) resolveAddress(text, on);
    const { user, system } = process.cpuUsage(began);
    return (cases.length * turns) / ((user + system) / 1e6);
  });
  return Math.round(Math.max(...walks));
}

function printKinds(cases: readonly Case[], verdicts: readonly Verdict[]): void {
  const groups = grouped(
    verdicts.map((verdict, at) => ({ verdict, kind: cases[at]!.kind })),
    ({ kind }) => kind,
  );
  const rows = [...groups].map(([kind, group]) => ({ kind, ...tally(group.map(({ verdict }) => verdict)) }));
  rows.sort((a, b) => (a.right + a.asked) / a.rows - (b.right + b.asked) / b.rows);
  console.log('of 100:  right  asked  needless  not found  wrong   rows  kind, the worst first');
  for (const { kind, rows: count, right, asked, needless, unfound, wrong } of rows) {
    const share = (part: number): string => ((100 * part) / count).toFixed(1);
    console.log(
      `        ${share(right).padStart(6)} ${share(asked).padStart(6)} ${share(needless).padStart(9)} ` +
        `${share(unfound).padStart(10)} ${share(wrong).padStart(6)} ${String(count).padStart(6)}  ${kind}`,
    );
  }
}

function printExamples(
  cases: readonly Case[],
  verdicts: readonly Verdict[],
  answers: readonly ReturnType<typeof resolveAddress>[],
): void {
  const wrong = verdicts.flatMap((verdict, at) => (verdict === 'wrong' ? [at] : []));
  const step = Math.max(1, Math.floor(wrong.length / WORST));
  for (const at of wrong.filter((_, i) => i % step === 0).slice(0, WORST)) {
    const { text, expected, kind } = cases[at]!;
    const { outcome, communes } = answers[at]!;
    const got = communes.map(({ code, name }) => `${code} ${name}`).join(', ');
    console.log(`wrong (${kind}): ${JSON.stringify(text)} → ${outcome} ${got}; expected ${String(expected)}`);
  }
}
