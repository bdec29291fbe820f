import { describe, expect, it } from '@jest/globals';
import { type AllowanceCase, allowanceOf, type Support } from './allowance.js';
import { type AllowancePolicy, allowancePolicies, type Basis, BASES } from './allowance-policies.js';

const shown = (over: Partial<Support> = {}): Support => ({
  ...{ bases: [], difficultArea: false, distanceKm: null, ...over },
});
/** Somebody of a commune (xã) in Thanh Hóa who has completed 60 of 60 days of a course of 2,400,000 đồng, 14 km away. */
const aCase = (over: Partial<AllowanceCase> = {}): AllowanceCase => ({
  provinceCode: '38',
  rural: true,
  course: { level: 'elementary', feeVnd: 2_400_000, startsOn: '2026-12-07' },
  state: 'completed',
  attendance: { present: 60, held: 60 },
  support: shown(),
  estimatedKm: 14,
  supportedBefore: false,
  ...over,
});
const amounts = (given: AllowanceCase, policies?: readonly AllowancePolicy[]) => {
  const { basis, lines, total } = allowanceOf(given, policies);
  return [basis, ...lines.map(({ amount }) => amount), total];
};
const reason = (given: AllowanceCase, code: string) => {
  const { reasons, lines } = allowanceOf(given);
  return [...reasons, ...lines.flatMap(({ because }) => because)].find((one) => one.code === code);
};

