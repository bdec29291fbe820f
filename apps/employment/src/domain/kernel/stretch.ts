import type { ProvinceColumns } from './candidate-columns.js';

/** A province to look through: whom of it, and the least that its people lose on the way. */
export interface Stretch {
  readonly province: ProvinceColumns;
  /** By number of the commune; undefined: everybody. */
  readonly communes: Uint8Array | undefined;
  readonly ways: Uint16Array;
  /** For each range. */
  readonly least: readonly number[];
}
