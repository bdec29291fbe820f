/** Milliseconds of CPU that some work took in this process, all its threads together, and its answer. */
export async function cpu<T>(work: () => T | Promise<T>): Promise<[ms: number, answer: T]> {
  const before = process.cpuUsage();
  const answer = await work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, answer];
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
