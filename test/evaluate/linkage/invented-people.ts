import { addDays, type PlainDate } from '#libs/kernel';
import { Random } from '../addresses/random.js';
import { placesOfRegister, type Place } from '../addresses/places.js';

/** Somebody invented, as they are: what lists make of them is `lists.ts`. Lives in memory only, no file holds them. */
export interface Invented {
  readonly id: string;
  readonly family: string;
  readonly middle: readonly string[];
  readonly given: string;
  readonly sex: 'male' | 'female';
  readonly birth: PlainDate;
  readonly cccd: string;
  /** The old card, for most who are old enough. */
  readonly cmnd: string | null;
  readonly phone: string | null;
  /** Phone of before. */
  readonly formerPhone: string | null;
  /** Where they live; the same place in old and in new writing. */
  readonly home: Home;
  /** Where they lived when they were sentenced. */
  readonly formerHome: Home;
}

export interface Home {
  readonly old: Place;
  readonly now: Place;
}

export type HardKind = 'namesakes' | 'brothers' | 'twins' | 'father-and-son';
export interface HardPair {
  readonly a: string;
  readonly b: string;
  readonly kind: HardKind;
}

/** Weighted words: `Nguyễn 38` is drawn 38 times as often as `Tạ 1`. Shares of families: Lê Trung Hoa 2005; the others our own estimate. */
const words = (text: string): string[] =>
  text.split(', ').flatMap((entry) => {
    const at = entry.lastIndexOf(' ');
    return Array<string>(Number(entry.slice(at + 1))).fill(entry.slice(0, at));
  });

const FAMILIES = words(
  'Nguyễn 384, Trần 121, Lê 95, Phạm 70, Hoàng 21, Huỳnh 30, Phan 45, Vũ 20, Võ 19, Đặng 21, Bùi 20, Đỗ 14, Hồ 13, Ngô 13, Dương 10, ' +
    'Lý 5, Trương 10, Đinh 9, Trịnh 7, Mai 7, Đào 7, Đoàn 8, Hà 5, Cao 6, Lương 6, Lưu 4, Tạ 4, Lò 4, Giàng 3, Quàng 2, Ksor 1, Thạch 2',
);
const MIDDLES = {
  male: words(
    'Văn 45, Đức 6, Hữu 6, Đình 5, Xuân 5, Quang 5, Ngọc 4, Thanh 5, Minh 5, Công 4, Trọng 3, Quốc 4, Bá 3, Đăng 2, Mạnh 2, Viết 2, Tiến 2, Anh 1',
  ),
  female: words('Thị 70, Ngọc 5, Thu 4, Kim 4, Thanh 4, Hồng 4, Bích 3, Mỹ 3, Thúy 3'),
};
const GIVENS = {
  male: words(
    'Hùng 22, Tuấn 22, Dũng 20, Hải 18, Sơn 17, Thành 17, Long 14, Minh 16, Cường 16, Thắng 15, Nam 16, Bình 12, Hòa 9, Hiếu 10, Tiến 10, ' +
      'Trung 11, Đức 12, Quang 11, Hoàng 10, Anh 9, Linh 4, Duy 7, Tâm 6, Tân 6, An 5, Bảo 5, Chiến 6, Công 5, Đại 4, Đạt 7, Đông 5, Hậu 4, Hiệp 4, ' +
      'Khánh 5, Lâm 5, Lộc 4, Lợi 4, Mạnh 8, Nghĩa 5, Nhân 3, Phong 6, Phúc 5, Phước 3, Quân 7, Quý 4, Quyết 3, Sang 4, Tài 5, Thịnh 4, Thọ 3, ' +
      'Thuận 3, Toàn 5, Trí 3, Trường 6, Tú 5, Tùng 7, Vinh 5, Vũ 4, Hưng 9, Kiên 6, Thanh 6, Hà 4, Hạnh 2, Huy 8, Khoa 3, Luân 2, Năm 2, Sáu 2, Tèo 1, Páo 1',
  ),
  female: words(
    'Hương 10, Hoa 9, Lan 9, Hằng 8, Dung 6, Thủy 8, Nga 6, Hà 7, Thảo 6, Phương 7, Mai 6, Hiền 7, Hồng 6, Huyền 5, Liên 4, Loan 4, Ngọc 4, ' +
      'Nhung 5, Oanh 3, Thu 6, Trang 5, Vân 5, Yến 4, Hạnh 4, Linh 4, Tuyết 3, Xuân 3, Lý 2, My 2, Vy 2',
  ),
};
/** Given names that twins get: one letter or one mark apart. */
const CLOSE_NAMES = [
  'Thành Thanh',
  'Hùng Hưng',
  'Tuấn Tuân',
  'Tân Tấn',
  'Sơn Sang',
  'Hải Hai',
  'Nam Năm',
  'Long Lộc',
  'Tiến Tiên',
  'Quân Quang',
];
const PROVINCES =
  '001 038 040 042 044 045 046 048 049 051 030 031 033 034 035 036 037 079 024 025 026 027 019 020'.split(
    ' ',
  );

