import type { Fault } from '#libs/kernel';

/** What became of one line. `skipped` is no person: the header once more, column numbers, a footer, empty formulas. */
export type LineOutcome =
  | {
      readonly outcome: 'created' | 'updated' | 'unchanged';
      readonly personId: string | null;
      /** Of a case that was made for somebody known: why it is one. */
      readonly faults?: readonly Fault[];
    }
  | { readonly outcome: 'refused'; readonly faults: readonly Fault[]; readonly personId?: string }
  | { readonly outcome: 'skipped'; readonly faults: readonly Fault[] };

/** Of a person whom a preview would make. */
export interface Marks {
  readonly numberMark: string | null;
  readonly nameMark: string;
}

export type DoneLine = LineOutcome & {
  readonly sheet: number;
  readonly line: number;
  readonly remarks: readonly string[];
  readonly marks?: Marks;
};

export type ImportState = 'waiting' | 'running' | 'done' | 'failed';

/** One code instead of a cell: nothing that was written in a line is repeated where it does not belong. */
export const refused = (code: string, pointer = ''): LineOutcome => ({
  outcome: 'refused',
  faults: [{ pointer, code }],
});
