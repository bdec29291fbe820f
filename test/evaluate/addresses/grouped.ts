export function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const held = groups.get(keyOf(row));
    if (held) held.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
