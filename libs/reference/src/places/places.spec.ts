import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { AMENDMENTS } from './amendments.js';
import { distanceKm } from './distance.js';
import { communeOn, communesOf, provinceOfCommune, provinceOn, provincesOn, successors } from './places.js';
import { register } from './register.js';
import type { Commune } from './units.js';

jest.setTimeout(60_000); // walks over 13,000 units, also on a busy machine

const began = process.cpuUsage();
register();
const LOADED_IN_MS = process.cpuUsage(began).user / 1000;

const OLD = '2025-06-30';
const NEW = '2025-07-01';
const TODAY = '2026-11-22';

const allOn = (day: string): readonly Commune[] =>
  provincesOn(day).flatMap(({ code }) => communesOf(code, day));
const count = (units: readonly { kind: string }[], kind: string): number =>
  units.filter((unit) => unit.kind === kind).length;
const codes = (units: readonly { code: string }[]): string[] => units.map(({ code }) => code);

describe('the register', () => {
  it('loads with less than 400 ms of processor time, and once', () => {
    expect(LOADED_IN_MS).toBeLessThan(400); // about 100 ms outside jest on an idle machine
    expect(register()).toBe(register());
  });

  it.each([
    ['2025-06-30', 63, 6],
    ['2025-07-01', 34, 6],
    ['2026-04-29', 34, 6],
    ['2026-04-30', 34, 7],
    ['2026-09-01', 34, 8],
    ['2026-09-20', 34, 9],
  ])('on %s has %i provinces, %i of them cities', (day, provinces, cities) => {
    expect([provincesOn(day).length, count(provincesOn(day), 'city')]).toEqual([provinces, cities]);
  });

  it.each([
    ['2025-07-01', 2621, 687, 13],
    ['2026-04-29', 2621, 687, 13],
    ['2026-04-30', 2611, 697, 13],
    ['2026-07-12', 2611, 697, 13],
    ['2026-09-19', 2611, 697, 13],
    ['2026-09-20', 2599, 709, 13],
  ])('on %s has %i communes, %i wards, %i special zones: 3,321 in all', (day, communes, wards, zones) => {
    const units = allOn(day);
    expect([
      count(units, 'commune'),
      count(units, 'ward'),
      count(units, 'special-zone'),
      units.length,
    ]).toEqual([communes, wards, zones, 3321]);
  });

  it('has 10,035 communes on the last day with districts', () => {
    expect(allOn(OLD)).toHaveLength(10_035);
  });

  it('changes exactly the units an amendment names, and only their kind and full name', () => {
    for (const { on, wards, cityCode } of AMENDMENTS) {
      const before = new Map(allOn(dayBefore(on)).map((unit) => [unit.code, unit]));
      const changed = allOn(on).filter((unit) => before.get(unit.code) !== unit);
      expect(codes(changed).sort()).toEqual([...wards].sort());
      for (const unit of changed) {
        const was = before.get(unit.code);
        expect([unit.name, unit.provinceCode, unit.kind, was?.kind]).toEqual([
          was?.name,
          cityCode,
          'ward',
          'commune',
        ]);
      }
    }
  });

  it('knows that codes are used again', () => {
    expect(provinceOn('44', OLD)?.name).toBe('Quảng Bình');
    expect(provinceOn('44', NEW)?.name).toBe('Quảng Trị');
    expect(provinceOn('45', OLD)?.name).toBe('Quảng Trị');
    expect(provinceOn('45', NEW)).toBeUndefined();
    expect(communeOn('15421', OLD)?.fullName).toBe('Xã Yên Trường');
    expect(communeOn('15469', OLD)?.fullName).toBe('Thị trấn Quán Lào');
    expect(communeOn('15469', NEW)?.fullName).toBe('Xã Yên Định');
    expect(communeOn('26368', '2026-04-29')?.fullName).toBe('Xã Long Thành');
    expect(communeOn('26368', '2026-04-30')?.fullName).toBe('Phường Long Thành');
    expect(communeOn('99999', NEW)).toBeUndefined();
  });

  it('holds no two units of one code on one day', () => {
    for (const [code, units] of register().communes) {
      const sorted = [...units].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
      for (let i = 1; i < sorted.length; i++) {
        expect([code, (sorted[i - 1]?.validTo ?? '9999') < (sorted[i]?.validFrom ?? '')]).toEqual([
          code,
          true,
        ]);
      }
    }
  });

  it('names the source of every unit', () => {
    const rows = [...register().communes.values(), ...register().provinces.values()].flat();
    expect(rows.filter((row) => !row.source || !/^\d{4}-\d\d-\d\d$/.test(row.validFrom))).toEqual([]);
  });
});

describe('the former Yên Định, seven whole mergers', () => {
  it.each([
    ['15409', 'Xã Yên Phú', ['15397', '15406', '15409']],
    ['15412', 'Xã Quý Lộc', ['15403', '15412', '15415']],
    ['15421', 'Xã Yên Trường', ['15418', '15421', '15427', '15430']],
    ['15442', 'Xã Yên Ninh', ['15433', '15436', '15442']],
    ['15448', 'Xã Định Hòa', ['15448', '15451', '15454', '15478']],
    ['15457', 'Xã Định Tân', ['15457', '15460', '15472', '15475']],
    ['15469', 'Xã Yên Định', ['15445', '15463', '15466', '15469']],
  ])('%s %s', (code, fullName, from) => {
    expect(communeOn(code, TODAY)).toMatchObject({ fullName, provinceCode: '38' });
    const members = (register().edgesTo.get(code) ?? []).filter((edge) => !edge.part);
    expect(members.map((edge) => edge.from).sort()).toEqual(from);
    for (const member of from) {
      expect(communeOn(member, OLD)?.district).toBe('Huyện Yên Định');
      expect(successors(member, OLD, TODAY)).toEqual([{ code, kind: 'whole', on: NEW }]);
    }
  });
});

