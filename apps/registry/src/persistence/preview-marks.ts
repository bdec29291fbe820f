import { createHash } from 'node:crypto';
import { fold, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { type LineOutcome, type Marks, refused } from '../domain/import/outcome.js';

interface Marked {
  readonly fullName: string;
  readonly birthDate: PlainDate;
  readonly nationalId?: string;
}

/** By which a preview knows the person of a line again; they say nothing outside of this list. */
export function marksOf(importId: string, { fullName, birthDate, nationalId }: Marked): Marks {
  const mark = (text: string): string =>
    createHash('sha256').update(`${importId} ${text}`).digest('base64url');
  return {
    numberMark: nationalId === undefined ? null : mark(nationalId),
    nameMark: mark(`${fold(fullName)} ${birthDate}`),
  };
}

/** People whom earlier lines of a preview would make: nobody saved them, and the list may name them again. */
export class PreviewMarks {
  /** What becomes of a line when one before it made that person; undefined for somebody new. */
  async among(
    tx: Tx,
    importId: string,
    people: readonly Marked[],
  ): Promise<(person: Marked) => LineOutcome | undefined> {
    const marks = people.map((person) => marksOf(importId, person));
    const rows = await tx.query<Marks[]>(
      `select number_mark "numberMark", name_mark "nameMark" from release_import_line
       where import_id = $1 and (number_mark = any($2) or name_mark = any($3))`,
      [importId, marks.flatMap(({ numberMark }) => numberMark ?? []), marks.map(({ nameMark }) => nameMark)],
    );
    return (person) => {
      const { numberMark, nameMark } = marksOf(importId, person);
      const same = rows.find((row) => numberMark !== null && row.numberMark === numberMark);
      if (same?.nameMark === nameMark) return { outcome: 'unchanged', personId: null };
      if (same) return refused('number-of-somebody-else', '/person/nationalId');
      const alike = rows.some(
        (row) => row.nameMark === nameMark && (numberMark === null || row.numberMark === null),
      );
      return alike ? refused('person-probably-registered') : undefined;
    };
  }
}