describe('an allowance', () => {
  it('is fee, meals and way, to the đồng', () => {
    expect(amounts(aCase())).toEqual(['rural-worker', 2_000_000, 1_800_000, 0, 3_800_000]);
    expect(amounts(aCase({ estimatedKm: 15 }))).toEqual([
      ...['rural-worker', 2_000_000, 1_800_000, 200_000, 4_000_000],
    ]);
  });

  it('of an earlier decision stands at the levels that a later one does not cover', () => {
    const decision = (
      from: string,
      levels: AllowancePolicy['levels'],
      mealPerDay: number,
    ): AllowancePolicy => ({
      ...{
        id: from,
        provinceCode: '38',
        from,
        to: null,
        levels,
        feeCap: { released: 2_000_000 },
        mealPerDay,
      },
      ...{ travel: [], article: 'invented', source: 'invented', underReview: true },
    });
    const both = decision('2027-01-01', ['elementary', 'intermediate'], 20_000);
    const rows = [both, decision('2027-06-01', ['elementary'], 50_000)];
    const paid = (level: 'elementary' | 'intermediate') =>
      amounts(aCase({ course: { level, feeVnd: 1_000_000, startsOn: '2027-07-01' } }), rows);
    expect(paid('elementary').at(-1)).toBe(4_000_000);
    expect(paid('intermediate').at(-1)).toBe(2_200_000);
  });

  it('never pays more than the course costs', () => {
    const cheap = aCase({ course: { level: 'elementary', feeVnd: 1_999_999, startsOn: '2026-12-07' } });
    expect(amounts(cheap)[1]).toBe(1_999_999);
    expect(reason(cheap, 'fee-within-cap')?.met).toBe(true);
    expect(reason(aCase(), 'fee-within-cap')).toMatchObject({
      ...{ met: false, fact: { fee: 2_400_000, cap: 2_000_000 } },
    });
  });

  // Quyết định 46/2015/QĐ-TTg Điều 4
  const caps: Readonly<Record<Basis, number | null>> = {
    disabled: 6_000_000,
    'poor-ethnic-minority': 4_000_000,
    'poor-extremely-difficult-area': 4_000_000,
    'ethnic-minority': 3_000_000,
    merit: 3_000_000,
    poor: 3_000_000,
    'land-recovered': 3_000_000,
    'laid-off-woman': 3_000_000,
    fisher: 3_000_000,
    'near-poor': 2_500_000,
    woman: 2_000_000,
    'rural-worker': 2_000_000,
    released: null,
  };
  it.each(BASES)('has the cap of the decision for %s', (basis) => {
    const given = aCase({
      ...{ rural: false, estimatedKm: 4, support: shown({ bases: [basis] }) },
      course: { level: 'elementary', feeVnd: 9_000_000, startsOn: '2026-12-07' },
      attendance: { present: 0, held: 0 },
    });
    expect(allowanceOf(given).total).toBe(caps[basis] ?? 0);
  });

  it('takes the ground that gives most', () => {
    const given = aCase({ support: shown({ bases: ['near-poor', 'ethnic-minority'] }) });
    expect(amounts(given).slice(0, 2)).toEqual(['ethnic-minority', 2_400_000]);
  });

  it.each([
    ['everyone', shown({ distanceKm: 14.9 }), 0],
    ['everyone', shown({ distanceKm: 15 }), 200_000],
    ['disabled', shown({ bases: ['disabled'], distanceKm: 4.9 }), 0],
    ['disabled', shown({ bases: ['disabled'], distanceKm: 5 }), 300_000],
    ['disabled', shown({ bases: ['disabled'], distanceKm: 15 }), 300_000],
    ['of a difficult commune', shown({ difficultArea: true, distanceKm: 4.9 }), 0],
    ['of a difficult commune', shown({ difficultArea: true, distanceKm: 5 }), 300_000],
    ['of another commune', shown({ distanceKm: 5 }), 0],
  ])('pays the way from the first kilometre of the rule on: %s %j: %i', (_who, support, amount) => {
    expect(amounts(aCase({ support }))[3]).toBe(amount);
  });

  it('takes what was measured before what is estimated, and says which', () => {
    const measured = aCase({ estimatedKm: 30, support: shown({ distanceKm: 3 }) });
    expect(amounts(measured)[3]).toBe(0);
    expect(reason(measured, 'far-enough')?.fact).toEqual({ km: 3, kmMin: 15, measured: true });
    expect(reason(aCase({ estimatedKm: null }), 'far-enough')).toMatchObject({ met: null });
    // never shown as more than it is
    const almost = aCase({ estimatedKm: 14.96 });
    expect([amounts(almost)[3], reason(almost, 'far-enough')]).toMatchObject([
      0,
      { met: false, fact: { km: 14.9 } },
    ]);
  });

  it('grows by each day attended and by nothing else', () => {
    for (const present of [0, 1, 59, 60]) {
      expect(amounts(aCase({ attendance: { present, held: 60 } }))[2]).toBe(30_000 * present);
    }
  });

  it.each([
    [47, 60, false],
    [48, 60, true],
    [0, 0, null],
  ])('says whether %i of %i days were enough: %s', (present, held, met) => {
    expect(reason(aCase({ attendance: { present, held } }), 'attended-enough')).toMatchObject({
      ...{ met, fact: { present, held, percentMin: 80 } },
    });
  });

  it('is for communes and not for wards, unless something else entitles', () => {
    const ward = aCase({ rural: false });
    expect(allowanceOf(ward)).toMatchObject({ policy: null, total: 0, lines: [] });
    expect(reason(ward, 'entitled')).toMatchObject({
      ...{ met: false, article: 'Nghị định 49/2020/NĐ-CP Điều 11.1' },
    });
    expect(amounts({ ...ward, support: shown({ bases: ['woman'] }) })[0]).toBe('woman');
  });

  it('in Hồ Chí Minh City is also for who was released, from the day of its decision on', () => {
    const city = (startsOn: string) =>
      aCase({
        ...{ provinceCode: '79', rural: false, estimatedKm: 15 },
        course: { level: 'elementary', feeVnd: 2_400_000, startsOn },
      });
    expect(amounts(city('2024-12-09'))).toEqual([null, 0]);
    expect(amounts(city('2024-12-10'))).toEqual(['released', 2_000_000, 1_800_000, 200_000, 4_000_000]);
    expect(allowanceOf(city('2024-12-10')).policy?.id).toBe('hcm-2024');
  });

  it('begins with the decision', () => {
    const begun = (startsOn: string) =>
      allowanceOf(aCase({ course: { level: 'elementary', feeVnd: 1, startsOn } })).policy?.id;
    expect([begun('2015-12-31'), begun('2016-01-01')]).toEqual([undefined, 'qd-46-2015']);
    const ended = allowancePolicies.map((row) => ({ ...row, to: '2026-12-06' }));
    expect(amounts(aCase(), ended)).toEqual([null, 0]);
    expect(amounts(aCase(), [{ ...ended[0]!, to: '2026-12-07' }])[0]).toBe('rural-worker');
  });

  it('is paid once, for elementary courses, and the reason is told', () => {
    expect(amounts(aCase({ supportedBefore: true }))).toEqual(['rural-worker', 0, 0, 0, 0]);
    expect(reason(aCase({ supportedBefore: true }), 'first-support')?.met).toBe(false);
    const higher = aCase({ course: { level: 'intermediate', feeVnd: 2_400_000, startsOn: '2026-12-07' } });
    expect([allowanceOf(higher).total, reason(higher, 'level-covered')?.met]).toEqual([0, false]);
  });

  it('of who dropped out is the meals of the days attended', () => {
    const gone = aCase({ state: 'dropped', attendance: { present: 10, held: 12 }, estimatedKm: 40 });
    expect(amounts(gone)).toEqual(['rural-worker', 0, 300_000, 0, 300_000]);
    expect(allowanceOf(gone).provisional).toBe(false);
  });

  it('is provisional while the person is learning', () => {
    expect(allowanceOf(aCase({ state: 'enrolled' })).provisional).toBe(true);
    expect(reason(aCase({ state: 'enrolled' }), 'completed')?.met).toBeNull();
    expect(allowanceOf(aCase()).provisional).toBe(false);
  });

  it('rests on rows that say where they come from', () => {
    for (const { article, source, feeCap } of allowancePolicies) {
      expect([article, source]).not.toContain('');
      expect(Object.keys(feeCap).length).toBeGreaterThan(0);
    }
  });
});
