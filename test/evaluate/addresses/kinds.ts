import type { Random } from './random.js';
import type { Part, Place } from './places.js';
import {
  asSpoken,
  danglingTone,
  misread,
  oneSlip,
  otherTonePlace,
  telex,
  withoutMarks,
  wrongTone,
} from './spelling.js';

/** A way of writing an address. `undefined` when it does not apply to the place. */
export interface Kind {
  readonly name: string;
  /** Nobody looked at what it gets wrong while the reader was written. */
  readonly heldOut?: true;
  readonly ages?: readonly Place['age'][];
  /** What the text leaves out: it may then fit other places too. */
  readonly leavesOut?: 'district' | 'province';
  readonly write: (parts: readonly Part[], random: Random, place: Place) => string | undefined;
}

const full = ({ word, name }: Part): string => `${word} ${name}`.trim();
const SHORT: Readonly<Record<string, readonly string[]>> = {
  xã: ['X. ', 'X.', 'x. ', 'X '],
  phường: ['P. ', 'P.', 'p. ', 'F.', 'Ph. '],
  'thị trấn': ['TT. ', 'TT ', 'T.T ', 'tt. ', 'Tt. '],
  'đặc khu': ['ĐK. ', 'đặc khu '],
  huyện: ['H. ', 'H.', 'h. ', 'Huyên '],
  quận: ['Q. ', 'Q.', 'q. '],
  'thị xã': ['TX. ', 'TX ', 'Tx. ', 'T.X. '],
  'thành phố': ['TP. ', 'TP ', 'Tp.', 'tp ', 'T.P. '],
  tỉnh: ['T. ', 'T.', '', 't. '],
};
const short = (part: Part, random: Random): string =>
  (SHORT[part.word.toLowerCase()] ? random.pick(SHORT[part.word.toLowerCase()]!) : '') + part.name;
const bare = ({ word, name }: Part): string => (/^\d+$/.test(name) ? `${word} ${name}` : name);
const all = (parts: readonly Part[], separator = ', '): string => parts.map(full).join(separator);

const STREETS = [
  'Trần Phú',
  'Lê Lợi',
  'Nguyễn Huệ',
  'Quang Trung',
  'Hùng Vương',
  'Lý Thường Kiệt',
  'Điện Biên Phủ',
  'Phan Bội Châu',
];
const HAMLETS = [
  'Đông',
  'Trung',
  'Thượng',
  'Tân Tiến',
  'Đồng Tâm',
  'Phú Thọ',
  'Yên Bình',
  'Tân Lập',
  'Hòa Bình',
  'Nà Lốc',
  'Buôn Tría',
];
const house = (random: Random): string =>
  random.pick([
    () => `Số ${1 + random.below(300)} ${random.pick(STREETS)}, `,
    () => `${1 + random.below(300)}/${1 + random.below(40)} đường ${random.pick(STREETS)}, `,
    () => `SN ${1 + random.below(90)}, ngõ ${1 + random.below(90)}, phố ${random.pick(STREETS)}, `,
    () => `Số nhà ${1 + random.below(90)} - `,
    () => `${1 + random.below(99)}B kiệt ${1 + random.below(50)} ${random.pick(STREETS)}, `,
    () =>
      `Nhà số ${1 + random.below(90)} hẻm ${1 + random.below(90)}/${1 + random.below(9)} ${random.pick(STREETS)} `,
  ])();
const hamlet = (random: Random): string =>
  random.pick([
    () => `thôn ${random.pick(HAMLETS)}, `,
    () => `Thôn ${1 + random.below(15)} `,
    () => `xóm ${1 + random.below(15)}, `,
    () => `Xóm ${random.pick(HAMLETS)} - `,
    () => `bản ${random.pick(HAMLETS)}, `,
    () => `ấp ${1 + random.below(9)}, `,
    () => `ấp ${random.pick(HAMLETS)}, `,
    () => `tổ ${1 + random.below(20)}, `,
    () => `TDP ${1 + random.below(20)}, `,
    () => `Tổ dân phố ${random.pick(HAMLETS)}, `,
    () => `khu phố ${1 + random.below(9)}, `,
    () => `KP${1 + random.below(9)}, `,
    () => `khóm ${1 + random.below(9)}, `,
    () => `buôn ${random.pick(HAMLETS)}, `,
    () => `Tổ ${1 + random.below(9)}, khu ${1 + random.below(9)}, `,
  ])();

