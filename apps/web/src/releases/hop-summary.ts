/** What a handler wrote about its work, as a text key and its numbers; undefined when it is a line we do not know. */
export interface HopSummary {
  key: string;
  facts: Record<string, string>;
}

const LINES: readonly (readonly [RegExp, (found: RegExpExecArray) => HopSummary])[] = [
  [
    /^ranked: (\d+) suitable, (\d+) needs-check, (\d+) not-now$/,
    ([, suitable = '', check = '', notNow = '']) => ({
      key: 'hop.ranked',
      facts: { suitable, check, notNow },
    }),
  ],
  [/^course-opens (\d+)$/, ([, opens = '']) => ({ key: 'hop.course-opens', facts: { opens } })],
  [/^counted (\d{4}-\d{2}-\d{2})$/, ([, date = '']) => ({ key: 'hop.counted', facts: { date } })],
  [
    /^(eligible|almost|needs-check|ineligible)$/,
    ([verdict]) => ({ key: `hop.verdict.${verdict}`, facts: {} }),
  ],
  [
    /^(no-course-opens-any|no-consent|erased|let-go|older|older-than-held)$/,
    ([line]) => ({ key: `hop.${line}`, facts: {} }),
  ],
];

/** Handlers write codes and numbers only; here they become words. */
export function hopSummary(line: string): HopSummary | undefined {
  for (const [form, read] of LINES) {
    const found = form.exec(line);
    if (found) return read(found);
  }
  return undefined;
}
