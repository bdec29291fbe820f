import { communeOn, occupation, provinceOn } from '#libs/reference';
import type { Claims } from './certificate-claims.js';

const LEVELS: Readonly<Record<string, string>> = {
  elementary: 'Sơ cấp',
  intermediate: 'Trung cấp',
  college: 'Cao đẳng',
};

/** The words of a certificate, in their order. */
export interface CertificatePaper {
  readonly provider: string;
  readonly number: string;
  readonly placeAndDate: string;
  readonly title: string;
  readonly intro: string;
  readonly fullName: string;
  readonly statement: string;
  readonly course: string;
  readonly fields: readonly (readonly [label: string, text: string])[];
  readonly code: string;
  readonly howToVerify: string;
}

const day = (date: string): string => date.split('-').reverse().join('/');

/** Giấy chứng nhận hoàn thành khóa học. Who it is, what was learnt and when; nothing that tells of the past. */
export function certificatePaper(
  claims: Claims,
  {
    fullName,
    code,
    provinceCode,
    communeCode,
  }: Readonly<Record<'fullName' | 'code' | 'provinceCode' | 'communeCode', string>>,
): CertificatePaper {
  const { no, course, provider, occ, level, from, done } = claims;
  const [year, month, date] = done.split('-').map(Number) as [number, number, number];
  const two = (value: number, below: number): string => (value < below ? `0${String(value)}` : String(value));
  const place = communeOn(communeCode, done)?.name ?? provinceOn(provinceCode, done)?.name ?? '';
  return {
    provider: provider.toLocaleUpperCase('vi'),
    number: `Số: ${no}`,
    placeAndDate: `${place}, ngày ${two(date, 10)} tháng ${two(month, 3)} năm ${String(year)}`,
    title: 'GIẤY CHỨNG NHẬN HOÀN THÀNH KHÓA HỌC',
    intro: 'Chứng nhận ông (bà)',
    fullName,
    statement: 'đã hoàn thành khóa học',
    course,
    fields: [
      ['Nghề đào tạo', occupation(occ)?.name ?? occ],
      ['Trình độ', LEVELS[level] ?? level],
      ['Thời gian', `từ ngày ${day(from)} đến ngày ${day(done)}`],
    ],
    code,
    howToVerify:
      'Quét mã bên cạnh để kiểm tra chữ ký điện tử. Nhập họ tên và mã đối chiếu để biết giấy này cấp cho ai. Việc kiểm tra không cho biết thêm điều gì về người có tên trên giấy.',
  };
}