const ENGLISH: Readonly<Record<string, string>> = {
  xã: 'Commune',
  phường: 'Ward',
  'thị trấn': 'Town',
  huyện: 'District',
  quận: 'District',
  'thị xã': 'Town',
  'thành phố': 'City',
  tỉnh: 'Province',
  'đặc khu': 'Special Zone',
};
const english = ({ word, name }: Part): string => {
  const plain = withoutMarks(name);
  const type = ENGLISH[word.toLowerCase()] ?? '';
  return /^\d+$/.test(name) ? `${type} ${plain}` : `${plain} ${type}`;
};
const PROVINCES: Readonly<Record<string, readonly string[]>> = {
  'Hà Nội': ['HN', 'Hanoi', 'Ha noi'],
  'Hồ Chí Minh': ['TPHCM', 'TP.HCM', 'HCM', 'Tp. HCM', 'Sài Gòn', 'TP Hồ Chí Minh', 'HCMC'],
  'Bà Rịa - Vũng Tàu': ['BRVT', 'BR-VT', 'Bà Rịa Vũng Tàu', 'Vũng Tàu'],
  'Thừa Thiên Huế': ['TT Huế', 'TT-Huế', 'T.T.Huế', 'Huế'],
  'Đà Nẵng': ['ĐN', 'Danang', 'TP Đà Nẵng'],
  'Hải Phòng': ['HP', 'Tp Hải Phòng'],
  'Cần Thơ': ['Tp Cần Thơ', 'TPCT'],
  'Đắk Lắk': ['Đắc Lắc', 'Daklak', 'Đăk Lăk', 'Dak Lak'],
  'Đắk Nông': ['Đắc Nông', 'Đăk Nông'],
};
const last = (parts: readonly Part[]): Part => parts.at(-1) as Part;
const but = (parts: readonly Part[], at: number, text: string): string =>
  parts.map((part, i) => (i === at ? text : full(part))).join(', ');

