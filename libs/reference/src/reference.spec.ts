import { describe, expect, it } from '@jest/globals';
import { isPlainDate } from '../../kernel/src/dates.js';
import { CALENDAR_EXCEPTIONS } from './calendar/holidays.js';
import { EDUCATION_CODES, EDUCATION_LEVELS, educationRank, TRAINING_LEVELS, trainingRank } from './levels.js';
import { isLicence, licenceCovers, licenceFromPrint, LICENCES, licences } from './licences.js';
import { isOccupation, occupations } from './occupations/occupations.js';
import { ADVERT_SOURCE } from './occupations/advert-words.table.js';
import { DUTIES_SOURCE } from './occupations/duties.table.js';
import { RELATED_SOURCE } from './occupations/related.table.js';
import { SYNONYMS_SOURCE } from './occupations/synonyms.table.js';
import { VSCO_SOURCE } from './occupations/vsco.table.js';
import { AMENDMENTS } from './places/amendments.js';
import { CENTROIDS_SOURCE } from './places/centroids.table.js';
import { CONVERSION_SOURCE } from './places/corrections.table.js';
import { OLDER_NAMES_SOURCE } from './places/older-names.table.js';
import { NEW_PROVINCES_SOURCE, OLD_PROVINCES_SOURCE } from './places/provinces.table.js';
import { isSkill, skill, skills } from './skills/skills.js';
import { SKILLS_SOURCE } from './skills/skills.table.js';
import { holdsOn, type Sourced } from './sourced.js';
import { MINIMUM_WAGES } from './wages/minimum-wage.js';

describe('every table', () => {
  const tables: Readonly<Record<string, readonly Sourced[]>> = {
    calendar: CALENDAR_EXCEPTIONS,
    education: EDUCATION_LEVELS,
    training: TRAINING_LEVELS,
    licences: LICENCES,
    wages: MINIMUM_WAGES,
    amendments: AMENDMENTS.map(({ source, on }) => ({ source, validFrom: on })),
    whole: [
      VSCO_SOURCE,
      SYNONYMS_SOURCE,
      ADVERT_SOURCE,
      DUTIES_SOURCE,
      RELATED_SOURCE,
      SKILLS_SOURCE,
      CENTROIDS_SOURCE,
      CONVERSION_SOURCE,
      OLDER_NAMES_SOURCE,
      NEW_PROVINCES_SOURCE,
      OLD_PROVINCES_SOURCE,
    ],
  };

  it.each(Object.entries(tables))('%s names source and validity, row by row', (_name, rows) => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.source.length).toBeGreaterThan(10);
      expect(isPlainDate(row.validFrom)).toBe(true);
      expect(row.validTo === undefined || (isPlainDate(row.validTo) && row.validTo >= row.validFrom)).toBe(
        true,
      );
    }
  });

  it('holds from its first day to its last', () => {
    const row = { validFrom: '2026-01-01', validTo: '2026-06-30' };
    expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map((day) => holdsOn(row, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('skills', () => {
  it('are about 250, each with one kebab-case code, two names and groups that exist', () => {
    expect(skills().length).toBeGreaterThanOrEqual(240);
    expect(new Set(skills().map(({ code }) => code)).size).toBe(skills().length);
    const groups = occupations().map(({ code }) => code);
    for (const { code, vi, en, groups: used } of skills()) {
      expect([code, /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code), vi.length > 0, en.length > 0]).toEqual([
        code,
        true,
        true,
        true,
      ]);
      expect(used.filter((prefix) => !groups.some((group) => group.startsWith(prefix)))).toEqual([]);
    }
  });

  it('hold what the interface promises', () => {
    expect([isSkill('arc-welding'), isSkill('blueprint-reading'), isSkill('sorcery'), isSkill(7)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(skill('arc-welding')?.vi).toBe('Hàn hồ quang tay');
    expect(isOccupation(skill('arc-welding')?.groups[0])).toBe(true);
  });
});

describe('levels', () => {
  it('are ordered', () => {
    expect(EDUCATION_CODES).toEqual([
      'none',
      'primary',
      'lower-secondary',
      'upper-secondary',
      'college',
      'university',
    ]);
    for (const level of EDUCATION_LEVELS) expect(educationRank(level.code)).toBe(level.rank);
    for (const level of TRAINING_LEVELS) expect(trainingRank(level.code)).toBe(level.rank);
    expect(trainingRank('elementary')).toBeGreaterThan(trainingRank('none'));
  });
});

describe('licences', () => {
  const today = 'A1 A B1 B C1 C D1 D2 D BE C1E CE D1E D2E DE'.split(' ');

  it('are the fifteen classes of today, the old ones still held, and certificates', () => {
    expect(today.filter((code) => !isLicence(code))).toEqual([]);
    expect('A2 A3 B2 E FC'.split(' ').every(isLicence)).toBe(true);
    expect([isLicence('forklift'), isLicence('Z')]).toEqual([true, false]);
    expect(
      licences()
        .flatMap(({ covers }) => covers)
        .filter((code) => !isLicence(code)),
    ).toEqual([]);
  });

  it.each([
    ['C', 'B', true],
    ['B', 'C', false],
    ['A', 'A1', true],
    ['A1', 'A', false],
    ['B', 'A1', false],
    ['D', 'C1', true],
    ['B2', 'B', true],
    ['FC', 'CE', true],
    ['forklift', 'forklift', true],
  ])('%s covers %s: %s', (held, required, covers) => {
    expect(licenceCovers(held, required)).toBe(covers);
  });

  it('cover what the licences they cover cover', () => {
    for (const { code, covers } of licences()) {
      const further = covers.flatMap(
        (covered) => licences().find((row) => row.code === covered)?.covers ?? [],
      );
      expect([code, further.filter((covered) => !licenceCovers(code, covered))]).toEqual([code, []]);
    }
  });

  it('read an old B1 as a car licence and an old D as D2', () => {
    expect(licenceFromPrint('B1', '2019-05-01')).toBe('B');
    expect(licenceFromPrint('b1 ', '2025-01-01')).toBe('B1');
    expect(licenceFromPrint('D', '2024-12-31')).toBe('D2');
    expect(licenceFromPrint('Q')).toBeUndefined();
  });
});
