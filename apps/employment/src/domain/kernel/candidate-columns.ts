import type { Candidate } from '../candidate.js';
import type { RankingPolicy } from '../policy.js';
import { Codes, MORE, rangeOf } from './codes.js';
import { type IdWords, idText, IdTable, idWords } from './id-table.js';
import { CHUNK, Region } from './region.js';
import { REGION } from './skill-sets.js';

const CHUNKS_IN_REGION = REGION / CHUNK;
/** Communes of a province that fit into a column of one byte. */
const COMMUNES = 255;

export interface ProvinceColumns {
  readonly code: string;
  /** Communes by the number that stands in the column. */
  readonly communes: string[];
  readonly communeNumbers: Map<string, number>;
  /** Chunks of slots that hold people of this province. */
  readonly chunks: number[];
  readonly freeSlots: number[];
}

/** What does not fit into the columns of somebody who has done or wants more than two occupations. */
export interface More {
  readonly held: readonly number[];
  readonly wanted: readonly number[];
}

/**
 * Candidates as columns of numbers, ordered by province in chunks. Whom the columns cannot hold stands in `wide`, whole.
 * Not safe to change while somebody reads; nothing here waits for anything, so nobody can.
 */
export class CandidateColumns {
  readonly codes = new Codes();
  readonly regions: Region[] = [];
  readonly provinces = new Map<string, ProvinceColumns>();
  readonly more = new Map<number, More>();
  readonly wide = new Map<number, Candidate>();
  private readonly provinceOfChunk: ProvinceColumns[] = [];
  private readonly ids = new IdTable((slot) => this.idAt(slot));
  private count = 0;

  constructor(private readonly weights: RankingPolicy['weights']) {}

  get size(): number {
    return this.count;
  }

  /** Of the columns, sets and the table of ids; dictionaries and what stands beside the columns come on top. */
  get bytes(): number {
    return this.regions.reduce((sum, region) => sum + region.bytes, this.ids.bytes);
  }

  reserve(count: number): void {
    this.ids.reserve(count);
  }

  /** After many were added: gives back the room that was kept for growing. */
  settle(): void {
    this.regions.forEach((region, number) => {
      region.settle(CHUNK * (this.provinceOfChunk.length - number * CHUNKS_IN_REGION));
    });
  }

  /** Adds the candidate, or puts the new picture in the place of the old one. */
  put(candidate: Candidate): void {
    const id = idWords(candidate.personId);
    this.take(id);
    const province = this.province(candidate.provinceCode);
    const slot = province.freeSlots.pop() ?? this.newChunk(province);
    const [region, local] = [this.regionOf(slot), slot % REGION];
    region.ids.set(id, 4 * local);
    this.ids.add(id, slot);
    this.count++;
    const commune = communeNumber(province, candidate.communeCode);
    const row = commune < COMMUNES ? this.codes.row(candidate) : undefined;
    if (!row) {
      this.wide.set(slot, candidate);
      return;
    }
    region.write(local, { ...row, place: commune + 256 * row.reach }, rangeOf(candidate));
    region.join(local, candidate);
    if (row.held2 === MORE) this.more.set(slot, this.moreOf(candidate));
    for (const skill of candidate.skills) region.skills.add(this.codes.skill(skill), local);
    if (this.weights.learned === 0) return;
    for (const skill of candidate.skillsLearned) region.learned.add(this.codes.skill(skill), local);
  }

  remove(personId: string): void {
    this.take(idWords(personId));
  }

  idAt(slot: number): IdWords {
    const { ids } = this.regionOf(slot);
    const at = 4 * (slot % REGION);
    return [ids[at] ?? 0, ids[at + 1] ?? 0, ids[at + 2] ?? 0, ids[at + 3] ?? 0];
  }

  personAt(slot: number): string {
    return idText(...this.idAt(slot));
  }

  provinceAt(slot: number): ProvinceColumns {
    const province = this.provinceOfChunk[Math.floor(slot / CHUNK)];
    if (!province) throw new Error(`no slot ${slot}`);
    return province;
  }

  regionOf(slot: number): Region {
    const region = this.regions[Math.floor(slot / REGION)];
    if (!region) throw new Error(`no slot ${slot}`);
    return region;
  }

  private take(id: IdWords): void {
    const slot = this.ids.find(id);
    if (slot < 0) return;
    this.ids.remove(id);
    this.count--;
    if (!this.wide.delete(slot)) this.regionOf(slot).clear(slot % REGION);
    this.more.delete(slot);
    this.provinceAt(slot).freeSlots.push(slot);
  }

  private province(code: string): ProvinceColumns {
    const known = this.provinces.get(code);
    if (known) return known;
    const province = { code, communes: [], communeNumbers: new Map(), chunks: [], freeSlots: [] };
    this.provinces.set(code, province);
    return province;
  }

  /** Gives the province the next chunk; answers its first slot. */
  private newChunk(province: ProvinceColumns): number {
    const chunk = this.provinceOfChunk.length;
    this.provinceOfChunk.push(province);
    province.chunks.push(chunk);
    const region = (this.regions[Math.floor(chunk / CHUNKS_IN_REGION)] ??= new Region(this.weights));
    region.reserve(((chunk % CHUNKS_IN_REGION) + 1) * CHUNK);
    const first = chunk * CHUNK;
    for (let slot = first + CHUNK - 1; slot > first; slot--) province.freeSlots.push(slot);
    return first;
  }

  private moreOf({ occupationsHeld, occupationsWanted }: Candidate): More {
    return {
      held: occupationsHeld.map(({ code, years }) => this.codes.work(code, Math.round(years * 10))),
      wanted: occupationsWanted.map((code) => this.codes.occupation(code)),
    };
  }
}

function communeNumber({ communes, communeNumbers }: ProvinceColumns, code: string): number {
  const known = communeNumbers.get(code);
  if (known !== undefined) return known;
  communeNumbers.set(code, communes.length);
  return communes.push(code) - 1;
}
