/** A point of WGS 84 in degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Centre of a commune as it stands now; undefined for an unknown code. A point, not an outline: good for a commute rule only. */
export function centroidOf(code: string): Point | undefined {
  throw new Error(`pending ${code}`);
}

/** Kilometres between the centres of two communes of today, along the great circle; undefined when a code is unknown. */
export function distanceKm(a: string, b: string): number | undefined {
  throw new Error(`pending ${a} ${b}`);
}
