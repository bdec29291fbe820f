import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { OpenVacancyBody } from '../../apps/employment/src/http/vacancy-bodies.js';
import { fold } from '#libs/kernel';
import { communesOf, parseWage, proposeOccupations, provincesOn, resolveAddress } from '#libs/reference';
import type { Ad } from './read-ads.js';

export type Reading =
  { readonly vacancy: OpenVacancyBody; readonly notes: readonly string[] } | { readonly refused: string };

const TODAY = '2026-11-22';
const LAST_DAY_OF_OLD_NAMES = '2025-06-30';

/** The body of `POST /api/v1/vacancies` that an advertisement amounts to, or why it amounts to none. */
export function vacancyFromAd(ad: Ad): Reading {
  const notes: string[] = [];
  const [occupation] = proposeOccupations(ad.title);
  if (!occupation) return { refused: 'title-fits-no-occupation' };
  const place = remembered(places, ad.place, placeOf);
  if (typeof place === 'string') return { refused: place };
  if (place.note) notes.push(place.note);
  const wage = wageOf(ad.wage);
  if (typeof wage === 'string') return { refused: wage };
  if (wage.note) notes.push(wage.note);
  const body = plainToInstance(OpenVacancyBody, {
    employer: { name: ad.company.trim() || 'Không nêu tên' },
    title: ad.title,
    occupationCode: occupation.code,
    openings: 1,
    communeCode: place.communeCode,
    ...wage.fields,
    closesOn: '2026-12-31',
  });
  const [fault] = codesOf(validateSync(body, { whitelist: true, forbidNonWhitelisted: true }));
  return fault ? { refused: fault } : { vacancy: body, notes };
}

/** A few hundred texts stand for thousands of rows. */
const places = new Map<string, Placed | string>();

function remembered<Value>(memory: Map<string, Value>, text: string, read: (text: string) => Value): Value {
  const held = memory.get(text) ?? read(text);
  memory.set(text, held);
  return held;
}

const codesOf = (errors: readonly ValidationError[], path = ''): string[] =>
  errors.flatMap((error) => [
    ...Object.keys(error.constraints ?? {}).map((constraint) => `${path}${error.property}-${constraint}`),
    ...codesOf(error.children ?? [], `${path}${error.property}.`),
  ]);

interface Placed {
  readonly communeCode: string;
  readonly note?: string;
}

/** Advertisements name provinces of before the reform, sometimes a town or a district, sometimes several. */
function placeOf(text: string): Placed | string {
  if (!text.trim()) return 'place-missing';
  const province = provinceIn(text);
  if (province) return { communeCode: seatOf(province), note: 'province-only' };
  const { outcome, communes } = resolveAddress(text, TODAY);
  if (outcome === 'resolved' && communes[0]) return { communeCode: communes[0].code };
  const provinces = new Set(communes.map(({ provinceCode }) => provinceCode));
  const [only] = provinces;
  if (only && provinces.size === 1)
    return { communeCode: communes[0]?.code ?? seatOf(only), note: 'district-only' };
  return provinces.size > 1 ? 'place-fits-several-provinces' : 'place-unknown';
}

const PROVINCE_NAMES: readonly (readonly [string, string])[] = [
  ...provincesOn(LAST_DAY_OF_OLD_NAMES).flatMap(({ code, name }) =>
    newProvincesOf(code).map((successor) => [key(name), successor] as const),
  ),
  ...provincesOn(TODAY).map(({ code, name }) => [key(name), code] as const),
  ...['hcm', 'saigon'].map((name) => [name, '79'] as const),
  ['thuathienhue', '46'],
  ['vungtau', '79'],
  ['daklak', '66'],
  ['daclac', '66'],
  ['daknong', '68'],
];

/** The province named first in the text, in any spelling; the code is today's. */
function provinceIn(text: string): string | undefined {
  const run = key(text);
  return PROVINCE_NAMES.map(([name, code]) => ({ at: run.indexOf(name), length: name.length, code }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.length - a.length)[0]?.code;
}

function key(text: string): string {
  return fold(text).replace(/[^a-z0-9]/g, '');
}

/** Today's province of the communes of an old one. */
function newProvincesOf(oldCode: string): string[] {
  const [unit] = communesOf(oldCode, LAST_DAY_OF_OLD_NAMES);
  const old = provincesOn(LAST_DAY_OF_OLD_NAMES).find(({ code }) => code === oldCode);
  if (!unit || !old) return [];
  const { communes } = resolveAddress(`${unit.fullName}, ${unit.district}, ${old.fullName}`, TODAY);
  return [...new Set(communes.map(({ provinceCode }) => provinceCode))].slice(0, 1);
}

/** A vacancy lies in a commune, an advertisement in a province: the loader puts it into the first ward of it. */
function seatOf(province: string): string {
  const units = communesOf(province, TODAY);
  return (units.find(({ kind }) => kind === 'ward') ?? units[0])?.code ?? '';
}

interface Paid {
  readonly fields: { readonly wageMin?: number; readonly wageMax?: number };
  readonly note?: string;
}

function wageOf(text: string): Paid | string {
  if (!text.trim() || fold(text) === 'nan') return { fields: {}, note: 'wage-missing' };
  const wage = parseWage(text);
  if (!wage) return 'wage-not-understood';
  if (wage.negotiable) return { fields: {}, note: 'wage-negotiable' };
  if (wage.currency !== 'VND' || wage.period !== 'month')
    return { fields: {}, note: 'wage-not-in-dong-a-month' };
  return {
    fields: {
      ...(wage.min === undefined ? {} : { wageMin: wage.min }),
      ...(wage.max === undefined ? {} : { wageMax: wage.max }),
    },
  };
}
