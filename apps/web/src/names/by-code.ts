export const byCode = <T extends { code: string }>(rows: T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.code, row]));
