import 'reflect-metadata';
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { isOccupation } from '#libs/reference';
import { adSetsAreHere, readAds, type Ad } from './ads/read-ads.js';
import { vacancyFromAd, type Reading } from './ads/vacancy-from-ad.js';

jest.setTimeout(60_000);

const invented = (title: string, place: string, wage: string, company = 'Cơ khí Hoa Sen Mới'): Ad => ({
  ...{ set: 'invented', title, company, place, wage },
});

/** Written for this spec in the manner of the real ones: names, places and employers are invented or public. */
const SAMPLE: readonly Ad[] = [
  invented('Thợ hàn - Thu nhập 12 - 15 triệu', 'Bình Dương', '12 - 15 triệu'),
  invented('nhân viên bảo vệ ca đêm', 'hà nội', '8 tr - 10 tr vnd'),
  invented('[QUẬN 7] Nhân viên kho', 'Hồ Chí Minh & 2 nơi khác', 'Thoả thuận'),
  invented('Công nhân may', 'Bà Rịa-Vũng Tàu', 'Tới 12 triệu'),
  invented('Lái xe nâng', 'Hà Nội Hồ Chí Minh', 'Trên 10 Tr VND'),
  invented('Phụ bếp', 'biên hòa', '24 k - 25 k /giờ'),
  invented('Kế toán tổng hợp', 'Dak Lak', '500 - 1,000 USD'),
  invented('Tạp vụ', 'Thừa Thiên- Huế', '6.5 - 7 triệu', ''),
];

const outcomeOf = (reading: Reading): string => ('refused' in reading ? reading.refused : 'vacancy');

describe('an invented sample', () => {
  it('becomes vacancies', () => {
    expect(SAMPLE.map((ad) => outcomeOf(vacancyFromAd(ad)))).toEqual(SAMPLE.map(() => 'vacancy'));
  });

  it('is read as a person would read it', () => {
    const reading = vacancyFromAd(SAMPLE[0] as Ad);
    expect(reading).toMatchObject({
      vacancy: {
        title: 'Thợ hàn - Thu nhập 12 - 15 triệu',
        occupationCode: '7212',
        wageMin: 12_000_000,
        wageMax: 15_000_000,
      },
      notes: ['province-only'],
    });
    expect(vacancyFromAd(SAMPLE[6] as Ad)).toMatchObject({
      vacancy: { occupationCode: '2411' },
      notes: ['province-only', 'wage-not-in-dong-a-month'],
    });
  });

  it.each([
    ['place-missing', invented('Thợ hàn', '', '10 triệu')],
    ['place-unknown', invented('Thợ hàn', 'Toàn quốc', '10 triệu')],
    ['wage-not-understood', invented('Thợ hàn', 'Hà Nội', 'hấp dẫn')],
    ['title-fits-no-occupation', invented('***', 'Hà Nội', '10 triệu')],
    ['title-maxLength', invented(`Thợ hàn ${'rất '.repeat(60)}giỏi`, 'Hà Nội', '10 triệu')],
    ['wageMax-max', invented('Thợ hàn', 'Hà Nội', 'Tới 5.000.000.000 đ')],
  ])('is refused with the reason: %s', (reason, ad) => {
    expect(outcomeOf(vacancyFromAd(ad))).toBe(reason);
  });

  it('takes any text without stopping', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, text, text, (title, place, wage, company) => {
        expect(outcomeOf(vacancyFromAd(invented(title, place, wage, company)))).not.toBe('');
      }),
    );
  });
});

/** CI and developers have the ad sets beside the repository; elsewhere the same is asked of the sample alone. */
const here = adSetsAreHere();
const ads = here ? readAds() : SAMPLE;

describe(
  here ? 'the ad sets beside the repository' : 'the sample alone: the ad sets are not beside the repository',
  () => {
    const readings = ads.map((ad) => {
      try {
        return vacancyFromAd(ad);
      } catch (error) {
        return error as Error;
      }
    });
    const outcomes = readings.flatMap((reading) => (reading instanceof Error ? [] : [reading]));

    it('none stops the run', () => {
      expect(readings.filter((reading) => reading instanceof Error)).toEqual([]);
      expect(ads.length).toBeGreaterThanOrEqual(here ? 36_000 : SAMPLE.length);
    });

    it('at least 95 % become valid vacancies, the rest is refused with a reason of a closed list', () => {
      const vacancies = outcomes.filter((reading) => 'vacancy' in reading);
      expect(vacancies.length / ads.length).toBeGreaterThanOrEqual(0.95);
      const reasons = new Set(outcomes.flatMap((reading) => ('refused' in reading ? [reading.refused] : [])));
      expect([...reasons].filter((reason) => !REASONS.has(reason))).toEqual([]);
    });

    it('every vacancy has an occupation and a wage that is no wrong way round', () => {
      const wrong = outcomes.filter((reading) => {
        if (!('vacancy' in reading)) return false;
        const { occupationCode, wageMin = 0, wageMax = Infinity } = reading.vacancy;
        return !isOccupation(occupationCode) || wageMin > wageMax;
      });
      expect(wrong).toEqual([]);
    });
  },
);

const REASONS: ReadonlySet<string> = new Set([
  'place-missing',
  'place-unknown',
  'place-fits-several-provinces',
  'title-fits-no-occupation',
  'title-maxLength',
  'title-matches',
  'wage-not-understood',
  'wageMax-max',
  'wageMin-max',
  'employer.name-maxLength',
]);
