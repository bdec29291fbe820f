import type { Part } from './places.js';
import type { Random } from './random.js';
import { withoutMarks } from './spelling.js';

/** The parts of an address as offices and people write them. */
export const full = ({ word, name }: Part): string => `${word} ${name}`.trim();
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
export const short = (part: Part, random: Random): string =>
  (SHORT[part.word.toLowerCase()] ? random.pick(SHORT[part.word.toLowerCase()]!) : '') + part.name;
export const bare = ({ word, name }: Part): string => (/^\d+$/.test(name) ? `${word} ${name}` : name);
export const all = (parts: readonly Part[], separator = ', '): string => parts.map(full).join(separator);

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
export const house = (random: Random): string =>
  random.pick([
    () => `Số ${1 + random.below(300)} ${random.pick(STREETS)}, `,
    () => `${1 + random.below(300)}/${1 + random.below(40)} đường ${random.pick(STREETS)}, `,
    () => `SN ${1 + random.below(90)}, ngõ ${1 + random.below(90)}, phố ${random.pick(STREETS)}, `,
    () => `Số nhà ${1 + random.below(90)} - `,
    () => `${1 + random.below(99)}B kiệt ${1 + random.below(50)} ${random.pick(STREETS)}, `,
    () =>
      `Nhà số ${1 + random.below(90)} hẻm ${1 + random.below(90)}/${1 + random.below(9)} ${random.pick(STREETS)} `,
  ])();
export const hamlet = (random: Random): string =>
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
export const english = ({ word, name }: Part): string => {
  const plain = withoutMarks(name);
  const type = ENGLISH[word.toLowerCase()] ?? '';
  return /^\d+$/.test(name) ? `${type} ${plain}` : `${plain} ${type}`;
};
export const PROVINCES: Readonly<Record<string, readonly string[]>> = {
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
export const last = (parts: readonly Part[]): Part => parts.at(-1) as Part;
export const but = (parts: readonly Part[], at: number, text: string): string =>
  parts.map((part, i) => (i === at ? text : full(part))).join(', ');
