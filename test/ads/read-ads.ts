import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

/** An advertisement as it was crawled: strangers' text, used here and shown to nobody. */
export interface Ad {
  readonly set: 'full-text' | 'listing' | 'structured' | 'invented';
  readonly title: string;
  readonly company: string;
  readonly place: string;
  readonly wage: string;
}

/** The data for developers lie beside the repository, and are no part of it. */
const FOLDER = new URL('../../../shared/data/vacancies/', import.meta.url);

export const adSetsAreHere = (): boolean => existsSync(FOLDER);

/** Every row of the three sets. */
export function readAds(): Ad[] {
  return [...fullText(), ...listing(), ...structured()];
}

const unpacked = (name: string): string => gunzipSync(readFileSync(new URL(name, FOLDER))).toString('utf8');

type Row = Readonly<Record<string, string>>;

const csv = (name: string): Row[] => parse(unpacked(name), { columns: true, relaxColumnCount: true });

const fullText = (): Ad[] =>
  unpacked('vacancies_full_text.jsonl.gz')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Partial<Row>)
    .map((row) => ad('full-text', row.title, row.company, row.location, row.salary));

const listing = (): Ad[] =>
  csv('vacancies_listing.csv.gz').map((row) =>
    ad('listing', row.title, row.company, row.location, row.salary),
  );

const structured = (): Ad[] =>
  csv('vacancies_structured.csv.gz').map((row) => ad('structured', row.title, '', row.city, row.salary));

const ad = (set: Ad['set'], title?: string, company?: string, place?: string, wage?: string): Ad => ({
  ...{ set, title: title ?? '', company: company ?? '', place: place ?? '', wage: wage ?? '' },
});
