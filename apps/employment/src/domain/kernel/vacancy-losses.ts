import { occupationSimilarity } from '#libs/reference';
import { FULL, type Criterion } from '../assessment.js';
import type { Candidate } from '../candidate.js';
import { distancePart } from '../criteria/distance.js';
import { education } from '../criteria/education.js';
import { licences } from '../criteria/licences.js';
import { preferences } from '../criteria/preferences.js';
import type { RankingPolicy } from '../policy.js';
import type { Vacancy } from '../vacancy.js';
import { div255 } from './div255.js';
import { leastFrom, NOBODY, UNKNOWN_WAY, Ways } from './distances.js';
import type { VacancyColumns } from './vacancy-columns.js';

/** Weighted points that one candidate loses by occupation, and the least of them by group. */
export interface OccupationLosses {
  readonly of: Int32Array;
  readonly least: Int32Array;
}

/** Points lost by way, ways by place; the least of a way and all beyond it, the nearest by province. */
export interface PlaceLosses {
  readonly ways: Uint16Array;
  readonly byWay: Int32Array;
  readonly nearest: Uint16Array;
  readonly leastBeyond: Int32Array;
}

/** Tables that are kept at a time: candidates have few different ones, but nobody says how few. */
const KEPT = 2_000;

/** What one candidate loses at which vacancies, as tables over what these have alike. */
export class VacancyLosses {
  private readonly ways = new Ways();
  private readonly byWay = new Map<string, Int32Array>();
  private readonly leastBeyond = new Map<string, Int32Array>();
  private readonly byManner = new Map<string, Int32Array>();
  private readonly byLicences = new Map<string, Int32Array>();
  private readonly similarities = new Map<string, Uint8Array>();

  /** Used again and again: new tables cost more than what is written into them. */
  private readonly occupationLosses: OccupationLosses;
  private readonly near: { readonly held: Uint8Array; readonly wanted: Uint8Array };
  private readonly counted: Int32Array;

  constructor(
    private readonly columns: VacancyColumns,
    private readonly policy: RankingPolicy,
  ) {
    const { length } = columns.groupOf;
    this.occupationLosses = {
      of: new Int32Array(length),
      least: new Int32Array(columns.groups.values.length),
    };
    this.near = { held: new Uint8Array(length), wanted: new Uint8Array(length) };
    this.counted = new Int32Array(length);
  }

  /** The tables hold until the next call. */
  occupations({ occupationsHeld, occupationsWanted }: Candidate): OccupationLosses {
    const held = occupationsHeld.map(({ code }) => this.similarity(code));
    const wanted = occupationsWanted.map((code) => this.similarity(code));
    const { heldShare, weights } = this.policy;
    const { groupOf } = this.columns;
    const { of, least } = this.occupationLosses;
    const nearHeld = nearest(held, this.near.held);
    const nearWanted = wanted.length === 0 ? nearHeld : nearest(wanted, this.near.wanted);
    least.fill(NOBODY);
    for (let at = 1; at < of.length; at++) {
      const part = div255(heldShare * (nearHeld[at] ?? 0) + (FULL - heldShare) * (nearWanted[at] ?? 0));
      const lost = weights.occupation * (FULL - part);
      const group = groupOf[at] ?? 0;
      of[at] = lost;
      if (lost < (least[group] ?? 0)) least[group] = lost;
    }
    return { of, least };
  }

  places(candidate: Candidate): PlaceLosses {
    const { places, provinceOf } = this.columns;
    const key = `${candidate.commuteKmMax} ${candidate.relocate === true}`;
    const byWay = kept(this.byWay, key, () => this.lossesByWay(candidate));
    const leastBeyond = kept(this.leastBeyond, key, () => leastFrom(byWay));
    const { ways, nearest } = this.ways.between(places.values, provinceOf, candidate.communeCode);
    return { ways, byWay, nearest, leastBeyond };
  }

  licences(candidate: Candidate): Int32Array {
    return kept(this.byLicences, candidate.licences.join(' '), () =>
      Int32Array.from(this.columns.licences.values, (asked) => {
        const part = licences.part(candidate, { licences: asked } as Vacancy, this.policy);
        return this.policy.weights.licences * (FULL - part);
      }),
    );
  }

  /** Education and preferences; the first entry is the least of the others. */
  manners(candidate: Candidate): Int32Array {
    const { shifts, contracts } = candidate;
    const key = `${candidate.education} ${candidate.training} ${shifts?.join(' ')} ${contracts?.join(' ')}`;
    const { weights } = this.policy;
    return kept(this.byManner, key, () => {
      const table = Int32Array.from(this.columns.manners.values, (asked) => {
        const lost = (criterion: Criterion): number =>
          FULL - criterion.part(candidate, asked as Vacancy, this.policy);
        return weights.education * lost(education) + weights.preferences * lost(preferences);
      });
      table[0] = table.subarray(1).reduce((least, lost) => Math.min(least, lost), NOBODY);
      return table;
    });
  }

  /** Tenths of years that count, by number of the occupation asked for. */
  tenths({ occupationsHeld }: Candidate): Int32Array {
    const { counted } = this;
    counted.fill(0);
    for (const { code, years } of occupationsHeld) {
      const row = this.similarity(code);
      const tenths = Math.round(years * 10);
      for (let at = 0; at < counted.length; at++) counted[at] = (counted[at] ?? 0) + tenths * (row[at] ?? 0);
    }
    return counted;
  }

  private lossesByWay(candidate: Candidate): Int32Array {
    return Int32Array.from({ length: UNKNOWN_WAY + 1 }, (_one, way) => {
      const part = distancePart(way === UNKNOWN_WAY ? undefined : way, candidate, this.policy);
      return this.policy.weights.distance * (FULL - part);
    });
  }

  private similarity(code: string): Uint8Array {
    const known = this.similarities.get(code);
    if (known) return known;
    const row = Uint8Array.from(this.columns.occupations.values, (asked) =>
      asked === '' ? 0 : occupationSimilarity(code, asked),
    );
    this.similarities.set(code, row);
    return row;
  }
}

/** How near the nearest is, by number of the occupation asked for. */
function nearest(rows: readonly Uint8Array[], near: Uint8Array): Uint8Array {
  const [first] = rows;
  if (first) near.set(first);
  else near.fill(0);
  for (let number = 1; number < rows.length; number++) {
    const row = rows[number] as Uint8Array;
    for (let at = 0; at < near.length; at++) if ((row[at] ?? 0) > (near[at] ?? 0)) near[at] = row[at] ?? 0;
  }
  return near;
}

function kept(tables: Map<string, Int32Array>, key: string, make: () => Int32Array): Int32Array {
  const known = tables.get(key);
  if (known) return known;
  if (tables.size >= KEPT) tables.clear();
  const table = make();
  tables.set(key, table);
  return table;
}
