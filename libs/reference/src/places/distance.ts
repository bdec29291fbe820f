import { CENTROID_ROWS } from './centroids.table.js';

/** A point of WGS 84 in degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

let points: ReadonlyMap<string, Point> | undefined;

function table(): ReadonlyMap<string, Point> {
  points ??= new Map(
    CENTROID_ROWS.split(/[;\n]/).map((row) => {
      const [code = '', lat, lon] = row.split(' ');
      return [code, { lat: Number(lat), lon: Number(lon) }];
    }),
  );
  return points;
}

/** Centre of a commune as it stands now; undefined for an unknown code. A point, not an outline: good for a commute rule only. */
export function centroidOf(code: string): Point | undefined {
  return table().get(code);
}

/** Kilometres between the centres of two communes of today, along the great circle; undefined when a code is unknown. */
export function distanceKm(a: string, b: string): number | undefined {
  const from = centroidOf(a);
  const to = centroidOf(b);
  return from && to && greatCircleKm(from, to);
}

const EARTH_RADIUS_KM = 6371.0088; // mean radius, IUGG
const RADIANS = Math.PI / 180;

/** Haversine. */
export function greatCircleKm(a: Point, b: Point): number {
  const halfLat = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const halfLon = Math.sin(((b.lon - a.lon) * RADIANS) / 2);
  const chord = halfLat ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * halfLon ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