/** 5,000 people, 1,100 of them in pairs that are easily taken for one. */
export function inventPeople(
  seed: number,
  count = 5_000,
  pairsOfEach = { namesakes: 200, brothers: 150, twins: 100, 'father-and-son': 100 },
) {
  const random = new Random(seed);
  const homes = homesOf(random);
  const people: Invented[] = [];
  const hard: HardPair[] = [];
  const add = (person: Invented): Invented => (people.push(person), person);
  for (const kind of Object.keys(pairsOfEach) as HardKind[]) {
    for (let i = 0; i < pairsOfEach[kind]; i += 1) {
      const one = add(anybody(random, homes, `p${people.length}`));
      const other = add(RELATED[kind](random, one, anybody(random, homes, `p${people.length}`)));
      hard.push({ a: one.id, b: other.id, kind });
    }
  }
  while (people.length < count) add(anybody(random, homes, `p${people.length}`));
  return { people, hard };
}

export function homesOf(random: Random): Home[] {
  const places = placesOfRegister('2026-11-22');
  const now = new Map(places.filter(({ age }) => age === 'new').map((place) => [place.code, place]));
  const homes = places
    .filter(({ age }) => age === 'old')
    .flatMap((old) => {
      const today = now.get(old.expected[0] ?? '');
      return today ? [{ old, now: today }] : [];
    });
  return Array.from({ length: 600 }, () => random.pick(homes)); // people live in clusters
}

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.below(10)).join('');
const phoneOf = (random: Random): string =>
  random.pick(['090', '091', '097', '098', '086', '035', '036', '038', '070', '079', '083', '085']) +
  digits(random, 7);

function numberOf(random: Random, province: string, sex: Invented['sex'], birth: PlainDate): string {
  const century = birth < '2000' ? 0 : 2;
  return province + String(century + (sex === 'male' ? 0 : 1)) + birth.slice(2, 4) + digits(random, 6);
}

export function anybody(random: Random, homes: readonly Home[], id: string): Invented {
  const sex = random.chance(0.88) ? 'male' : 'female';
  const birth = addDays('1962-01-01', random.below(365 * 44));
  const home = random.pick(homes);
  const phone = random.chance(0.85) ? phoneOf(random) : null;
  const four = random.chance(0.15);
  return {
    id,
    family: random.pick(FAMILIES),
    middle: random.chance(0.03)
      ? []
      : [random.pick(MIDDLES[sex]), ...(four ? [random.pick(GIVENS[sex])] : [])],
    given: random.pick(GIVENS[sex]),
    sex,
    birth,
    cccd: numberOf(random, random.pick(PROVINCES), sex, birth),
    cmnd: birth < '2002' && random.chance(0.8) ? random.pick(['0', '1', '2', '3']) + digits(random, 8) : null,
    phone,
    formerPhone: phone !== null && random.chance(0.25) ? phoneOf(random) : null,
    home,
    formerHome: random.chance(0.12) ? random.pick(homes) : home,
  };
}

const family = ({ family: name, middle, home, formerHome }: Invented) => ({
  family: name,
  middle,
  home,
  formerHome,
});
const otherGiven = (random: Random, one: Invented): string => {
  for (;;) {
    const given = random.pick(GIVENS[one.sex]);
    if (given !== one.given) return given;
  }
};
const renumbered = (random: Random, person: Invented): Invented => ({
  ...person,
  cccd: numberOf(random, person.cccd.slice(0, 3), person.sex, person.birth),
});

const RELATED: Record<HardKind, (random: Random, one: Invented, fresh: Invented) => Invented> = {
  namesakes(random, one, fresh) {
    const { middle, given, sex } = one;
    // the same day or the same commune: with both, and no number on either, nobody could tell
    const sameDay = random.chance(0.4);
    const birth = sameDay
      ? one.birth
      : `${one.birth.slice(0, 4)}${fresh.birth.slice(4)}`.replace('02-29', '02-28');
    const home = !sameDay && random.chance(0.5) ? one.home : fresh.home;
    return renumbered(random, {
      ...fresh,
      family: one.family,
      middle,
      given,
      sex,
      birth,
      home,
      formerHome: home,
    });
  },
  brothers(random, one, fresh) {
    const birth = addDays(one.birth, 330 + random.below(1_500));
    const phone = random.chance(0.6) ? one.phone : fresh.phone;
    return renumbered(random, {
      ...fresh,
      ...family(one),
      sex: one.sex,
      given: otherGiven(random, one),
      birth,
      phone,
      cccd: one.cccd,
    });
  },
  twins(random, one, fresh) {
    const near = CLOSE_NAMES.find((pair) => pair.split(' ').includes(one.given))
      ?.split(' ')
      .find((name) => name !== one.given);
    const given = near ?? otherGiven(random, one);
    const phone = random.chance(0.6) ? one.phone : fresh.phone;
    const next = String((Number(one.cccd.slice(6)) + 1) % 1_000_000).padStart(6, '0');
    return {
      ...fresh,
      ...family(one),
      sex: one.sex,
      given,
      birth: one.birth,
      phone,
      cccd: one.cccd.slice(0, 6) + next,
    };
  },
  'father-and-son'(random, one, fresh) {
    const birth = addDays(one.birth, 365 * (20 + random.below(10)));
    const phone = random.chance(0.7) ? one.phone : fresh.phone;
    return renumbered(random, {
      ...fresh,
      ...family(one),
      sex: one.sex,
      given: otherGiven(random, one),
      birth,
      phone,
      cccd: one.cccd,
      cmnd: null,
    });
  },
};
