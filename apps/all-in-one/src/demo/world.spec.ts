import { describe, expect, it } from '@jest/globals';
import { addYears, ageOn, isPlainDate } from '#libs/kernel';
import { communeOn, isLicence, isOccupation, isSkill } from '#libs/reference';
import { communityModels } from './community-models.js';
import { isInvented } from './names.js';
import type { ReleaseBody } from './people.js';
import { TRADES } from './trades.js';
import { inventWorld } from './world.js';

const TODAY = '2026-11-22';
const world = inventWorld(TODAY);
const yenDinh = world.releases.filter(({ residence }) => residence.communeCode.startsWith('15'));
const quangTri = world.releases.filter(({ residence }) => residence.communeCode.startsWith('19'));
const share = (of: readonly ReleaseBody[], test: (release: ReleaseBody) => boolean): number =>
  of.filter(test).length / of.length;

describe('the invented people', () => {
  it('are as many as the reports say, over the seven communes and the conference', () => {
    expect(yenDinh).toHaveLength(369);
    expect(quangTri).toHaveLength(50);
    const communes = new Set(yenDinh.map(({ residence }) => residence.communeCode));
    expect([...communes].sort()).toEqual(['15409', '15412', '15421', '15442', '15448', '15457', '15469']);
    for (const code of communes)
      expect(share(yenDinh, (r) => r.residence.communeCode === code)).toBeGreaterThan(0.08);
  });

  it('stand in the proportions of the public figures', () => {
    expect(share(yenDinh, (r) => r.person.sex === 'female')).toBeCloseTo(0.1409, 2);
    expect(share(yenDinh, (r) => r.employment.education === 'lower-secondary')).toBeCloseTo(0.451, 2);
    expect(share(yenDinh, (r) => r.employment.occupationsHeld.length === 0)).toBeCloseTo(0.3719, 2);
    expect(share(yenDinh, (r) => r.release.offenceGroup === 'drugs')).toBeCloseTo(0.405, 2);
    expect(share(yenDinh, (r) => ageOn(r.person.birthDate, TODAY) < 30)).toBeCloseTo(0.34, 2);
  });

  it('are visibly nobody: names say so, numbers are marked, phones are the invented row', () => {
    for (const { person } of world.releases) {
      expect(isInvented(person.fullName)).toBe(true);
      expect(person.nationalId).toMatch(/^0(38|45)[0-3]\d{2}999\d{3}$/);
      expect(person.phone).toMatch(/^0900000\d{3}$/);
    }
    for (const field of ['fullName', 'nationalId', 'phone'] as const)
      expect(new Set(world.releases.map(({ person }) => person[field])).size).toBe(419);
  });

  it('have identity numbers that agree with sex and year of birth', () => {
    for (const { person } of world.releases) {
      const century = person.birthDate.startsWith('20') ? 2 : 0;
      const digit = String(century + (person.sex === 'female' ? 1 : 0));
      expect(person.nationalId.slice(3, 6)).toBe(digit + person.birthDate.slice(2, 4));
    }
  });

  it('came free within five years, a few just before that, some on probation still', () => {
    const edge = addYears(TODAY, -5);
    const outside = world.releases.filter(({ release }) => release.completedOn < edge);
    expect(outside.length).toBeGreaterThan(2);
    expect(outside.length).toBeLessThan(15);
    const soon = world.releases.filter(
      ({ release: r }) => r.completedOn >= edge && r.completedOn < '2022-02-01',
    );
    expect(soon.length).toBeGreaterThan(8);
    for (const { person, release } of world.releases) {
      expect(isPlainDate(release.completedOn)).toBe(true);
      expect(release.completedOn > TODAY).toBe(release.kind === 'conditional');
      expect(release.certificateNo === undefined).toBe(release.kind === 'conditional');
      expect(ageOn(person.birthDate, release.completedOn)).toBeGreaterThanOrEqual(18);
      expect(release.sentenceMonths).toBeGreaterThan(0);
    }
  });
});

describe('the invented offers', () => {
  it('are of visibly invented employers and schools, each with its own tax code', () => {
    for (const { employer } of world.vacancies) expect(isInvented(employer.name)).toBe(true);
    for (const { course } of world.courses) expect(isInvented(course.provider)).toBe(true);
    expect(new Set(world.vacancies.map(({ employer }) => employer.taxCode)).size).toBe(85);
    expect(world.courses).toHaveLength(25);
  });

  it('speak the codes of the reference', () => {
    for (const { code, skills, licences } of TRADES) {
      expect([code, isOccupation(code)]).toEqual([code, true]);
      for (const skill of skills) expect([skill, isSkill(skill)]).toEqual([skill, true]);
      for (const licence of licences) expect(isLicence(licence)).toBe(true);
    }
  });
});

it('is the same world on the same day', () => {
  expect(inventWorld(TODAY)).toEqual(world);
});

describe('the models', () => {
  it('are those of the two reports, in the communes of today', () => {
    const models = communityModels(TODAY);
    const of = (kind: string) =>
      models.filter((one) => one.kind === kind).map(({ communeCode }) => communeOn(communeCode, TODAY)?.name);
    const yenDinhToday = ['Yên Phú', 'Quý Lộc', 'Yên Trường', 'Yên Ninh', 'Định Hòa', 'Định Tân', 'Yên Định'];
    expect(of('chung-tay')).toEqual(yenDinhToday);
    expect(of('three-plus-one')).toEqual(yenDinhToday);
    expect(of('community-joins-hands')).toEqual(['Yên Trường']);
    expect(of('sectors-and-unions')).toEqual(['Định Tân']);
    expect(of('fatherland-front')).toEqual(['Gio Linh']);
    expect(of('veterans')).toHaveLength(22);
    expect(new Set(models.map((one) => `${one.kind} ${one.communeCode}`)).size).toBe(models.length);
  });
});
