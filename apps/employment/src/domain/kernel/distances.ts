import { centroidOf, distanceKm } from '#libs/reference';
import { distancePart } from '../criteria/distance.js';
import type { RankingPolicy } from '../policy.js';
import type { ProvinceColumns } from './candidate-columns.js';
import { type Codes, rangeOf, RANGES } from './codes.js';

/** From here on every kilometre is as good as the last: twice the longest way that anybody may name. */
export const FAR = 1_001;
export const UNKNOWN_WAY = 1_002;
export const WAYS = 1_024;

const RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;
/** The short form of the distance is surer than this; nearer to a half the long form decides. */
const SURE_KM = 1e-4;
const TABLES = 512;

/** More than anybody can lose. */
export const NOBODY = 2 ** 28 - 1;

type Direction = readonly [number, number, number] | undefined;

/** Ways to the communes of a province: whole kilometres, and the shortest; 0 where one of them is not known. */
export interface WaysTo {
  readonly ways: Uint16Array;
  readonly nearest: number;
}

/** Ways to many places: whole kilometres, and the shortest to each of their provinces; 0 where one is not known. */
export interface WaysBetween {
  readonly ways: Uint16Array;
  readonly nearest: Uint16Array;
}

/** Whole kilometres between communes, as the contract rounds them, from tables for the places that were asked for last. */
export class Ways {
  private readonly directions = new Map<string, Direction>();
  private readonly fixed = new Map<string, WaysBetween>();
  private readonly tables = new Map<string, Map<ProvinceColumns, WaysTo>>();

  /** Kilometres from `communeCode` to each commune of the province, by number. */
  to(province: ProvinceColumns, communeCode: string): WaysTo {
    let byProvince = this.tables.get(communeCode);
    if (!byProvince) {
      if (this.tables.size >= TABLES) this.tables.delete(this.tables.keys().next().value ?? '');
      byProvince = new Map();
      this.tables.set(communeCode, byProvince);
    }
    const known = byProvince.get(province);
    if (known?.ways.length === province.communes.length) return known;
    const ways = Uint16Array.from(province.communes, (commune) => this.kilometres(commune, communeCode));
    const table = { ways, nearest: ways.reduce((least, way) => Math.min(least, atLeast(way)), FAR) };
    byProvince.set(province, table);
    return table;
  }

  /** From `communeCode` to each of `places`, which stand in these provinces; they are always the same. The first one is no place. */
  between(places: readonly string[], provinces: Uint16Array, communeCode: string): WaysBetween {
    const known = this.fixed.get(communeCode);
    if (known) return known;
    if (this.fixed.size >= TABLES) this.fixed.delete(this.fixed.keys().next().value ?? '');
    const ways = Uint16Array.from(places, (place) => this.kilometres(place, communeCode));
    const nearest = new Uint16Array(1 + Math.max(...provinces)).fill(FAR);
    for (let at = 1; at < ways.length; at++) {
      const province = provinces[at] ?? 0;
      nearest[province] = Math.min(nearest[province] ?? 0, atLeast(ways[at] ?? 0));
    }
    const table = { ways, nearest };
    this.fixed.set(communeCode, table);
    return table;
  }

  private kilometres(from: string, to: string): number {
    const [a, b] = [this.direction(from), this.direction(to)];
    if (!a || !b) return UNKNOWN_WAY;
    const half = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) / 2;
    const km = 2 * RADIUS_KM * Math.asin(Math.min(1, half));
    const sure = Math.abs(km - Math.floor(km) - 0.5) > SURE_KM;
    return Math.min(FAR, Math.round(sure ? km : (distanceKm(from, to) ?? km)));
  }

  private direction(code: string): Direction {
    if (this.directions.has(code)) return this.directions.get(code);
    const point = centroidOf(code);
    const direction = point && unit(point.lat * RADIANS, point.lon * RADIANS);
    this.directions.set(code, direction);
    return direction;
  }
}

/** An unknown way may be as good as none. */
const atLeast = (way: number): number => (way === UNKNOWN_WAY ? 0 : way);

const unit = (lat: number, lon: number): Direction => [
  Math.cos(lat) * Math.cos(lon),
  Math.cos(lat) * Math.sin(lon),
  Math.sin(lat),
];

/** The least that such a way or any longer one costs, by way; the first entry is the least of all, an unknown way among them. */
export function leastFrom(losses: Int32Array): Int32Array {
  const least = losses.slice();
  for (let way = FAR - 1; way >= 0; way--) least[way] = Math.min(least[way] ?? 0, least[way + 1] ?? 0);
  least[0] = Math.min(least[0] ?? 0, losses[UNKNOWN_WAY] ?? 0);
  return least;
}

/** What a way costs whom: weighted points lost by reach and kilometres. The same for every vacancy under one policy. */
export class WayCosts {
  losses = new Int32Array(0);
  /** The least of each way and those beyond it, for each range. */
  least: readonly Int32Array[] = [];
  private known = 0;

  constructor(private readonly policy: RankingPolicy) {}

  /** `losses` holds `WAYS` numbers for each reach of `codes`. */
  of(codes: Codes): this {
    const reaches = codes.reaches.values;
    if (reaches.length === this.known) return this;
    this.known = reaches.length;
    this.losses = new Int32Array(WAYS * reaches.length);
    const leastOf = RANGES.map(() => new Int32Array(WAYS).fill(NOBODY));
    reaches.forEach((reach, number) => {
      const least = leastOf[rangeOf(reach)];
      for (let way = 0; way <= UNKNOWN_WAY; way++) {
        const part = distancePart(way === UNKNOWN_WAY ? undefined : way, reach, this.policy);
        const loss = this.policy.weights.distance * (255 - part);
        this.losses[number * WAYS + way] = loss;
        if (least) least[way] = Math.min(least[way] ?? loss, loss);
      }
    });
    this.least = leastOf.map(leastFrom);
    return this;
  }
}
