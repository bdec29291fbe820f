import type { languageOf, TextBook } from '#libs/http';
import type { ResultWords } from '../application/import-result.js';
import type { Counts, ImportedLine } from '../persistence/import-lines.js';
import type { ReleaseImport } from '../persistence/release-imports.js';

type Say = ResultWords['say'];

/** A list as the interface shows it. */
export const importView = (
  { id, fileName, preview, state, error, createdAt, finishedAt, rows, notRead, fileKept }: ReleaseImport,
  counts: Counts,
  say: Say,
): object => ({
  ...{ id, importId: id, fileName, preview, state, error },
  ...{ createdAt: createdAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null },
  ...{ rows, ...counts, fileKept },
  notRead: notRead.map((each) => ({ ...each, detail: say(each.code) })),
});

export const importedLineView = (
  { sheet, line, outcome, personId, faults, remarks }: ImportedLine,
  say: Say,
): object => ({
  ...{ sheet, line, outcome, personId },
  errors: faults.map(({ pointer, code, params }) => ({
    ...{ pointer, code, detail: say(code, params) },
    ...(params ? { params } : {}),
  })),
  remarks,
});

export function resultWords(texts: TextBook, language: ReturnType<typeof languageOf>): ResultWords {
  const say: Say = (code, params) => texts.say(code, language, params);
  const [created, updated, unchanged, refused, skipped] = (
    ['created', 'updated', 'unchanged', 'refused', 'skipped'] as const
  ).map((outcome) => say(`import-${outcome}`)) as [string, string, string, string, string];
  return {
    ...{ sheet: say('import-sheet'), line: say('import-line') },
    ...{ outcome: say('import-outcome'), why: say('import-why') },
    outcomes: { created, updated, unchanged, refused, skipped },
    say,
  };
}
