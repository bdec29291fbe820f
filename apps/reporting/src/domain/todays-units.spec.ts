import { expect, it } from '@jest/globals';
import { communesOf, provincesOn } from '#libs/reference';
import { placeOfKey, todaysPlace } from './todays-units.js';

const LAST_OLD_DAY = '2025-06-30';

it('balances over the map change: every commune of before goes to one place, and the sums of all are the same', () => {
  const before = provincesOn(LAST_OLD_DAY).flatMap(({ code }) => communesOf(code, LAST_OLD_DAY));
  const today = new Map(
    provincesOn('2026-11-22').flatMap(({ code }) =>
      communesOf(code, '2026-11-22').map((unit) => [unit.code, code]),
    ),
  );
  let [people, whole, apart] = [0, 0, 0];
  const counted = new Map<string, number>();
  before.forEach(({ code, provinceCode }, index) => {
    const place = todaysPlace(code, provinceCode, true);
    const now = today.get(place.key);
    if (now === undefined) apart++;
    else whole++;
    if (now !== undefined) expect([code, place.provinceCode]).toEqual([code, now]);
    else expect(placeOfKey(place.key, '2026-11-22').until).toBe(LAST_OLD_DAY);
    people += index;
    counted.set(place.key, (counted.get(place.key) ?? 0) + index);
  });
  expect([...counted.values()].reduce((a, b) => a + b)).toBe(people);
  expect(whole + apart).toBe(before.length);
  expect(before.length).toBeGreaterThan(10_000);
  expect(apart).toBeLessThan(442); // the divided ones at most
});

it('follows the seven communes of the former Yên Định', () => {
  const now = ['15397', '15415', '15430', '15436', '15478', '15472', '15445'].map(
    (code) => todaysPlace(code, '38', true).key,
  );
  expect(now).toEqual(['15409', '15412', '15421', '15442', '15448', '15457', '15469']);
});

it('tells a code of today from the same code of before', () => {
  // 44 was Quảng Bình and is the Quảng Trị of today, to which both belong; 45 was Quảng Trị
  const [dongHa] = communesOf('45', LAST_OLD_DAY);
  expect(todaysPlace(dongHa?.code ?? '', '45', true).provinceCode).toBe('44');
  expect(todaysPlace('19333', '44', false)).toEqual({ key: '19333', provinceCode: '44' });
});
