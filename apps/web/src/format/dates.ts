const ZONE = 'Asia/Ho_Chi_Minh';

const instant = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** `2026-11-16` → `16/11/2026`. Anything else is returned as it came. */
export function formatDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : date;
}

function partsOf(time: string): Record<string, string> {
  return Object.fromEntries(instant.formatToParts(new Date(time)).map((part) => [part.type, part.value]));
}

/** An instant (ISO 8601 with offset) as a clock in Việt Nam shows it: `14:05:09`. */
export function formatClock(time: string): string {
  const p = partsOf(time);
  return `${p.hour}:${p.minute}:${p.second}`;
}

/** `14:05 ngày 16/11/2026`, without the word: `14:05 16/11/2026`. */
export function formatDateTime(time: string): string {
  const p = partsOf(time);
  return `${p.hour}:${p.minute} ${p.day}/${p.month}/${p.year}`;
}

/** The calendar day in Việt Nam, `2026-11-16`. */
export function today(now: Date = new Date()): string {
  const p = partsOf(now.toISOString());
  return `${p.year}-${p.month}-${p.day}`;
}

/**
 * What an officer types: `16/11/2026`, `6/1/1990`, `16-11-2026`, `16.11.2026` or `16112026`.
 * Returns the ISO date, or undefined when no such day exists.
 */
export function parseDate(text: string): string | undefined {
  const trimmed = text.trim();
  const parts =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(trimmed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(trimmed);
  if (!parts) return undefined;
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
