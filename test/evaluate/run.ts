import { writeFileSync } from 'node:fs';
import { BadFile } from './read-rows.js';

export type Figures = Readonly<Record<string, unknown>>;

/** Rows of answers, the header first. */
export type Answers = readonly (readonly (string | number)[])[];

/**
 * An evaluation command: files as arguments, `--out FILE` for the answers as CSV, the figures as the last line, one line of
 * JSON. A file that cannot be used ends it with status 1 and a sentence that says what to repair.
 */
export function runEvaluation(
  evaluate: (files: readonly string[]) => { figures: Figures; answers: Answers },
): void {
  try {
    const { files, out } = argumentsOf(process.argv.slice(2));
    const { figures, answers } = evaluate(files);
    if (out !== undefined)
      writeFileSync(out, answers.map((row) => row.map(cell).join(',')).join('\n') + '\n');
    console.log(JSON.stringify(figures));
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function argumentsOf(words: readonly string[]): { files: string[]; out?: string } {
  const files: string[] = [];
  let out: string | undefined;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (word === '--out') {
      out = words[++i];
      if (out === undefined) throw new BadFile('--out wants a file');
    } else if (word.startsWith('--')) throw new BadFile(`unknown option ${word}`);
    else files.push(word);
  }
  return { files, ...(out === undefined ? {} : { out }) };
}

const cell = (value: string | number): string => {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Four digits after the point are as many as a few hundred rows can bear. */
export const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Normalised discounted cumulative gain of the first `depth`; `grades` as found, `ideal` all grades there are. */
export function ndcg(grades: readonly number[], ideal: readonly number[], depth = 10): number {
  const best = gain([...ideal].sort((a, b) => b - a).slice(0, depth));
  return best === 0 ? 0 : gain(grades.slice(0, depth)) / best;
}

const gain = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