export const KINDS: readonly Kind[] = [
  { name: 'as printed', write: (parts) => all(parts) },
  { name: 'abbreviated', write: (parts, random) => parts.map((part) => short(part, random)).join(', ') },
  { name: 'no marks', write: (parts) => withoutMarks(all(parts)) },
  {
    name: 'no marks, lower case, abbreviated',
    write: (parts, random) => withoutMarks(parts.map((part) => short(part, random)).join(', ')).toLowerCase(),
  },
  { name: 'capitals', write: (parts) => all(parts).toUpperCase() },
  { name: 'decomposed', write: (parts) => all(parts).normalize('NFD') },
  { name: 'house and street', write: (parts, random) => house(random) + all(parts) },
  { name: 'hamlet', write: (parts, random) => hamlet(random) + all(parts) },
  { name: 'no type words', write: (parts) => parts.map(bare).join(', ') },
  { name: 'no type words, no marks', write: (parts) => withoutMarks(parts.map(bare).join(', ')) },
  { name: 'no commas', write: (parts) => all(parts, ' ') },
  { name: 'no commas, no type words', write: (parts) => parts.map(bare).join(' ') },
  {
    name: 'no commas, no type words, no marks',
    write: (parts) => withoutMarks(parts.map(bare).join(' ')).toLowerCase(),
  },
  { name: 'other tone placement', write: (parts) => otherTonePlace(all(parts)) },
  {
    name: 'dashes',
    write: (parts, random) =>
      parts
        .map((part) => (random.chance(0.5) ? bare(part) : full(part)))
        .join(random.pick([' - ', '-', ' – '])),
  },
  {
    name: 'glued abbreviations',
    write: (parts) =>
      parts
        .map(
          ({ word, name }) =>
            ({
              xã: 'X.',
              phường: 'P',
              'thị trấn': 'TT.',
              huyện: 'H.',
              quận: 'Q',
              'thị xã': 'TX.',
              'thành phố': 'TP.',
              tỉnh: 'T.',
            })[word.toLowerCase()] + name,
        )
        .join(','),
  },
  {
    name: 'numbered units with zeros',
    write: (parts) =>
      /^\d$/.test(parts[0]!.name)
        ? `P.0${parts[0]!.name}, ${parts.slice(1).map(full).join(', ')}`
        : undefined,
  },
  {
    name: 'province written short',
    write: (parts, random) =>
      PROVINCES[last(parts).name]
        ? but(parts, parts.length - 1, random.pick(PROVINCES[last(parts).name]!))
        : undefined,
  },
  { name: 'older name', ages: ['older'], write: (parts) => all(parts) },
  {
    name: 'older name, abbreviated',
    ages: ['older'],
    write: (parts, random) => parts.map((part) => short(part, random)).join(', '),
  },
  {
    name: 'house, hamlet, abbreviated, no marks',
    write: (parts, random) =>
      withoutMarks(house(random) + hamlet(random) + parts.map((part) => short(part, random)).join(', ')),
  },
  {
    name: 'hamlet, no type words, no commas',
    write: (parts, random) => `${hamlet(random).replace(/[, -]+$/, '')} ${parts.map(bare).join(' ')}`,
  },
  {
    name: 'without the district',
    ages: ['old'],
    leavesOut: 'district',
    write: (parts) => all([parts[0]!, parts[2]!]),
  },
  {
    name: 'without the province',
    ages: ['old'],
    leavesOut: 'province',
    write: (parts) => all(parts.slice(0, 2)),
  },
  // held out
  { name: 'telex left in the text', heldOut: true, write: (parts) => telex(all(parts)) },
  { name: 'tone after the syllable', heldOut: true, write: (parts) => danglingTone(all(parts)) },
  {
    name: 'one wrong tone in the commune',
    heldOut: true,
    write: (parts, random) => but(parts, 0, `${parts[0]!.word} ${wrongTone(parts[0]!.name, random)}`),
  },
  {
    name: 'one wrong tone in the district or province',
    heldOut: true,
    write: (parts, random) => {
      const at = parts.length - 1 - random.below(parts.length - 1);
      return but(parts, at, `${parts[at]!.word} ${wrongTone(parts[at]!.name, random)}`);
    },
  },
  {
    name: 'one slip in the commune',
    heldOut: true,
    write: (parts, random) =>
      parts[0]!.name.length < 4
        ? undefined
        : but(parts, 0, `${parts[0]!.word} ${oneSlip(parts[0]!.name, random)}`),
  },
  {
    name: 'one slip in the district or province',
    heldOut: true,
    write: (parts, random) => {
      const at = parts.length - 1 - random.below(parts.length - 1);
      return parts[at]!.name.length < 4
        ? undefined
        : but(parts, at, `${parts[at]!.word} ${oneSlip(parts[at]!.name, random)}`);
    },
  },
  {
    name: 'commune as spoken',
    heldOut: true,
    write: (parts, random) => {
      const name = asSpoken(parts[0]!.name, random);
      return name && but(parts, 0, `${parts[0]!.word} ${name}`);
    },
  },
  {
    name: 'wrong type word',
    heldOut: true,
    write: (parts) =>
      /^\d+$/.test(parts[0]!.name)
        ? undefined
        : but(parts, 0, `${parts[0]!.word === 'Xã' ? 'Phường' : 'Xã'} ${parts[0]!.name}`),
  },
  { name: 'English', heldOut: true, write: (parts) => parts.map(english).join(', ') },
  {
    name: 'Việt Nam at the end',
    heldOut: true,
    write: (parts, random) =>
      `${all(parts)}${random.pick([', Việt Nam', ', VN', ' Vietnam', ', Viet Nam.'])}`,
  },
  {
    name: 'said before it',
    heldOut: true,
    write: (parts, random) =>
      random.pick([
        'HKTT: ',
        'Nơi thường trú: ',
        'ĐKTT tại ',
        'Trú tại ',
        'Địa chỉ: ',
        'Quê quán: ',
        'Chỗ ở hiện nay: ',
      ]) +
      random.pick(['', 'thôn 2, ']) +
      all(parts),
  },
  {
    name: 'old, in brackets',
    heldOut: true,
    ages: ['old'],
    write: (parts, random) =>
      `${full(parts[0]!)} ${random.pick(['(cũ)', 'cũ'])}, ${parts.slice(1).map(full).join(', ')}`,
  },
  { name: 'province first', heldOut: true, write: (parts) => [...parts].reverse().map(full).join(', ') },
  {
    name: 'no spaces',
    heldOut: true,
    write: (parts) => parts.map((part) => full(part).replaceAll(' ', '')).join(', '),
  },
  {
    name: 'strange spaces',
    heldOut: true,
    write: (parts) => `\u00a0${all(parts).replaceAll(' ', '\u00a0 ').replaceAll(',', '\u200b ,')}\u200b`,
  },
  {
    name: 'full stops and slashes',
    heldOut: true,
    write: (parts, random) => parts.map(full).join(random.pick(['. ', '/', '; ', ' / ', '_', '\n', '\t'])),
  },
  {
    name: 'street with the name of a province',
    heldOut: true,
    write: (parts, random) =>
      `${1 + random.below(200)} ${random.pick(['đường', 'phố', ''])} ${random.pick(['Hà Nội', 'Quảng Trị', 'Huế', 'Hải Phòng', 'Cao Bằng', 'Lạng Sơn'])}, ${all(parts)}`,
  },
  {
    name: 'everything at once',
    heldOut: true,
    write: (parts, random) => {
      let text = `${house(random)}${hamlet(random)}${parts.map((part) => (random.chance(0.6) ? short(part, random) : bare(part))).join(random.pick([', ', ' - ', ' ']))}`;
      if (random.chance(0.5)) text = withoutMarks(text);
      if (random.chance(0.3)) text = text.toUpperCase();
      return random.chance(0.3) ? text.normalize('NFD') : text;
    },
  },
  { name: 'read in the wrong encoding', heldOut: true, write: (parts) => misread(all(parts)) },
  { name: 'cut off by the form', heldOut: true, write: (parts) => all(parts).slice(0, -2) },
];
