import { describe, expect, it } from '@jest/globals';
import type { Candidate } from '../../../apps/employment/src/domain/candidate.js';
import { rank } from '../../../apps/employment/src/domain/rank.js';
import { GRADED_SET } from '../ranking/graded-set.js';
import { readCases } from '../ranking/read-cases.js';
import { audit } from './audit.js';
import { PRODUCTION, type Way } from './board.js';
import { register, type Registered } from './people.js';

/** A welder's, a guard's, a carer's and a labourer's list. */
const cases = readCases(GRADED_SET).cases.filter(({ vacancy: { id } }) => /^v(01|26|32|10)$/.test(id));
const found = (way: Way) =>
  audit(cases, way)
    .filter(({ unexplained }) => unexplained > 0)
    .map((one) => one.attribute);

type Leaky = Candidate & { leak?: boolean };

/** Something of the registry travels with the person, and the scorer takes `lost` points off for it. */
const leaking = (leak: (one: Registered) => boolean, lost = 1): Way => ({
  candidate: (one, day) => ({ ...PRODUCTION.candidate(one, day), leak: leak(one) }) as Leaky,
  scorer: (candidate, vacancy, policy) => {
    const fair = rank(candidate, vacancy, policy);
    return { ...fair, lost: fair.lost + ((candidate as Leaky).leak ? lost : 0) };
  },
});

it('the job centre is told these facts and no others: whoever adds one asks first what it tells of sex, age, origin or record', () => {
  const one = register(cases[0]!.candidates[0]!);
  const { bars, ...facts } = PRODUCTION.candidate(one, '2026-11-22');
  expect(Object.keys(facts).sort()).toEqual(
    [
      ...[
        'personId',
        'sequence',
        'communeCode',
        'provinceCode',
        'education',
        'training',
        'skills',
        'skillsLearned',
      ],
      ...[
        'occupationsHeld',
        'occupationsWanted',
        'wageExpected',
        'commuteKmMax',
        'relocate',
        'availableFrom',
      ],
      ...['licences', 'shifts', 'contracts'],
    ].sort(),
  );
  const told = new Set(bars.flatMap((bar) => Object.keys(bar)));
  const known = new Set(['occupations', 'worksWith', 'until', 'ground', 'article']);
  expect(bars.length).toBeGreaterThan(0);
  expect([...told].filter((field) => !known.has(field))).toEqual([]);
});

describe('the audit', () => {
  it('finds nothing in production, and sees the communes and the bars at work', () => {
    const findings = Object.fromEntries(audit(cases).map((finding) => [finding.attribute, finding]));
    expect(Object.values(findings).map(({ unexplained }) => unexplained)).toEqual([0, 0, 0, 0, 0, 0]);
    for (const attribute of ['sex', 'age', 'ethnicity'])
      expect(findings[attribute]).toMatchObject({ lists: 0, moved: 0, mostScore: 0, meanExposure: 0 });
    // the guard's (NĐ 96/2016 Điều 32.1a), and the carer's: without a day where a court has to clear the record (BLHS Điều 71)
    expect(findings['offence']).toMatchObject({ lists: 2, mostScore: 0 });
    expect(findings['offence']?.moved).toBeGreaterThan(0);
    expect(findings['commune']?.moved).toBeGreaterThan(0);
  });

  it.each<[string, (one: Registered) => boolean]>([
    ['sex', ({ person }) => person.sex === 'female'],
    ['age', ({ person }) => person.birthDate < '1976-11-22'],
    ['ethnicity', ({ person }) => person.fullName.startsWith('Giàng')],
    ['offence', ({ release }) => release.offenceGroup === 'drugs'],
    ['sentence and day of release', ({ release }) => release.sentenceMonths > 84],
    ['commune', ({ person }) => person.communeCode === '15421'],
  ])('finds one unit of score taken off by %s, and blames nothing else', (attribute, leak) => {
    expect(found(leaking(leak))).toEqual([attribute]);
  });

  it('finds a planted bias that only moves the outcome', () => {
    const way = leaking(({ release }) => release.offenceGroup === 'drugs');
    const scorer: Way['scorer'] = (candidate, vacancy, policy) => {
      const fair = rank(candidate, vacancy, policy);
      return (candidate as Leaky).leak ? { ...fair, notNowUntil: '2099-01-01' } : fair;
    };
    expect(found({ ...way, scorer })).toEqual(['offence']);
  });

  it('finds a bias that hides in a fact, such as a lower wage told of women', () => {
    const candidate: Way['candidate'] = (one, day) => {
      const fair = PRODUCTION.candidate(one, day);
      return one.person.sex === 'female' ? { ...fair, wageExpected: (fair.wageExpected ?? 0) * 2 } : fair;
    };
    expect(found({ ...PRODUCTION, candidate })).toEqual(['sex']);
  });

  it('says how much a planted bias costs', () => {
    const [sex] = audit(
      cases,
      leaking(({ person }) => person.sex === 'female', 1_275),
    );
    expect(sex).toMatchObject({ meanScore: 5, mostScore: 5, lists: cases.length });
    expect(sex?.meanPlaces).toBeGreaterThan(0.5);
    expect(sex?.crossedTen).toBeGreaterThan(0);
  });
});
