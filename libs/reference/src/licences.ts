import type { PlainDate } from '#libs/kernel';
import type { Sourced } from './sourced.js';

/** A licence or certificate that a vacancy may ask for. */
export interface Licence extends Sourced {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** Codes whose work its holder may also do. */
  readonly covers: readonly string[];
}

const ROAD_LAW = 'Luật Trật tự, an toàn giao thông đường bộ 36/2024/QH15 Điều 57';
const ROAD_TRANSITION = 'Luật Trật tự, an toàn giao thông đường bộ 36/2024/QH15 Điều 89 khoản 2';
const NEW_CLASSES: PlainDate = '2025-01-01';

/** Driving licences of today: code, what it is for, what it covers beside itself. */
const driving = (code: string, vi: string, en: string, covers = ''): Licence => ({
  code,
  vi: `Giấy phép lái xe hạng ${code}: ${vi}`,
  en: `Driving licence ${code}: ${en}`,
  covers: covers ? covers.split(' ') : [],
  source: ROAD_LAW,
  validFrom: NEW_CLASSES,
});

/** Classes no longer issued but still held; `covers` is what the law lets their holder drive or change them into. */
const old = (code: string, vi: string, covers: string): Licence => ({
  code,
  vi: `Giấy phép lái xe hạng ${code} cũ: ${vi}`,
  en: `Driving licence ${code} (issued before 2025)`,
  covers: covers.split(' '),
  source: ROAD_TRANSITION,
  validFrom: NEW_CLASSES,
  ...(code === 'A4' ? { review: true as const } : {}),
});

const certificate = (
  code: string,
  vi: string,
  en: string,
  source: string,
  validFrom: PlainDate,
): Licence => ({
  code,
  vi,
  en,
  covers: [],
  source,
  validFrom,
  review: true,
});

const SAFETY_TRAINING = 'Nghị định 44/2016/NĐ-CP Điều 17, 24 (thẻ an toàn nhóm 3)';

