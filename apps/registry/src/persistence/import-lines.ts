import type { Fault } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { DoneLine } from '../domain/import/outcome.js';

export interface Counts {
  readonly done: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly skipped: number;
}

export interface ImportedLine {
  readonly sheet: number;
  readonly line: number;
  readonly outcome: DoneLine['outcome'];
  readonly personId: string | null;
  readonly faults: readonly Fault[];
  readonly remarks: readonly string[];
}

/** What became of each line of a list. */
export class ImportLines {
  async counts(tx: Tx, importId: string): Promise<Counts> {
    const of = (outcome: string): string =>
      `count(*) filter (where outcome = '${outcome}')::int "${outcome}"`;
    const [row] = await tx.query<Counts[]>(
      `select count(*)::int done, ${['created', 'updated', 'unchanged', 'refused', 'skipped'].map(of).join(', ')}
       from release_import_line where import_id = $1`,
      [importId],
    );
    return row as Counts;
  }

  async add(tx: Tx, importId: string, lines: readonly DoneLine[]): Promise<void> {
    await tx.query(
      `insert into release_import_line (import_id, sheet, line, outcome, person_id, faults, remarks, number_mark, name_mark)
       select $1, sheet, line, outcome, "personId", faults, array(select json_array_elements_text(remarks)),
              marks->>'numberMark', marks->>'nameMark'
       from json_to_recordset($2)
         as l (sheet integer, line integer, outcome text, "personId" uuid, faults jsonb, remarks json, marks json)`,
      [importId, JSON.stringify(lines)],
    );
  }

  /** In the order of the file, after a line, `limit` at most. */
  after(
    tx: Tx,
    importId: string,
    { after, limit, outcome }: { after: { sheet: number; line: number }; limit: number; outcome?: string },
  ): Promise<ImportedLine[]> {
    return tx.query<ImportedLine[]>(
      `select sheet, line, outcome, person_id "personId", coalesce(faults, '[]') faults, remarks from release_import_line
       where import_id = $1 and (sheet, line) > ($2, $3) and ($4::text is null or outcome = $4)
       order by sheet, line limit $5`,
      [importId, after.sheet, after.line, outcome ?? null, limit],
    );
  }
}
