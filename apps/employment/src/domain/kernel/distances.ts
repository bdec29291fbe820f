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

/** Whole kilometres between communes, as the contract rounds them, from tables for the places that were asked for last. */
export class Ways {
  private readonly directions = new Map<string, Direction>();
  private readonly fixed = new Map<string, Uint16Array>();
  private readonly tables = new Map<string, Map<ProvinceColumns, Uint16Array>>();

  /** Kilometres from `communeCode` to each commune of the province, by number. */
  to(province: ProvinceColumns, communeCode: string): Uint16Array {
    let byProvince = this.tables.get(communeCode);
    if (!byProvince) {
      if (this.tables.size >= TABLES) this.tables.delete(this.tables.keys().next().value ?? '');
      byProvince = new Map();
      this.tables.set(communeCode, byProvince);
    }
    const known = byProvince.get(province);
    if (known?.length === province.communes.length) return known;
    const table = Uint16Array.from(province.communes, (commune) => this.kilometres(commune, communeCode));
    byProvince.set(province, table);
    return table;
  }

  /** Kilometres between `communeCode` and each of `places`, which is always the same list. */
  between(places: readonly string[], communeCode: string): Uint16Array {
    const known = this.fixed.get(communeCode);
    if (known) return known;
    if (this.fixed.size >= TABLES) this.fixed.delete(this.fixed.keys().next().value ?? '');
    const table = Uint16Array.from(places, (place) => this.kilometres(place, communeCode));
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

const unit = (lat: number, lon: number): Direction => [
  Math.cos(lat) * Math.cos(lon),
  Math.cos(lat) * Math.sin(lon),
  Math.sin(lat),
];

/** What a way costs whom: weighted points lost by reach and kilometres. The same for every vacancy under one policy. */
export class WayCosts {
  losses = new Int32Array(0);
  /** The least of each way for each range. */
  readonly least = RANGES.map(() => new Int32Array(WAYS));
  private known = 0;

  constructor(private readonly policy: RankingPolicy) {}

  /** `losses` holds `WAYS` numbers for each reach of `codes`. */
  of(codes: Codes): this {
    const reaches = codes.reaches.values;
    if (reaches.length === this.known) return this;
    this.known = reaches.length;
    this.losses = new Int32Array(WAYS * reaches.length);
    for (const least of this.least) least.fill(NOBODY);
    reaches.forEach((reach, number) => {
      const least = this.least[rangeOf(reach)];
      for (let way = 0; way <= UNKNOWN_WAY; way++) {
        const part = distancePart(way === UNKNOWN_WAY ? undefined : way, reach, this.policy);
        const loss = this.policy.weights.distance * (255 - part);
        this.losses[number * WAYS + way] = loss;
        if (least) least[way] = Math.min(least[way] ?? loss, loss);
      }
    });
    return this;
  }
}