export const LICENCES: readonly Licence[] = [
  driving('A1', 'mô tô hai bánh đến 125 cm³ hoặc 11 kW', 'motorcycles to 125 cc or 11 kW'),
  driving('A', 'mô tô hai bánh trên 125 cm³ hoặc 11 kW', 'motorcycles above 125 cc or 11 kW', 'A1'),
  driving('B1', 'mô tô ba bánh', 'three-wheeled motorcycles', 'A1'),
  driving('B', 'ô tô đến 8 chỗ, tải đến 3.500 kg', 'cars to 8 passengers, trucks to 3,500 kg'),
  driving('C1', 'ô tô tải trên 3.500 kg đến 7.500 kg', 'trucks to 7,500 kg', 'B'),
  driving('C', 'ô tô tải trên 7.500 kg', 'trucks above 7,500 kg', 'B C1'),
  driving('D1', 'ô tô chở người trên 8 đến 16 chỗ', 'buses to 16 passengers', 'B C1 C'),
  driving('D2', 'ô tô chở người trên 16 đến 29 chỗ', 'buses to 29 passengers', 'B C1 C D1'),
  driving('D', 'ô tô chở người trên 29 chỗ', 'buses above 29 passengers', 'B C1 C D1 D2'),
  driving('BE', 'xe hạng B kéo rơ moóc trên 750 kg', 'class B with a trailer above 750 kg', 'B'),
  driving('C1E', 'xe hạng C1 kéo rơ moóc trên 750 kg', 'class C1 with a trailer above 750 kg', 'B C1'),
  driving('CE', 'xe hạng C kéo rơ moóc, đầu kéo', 'class C with a trailer, tractor units', 'B C1 C'),
  driving('D1E', 'xe hạng D1 kéo rơ moóc trên 750 kg', 'class D1 with a trailer above 750 kg', 'B C1 C D1'),
  driving(
    'D2E',
    'xe hạng D2 kéo rơ moóc trên 750 kg',
    'class D2 with a trailer above 750 kg',
    'B C1 C D1 D2',
  ),
  driving(
    'DE',
    'xe hạng D kéo rơ moóc, xe nối toa',
    'class D with a trailer, articulated buses',
    'B C1 C D1 D2 D',
  ),
  old('A2', 'mô tô hai bánh từ 175 cm³', 'A A1'),
  old('A3', 'mô tô ba bánh', 'B1 A1'),
  old('A4', 'máy kéo đến 1.000 kg', 'tractor'),
  old('B2', 'ô tô đến 9 chỗ, tải dưới 3.500 kg', 'B C1'),
  old('E', 'ô tô chở người trên 30 chỗ', 'B C1 C D1 D2 D'),
  old('FB2', 'xe hạng B2 kéo rơ moóc', 'BE C1E B C1'),
  old('FC', 'xe hạng C kéo rơ moóc, đầu kéo', 'CE B C1 C'),
  old('FD', 'xe hạng D kéo rơ moóc', 'D2E B C1 C D1 D2'),
  old('FE', 'xe hạng E kéo rơ moóc', 'DE B C1 C D1 D2 D'),
  certificate('tractor', 'Chứng chỉ lái máy kéo', 'Tractor certificate', `${ROAD_LAW}, 58`, NEW_CLASSES),
  certificate(
    'forklift',
    'Chứng chỉ vận hành xe nâng',
    'Forklift certificate',
    SAFETY_TRAINING,
    '2016-07-01',
  ),
  certificate('crane', 'Chứng chỉ vận hành cần trục', 'Crane certificate', SAFETY_TRAINING, '2016-07-01'),
  certificate(
    'excavator',
    'Chứng chỉ lái máy xúc, máy ủi',
    'Excavator certificate',
    SAFETY_TRAINING,
    '2016-07-01',
  ),
  certificate('boiler', 'Chứng chỉ vận hành nồi hơi', 'Boiler certificate', SAFETY_TRAINING, '2016-07-01'),
  certificate('welding', 'Chứng chỉ thợ hàn', 'Welder certificate', SAFETY_TRAINING, '2016-07-01'),
  certificate(
    'safety-card',
    'Thẻ an toàn lao động nhóm 3',
    'Safety card, group 3',
    SAFETY_TRAINING,
    '2016-07-01',
  ),
  certificate(
    'electrical-safety-card',
    'Thẻ an toàn điện',
    'Electrical safety card',
    'Thông tư 05/2021/TT-BCT Điều 7',
    '2021-09-22',
  ),
  certificate(
    'security-guard',
    'Chứng chỉ nghiệp vụ bảo vệ',
    'Security guard certificate',
    'Nghị định 96/2016/NĐ-CP Điều 23',
    '2016-07-01',
  ),
  certificate(
    'food-safety',
    'Giấy xác nhận kiến thức an toàn thực phẩm',
    'Food safety certificate',
    'Luật An toàn thực phẩm 55/2010/QH12',
    '2011-07-01',
  ),
  certificate(
    'boat-crew',
    'Chứng chỉ chuyên môn thuyền viên đường thủy nội địa',
    'Inland waterway crew certificate',
    'Luật Giao thông đường thủy nội địa 23/2004/QH11',
    '2005-01-01',
  ),
];

const BY_CODE: ReadonlyMap<string, Licence> = new Map(LICENCES.map((row) => [row.code, row]));

/** All licences of the list. */
export function licences(): readonly Licence[] {
  return LICENCES;
}

export function isLicence(code: unknown): code is string {
  return typeof code === 'string' && BY_CODE.has(code);
}

/** True when someone who holds `held` may do what `required` stands for (a C driver may drive what B allows). */
export function licenceCovers(held: string, required: string): boolean {
  return held === required || (BY_CODE.get(held)?.covers.includes(required) ?? false);
}

/** Letters that stood for something else until the end of 2024 (same article as the old classes above). */
const CHANGED_MEANING: Readonly<Record<string, string>> = { B1: 'B', D: 'D2' };

/**
 * The code of this list for the letters printed on a licence issued on `issuedOn`: the old B1 was for cars, the new one
 * is for three wheels. Undefined for letters nobody ever issued. Without the day, a printed letter of today is meant.
 */
export function licenceFromPrint(printed: string, issuedOn: PlainDate = NEW_CLASSES): string | undefined {
  const code = printed.trim().toUpperCase();
  if (!isLicence(code)) return undefined;
  return issuedOn < NEW_CLASSES ? (CHANGED_MEANING[code] ?? code) : code;
}
