import type { PlainDate } from '#libs/kernel';

/** A row of law: what it says, since when, where it stands, and whether somebody who knows still has to confirm it. */
export interface LawRow {
  /** The row in the project's table of rules (`XA-002`, `B07`). */
  readonly id: string;
  readonly validFrom: PlainDate;
  /** Last day on which it held; absent while it still holds. */
  readonly validTo?: PlainDate;
  readonly article: string;
  /** `read` = the text was read; `known` = from knowledge, the text was not seen. */
  readonly source: 'read' | 'known';
  /** True while a legal reviewer has to confirm it before it decides about anybody alone. */
  readonly review?: true;
}

export const holds = (row: LawRow, day: PlainDate): boolean =>
  row.validFrom <= day && (row.validTo === undefined || day <= row.validTo);