it('gives a part of Thiệu Long to Định Hòa: not every mother of a former Yên Định commune lay there', () => {
  expect(codes(successors('15793', OLD, TODAY))).toEqual(['15448', '15772']);
});

describe('Quảng Trị', () => {
  it('has 8 wards, 69 communes and Cồn Cỏ', () => {
    const units = communesOf('44', TODAY);
    expect(['ward', 'commune', 'special-zone'].map((kind) => count(units, kind))).toEqual([8, 69, 1]);
    const known = ['19333', '19351', '19363', '19495', '19496', '19501', '19537', '19742'];
    expect(known.map((code) => communeOn(code, TODAY)?.name)).toEqual([
      'Đông Hà',
      'Nam Đông Hà',
      'Vĩnh Linh',
      'Gio Linh',
      'Cửa Việt',
      'Bến Hải',
      'Cồn Tiên',
      'Cồn Cỏ',
    ]);
  });

  it('took in two provinces', () => {
    expect([provinceOn('44', OLD)?.name, provinceOn('45', OLD)?.name]).toEqual(['Quảng Bình', 'Quảng Trị']);
    const from45 = communesOf('45', OLD).flatMap(({ code }) => successors(code, OLD, TODAY));
    expect(new Set(from45.map(({ code }) => provinceOfCommune(code)))).toEqual(new Set(['44']));
  });
});

describe('succession', () => {
  const old = allOn(OLD);

  it('leads every old commune to communes that exist, in the province that took its own over', () => {
    for (const unit of old) {
      const next = successors(unit.code, OLD, NEW);
      expect([unit.code, next.length > 0]).toEqual([unit.code, true]);
      for (const { code } of next) expect(communeOn(code, NEW)?.provinceCode).toBe(newProvince(unit));
    }
  });

  it('gives every commune of today a history, but for the five islands that had no commune', () => {
    const reached = new Set(old.flatMap(({ code }) => successors(code, OLD, NEW).map((next) => next.code)));
    const orphans = allOn(NEW).filter(({ code }) => !reached.has(code));
    expect(orphans.map(({ name }) => name).sort()).toEqual([
      'Bạch Long Vĩ',
      'Côn Đảo',
      'Cồn Cỏ',
      'Hoàng Sa',
      'Lý Sơn',
    ]);
  });

  it('keeps every candidate of a commune that was split', () => {
    const split = old.filter(({ code }) => successors(code, OLD, NEW).length > 1);
    // the table prints 441: three of them are two neighbours under one code (01615 and 01651, 02482 and 02485, each of
    // them whole; 00553 and 00556, both split)
    expect(split).toHaveLength(440);
    const kinds = split.flatMap(({ code }) => successors(code, OLD, NEW).map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(new Set(['part']));
  });

  it('tells kept, renamed and whole apart, and follows a change of kind', () => {
    expect(successors('24235', OLD, NEW)).toEqual([{ code: '24235', kind: 'renamed', on: NEW }]); // Krông Na → Buôn Đôn
    expect(successors('14845', OLD, NEW)).toEqual([{ code: '14845', kind: 'renamed', on: NEW }]); // TT → Xã Mường Lát
    expect(successors('26368', NEW, TODAY)).toEqual([{ code: '26368', kind: 'renamed', on: '2026-04-30' }]);
    expect(successors('15421', NEW, TODAY)).toEqual([{ code: '15421', kind: 'kept', on: NEW }]);
    expect(successors('15421', TODAY, OLD)).toEqual([]);
    expect(successors('99999', OLD, NEW)).toEqual([]);
  });

  const newProvince = (unit: Commune): string | undefined =>
    register().provinceSuccessor.get(unit.provinceCode);
});

describe('distance', () => {
  it('is known for every commune of today', () => {
    expect(allOn(TODAY).filter(({ code }) => distanceKm(code, '00004') === undefined)).toEqual([]);
  });

  it('is right within a kilometre where it can be checked', () => {
    expect(distanceKm('15421', '15421')).toBe(0);
    expect(distanceKm('00004', '27007')).toBeGreaterThan(1100); // Hà Nội – TP. Hồ Chí Minh, about 1,140 km
    expect(distanceKm('00004', '27007')).toBeLessThan(1180);
    expect(distanceKm('15421', '15469')).toBeLessThan(15); // neighbours in the former Yên Định
    expect(distanceKm('15421', '99999')).toBeUndefined();
  });

  const anyCode = fc.constantFrom(...codes(allOn(TODAY)));

  it('is symmetric and keeps the triangle', () => {
    fc.assert(
      fc.property(anyCode, anyCode, anyCode, (a, b, c) => {
        const [ab, ba, bc, ac] = [distanceKm(a, b), distanceKm(b, a), distanceKm(b, c), distanceKm(a, c)];
        expect(ab).toBeCloseTo(ba ?? NaN, 9);
        expect(ac ?? NaN).toBeLessThanOrEqual((ab ?? NaN) + (bc ?? NaN) + 1e-6);
      }),
    );
  });
});

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
