import type { Random } from './random.js';
import type { Part, Place } from './places.js';
import {
  asSpoken,
  danglingTone,
  misread,
  oneSlip,
  otherTonePlace,
  telex,
  vni,
  withoutMarks,
  wrongTone,
} from './spelling.js';
import { all, bare, but, english, full, hamlet, house, last, PROVINCES, short } from './wording.js';

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
  { name: 'telex left in the text', write: (parts) => telex(all(parts)) },
  { name: 'tone after the syllable', write: (parts) => danglingTone(all(parts)) },
  {
    name: 'one wrong tone in the commune',
    write: (parts, random) => but(parts, 0, `${parts[0]!.word} ${wrongTone(parts[0]!.name, random)}`),
  },
  {
    name: 'one wrong tone in the district or province',
    write: (parts, random) => {
      const at = parts.length - 1 - random.below(parts.length - 1);
      return but(parts, at, `${parts[at]!.word} ${wrongTone(parts[at]!.name, random)}`);
    },
  },
  {
    name: 'one slip in the commune',
    write: (parts, random) =>
      parts[0]!.name.length < 4
        ? undefined
        : but(parts, 0, `${parts[0]!.word} ${oneSlip(parts[0]!.name, random)}`),
  },
  {
    name: 'one slip in the district or province',
    write: (parts, random) => {
      const at = parts.length - 1 - random.below(parts.length - 1);
      return parts[at]!.name.length < 4
        ? undefined
        : but(parts, at, `${parts[at]!.word} ${oneSlip(parts[at]!.name, random)}`);
    },
  },
  {
    name: 'commune as spoken',
    write: (parts, random) => {
      const name = asSpoken(parts[0]!.name, random);
      return name && but(parts, 0, `${parts[0]!.word} ${name}`);
    },
  },
  {
    name: 'wrong type word',
    write: (parts) =>
      /^\d+$/.test(parts[0]!.name)
        ? undefined
        : but(parts, 0, `${parts[0]!.word === 'Xã' ? 'Phường' : 'Xã'} ${parts[0]!.name}`),
  },
  { name: 'English', write: (parts) => parts.map(english).join(', ') },
  {
    name: 'Việt Nam at the end',
    write: (parts, random) =>
      `${all(parts)}${random.pick([', Việt Nam', ', VN', ' Vietnam', ', Viet Nam.'])}`,
  },
  {
    name: 'said before it',
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
    ages: ['old'],
    write: (parts, random) =>
      `${full(parts[0]!)} ${random.pick(['(cũ)', 'cũ'])}, ${parts.slice(1).map(full).join(', ')}`,
  },
  { name: 'province first', write: (parts) => [...parts].reverse().map(full).join(', ') },
  {
    name: 'no spaces',
    write: (parts) => parts.map((part) => full(part).replaceAll(' ', '')).join(', '),
  },
  {
    name: 'strange spaces',
    write: (parts) => `\u00a0${all(parts).replaceAll(' ', '\u00a0 ').replaceAll(',', '\u200b ,')}\u200b`,
  },
  {
    name: 'full stops and slashes',
    write: (parts, random) => parts.map(full).join(random.pick(['. ', '/', '; ', ' / ', '_', '\n', '\t'])),
  },
  {
    name: 'street with the name of a province',
    write: (parts, random) =>
      `${1 + random.below(200)} ${random.pick(['đường', 'phố', ''])} ${random.pick(['Hà Nội', 'Quảng Trị', 'Huế', 'Hải Phòng', 'Cao Bằng', 'Lạng Sơn'])}, ${all(parts)}`,
  },
  {
    name: 'everything at once',
    write: (parts, random) => {
      let text = `${house(random)}${hamlet(random)}${parts.map((part) => (random.chance(0.6) ? short(part, random) : bare(part))).join(random.pick([', ', ' - ', ' ']))}`;
      if (random.chance(0.5)) text = withoutMarks(text);
      if (random.chance(0.3)) text = text.toUpperCase();
      return random.chance(0.3) ? text.normalize('NFD') : text;
    },
  },
  { name: 'read in the wrong encoding', write: (parts) => misread(all(parts)) },
  { name: 'cut off by the form', write: (parts) => all(parts).slice(0, -2) },
  // written after the reader was done, and not looked into since
  {
    name: 'typed by VNI',
    heldOut: true,
    write: (parts) => vni(all(parts)),
  },
  {
    name: 'words between',
    heldOut: true,
    write: ([commune, ...rest]) => `${full(commune!)} thuộc ${rest.map(full).join(' của ')}`,
  },
  {
    name: 'marks in the commune only',
    heldOut: true,
    write: ([commune, ...rest]) => `${full(commune!)}, ${withoutMarks(rest.map(full).join(', '))}`,
  },
  {
    name: 'telephone or number behind it',
    heldOut: true,
    write: (parts, random) =>
      all(parts) +
      random.pick([' ĐT 0900000001', ', tel: 0900.000.001', ' (0900000001)', ' CCCD 038090001234']),
  },
  {
    name: 'commas doubled and quoted',
    heldOut: true,
    write: (parts) => `"${parts.map(full).join(',, ')},"`,
  },
  {
    name: 'hamlet and abbreviations run on, no marks',
    heldOut: true,
    write: (parts, random) =>
      withoutMarks(
        `${hamlet(random).replace(/[, -]+$/, '')} ${parts.map((part) => short(part, random)).join(' ')}`,
      ),
  },
  {
    name: 'capitals with dashes, abbreviated, no marks',
    heldOut: true,
    write: (parts, random) => withoutMarks(parts.map((part) => short(part, random)).join('-')).toUpperCase(),
  },
  {
    name: 'd for đ',
    heldOut: true,
    write: (parts) => all(parts).replaceAll('đ', 'd').replaceAll('Đ', 'D'),
  },
  {
    name: 'a slip in the commune, no type words, no marks',
    heldOut: true,
    write: (parts, random) =>
      parts[0]!.name.length < 5
        ? undefined
        : withoutMarks([oneSlip(parts[0]!.name, random), ...parts.slice(1).map(bare)].join(', ')),
  },
  {
    name: 'hamlet with the name of another commune',
    heldOut: true,
    write: (parts, random) =>
      `${random.pick(['thôn', 'ấp', 'bản', 'khu phố'])} ${random.pick(['Thanh Hóa', 'Hải Lăng', 'Bình Dương', 'An Phú', 'Long Thành', 'Sơn Tây', 'Định Hòa'])}, ${all(parts)}`,
  },
];
