/**
 * How many of these stand in one line of `room`: all, or as many as leave a place for the button behind which the others
 * stand. Widths and gap in the same unit; never fewer than one.
 */
export function fitting(widths: readonly number[], button: number, gap: number, room: number): number {
  const upTo = (count: number): number =>
    widths.slice(0, count).reduce((sum, width) => sum + width + gap, 0) - gap;
  if (upTo(widths.length) <= room) return widths.length;
  let count = Math.max(1, widths.length - 1);
  while (count > 1 && upTo(count) + gap + button > room) count--;
  return count;
}
