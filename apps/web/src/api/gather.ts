/**
 * Passes words on at once, then gathers for `pauseMs` before it passes on again: the first event of a burst is shown
 * without delay, and a hundred more make one reading each pause, not a hundred.
 */
export function gatherer(
  pauseMs: number,
  tell: (words: readonly string[]) => void,
): (words: readonly string[]) => void {
  const waiting = new Set<string>();
  let pause: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    pause = undefined;
    if (waiting.size === 0) return;
    const due = [...waiting];
    waiting.clear();
    tell(due);
    pause = setTimeout(flush, pauseMs);
  };
  return (words) => {
    for (const word of words) waiting.add(word);
    if (pause === undefined) flush();
  };
}
