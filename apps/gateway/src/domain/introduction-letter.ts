import { communeOn, provinceOn } from '#libs/reference';

/** What employment tells of an introduction, as far as its letter says it. */
export interface Introduced {
  readonly id: string;
  readonly letterNo: string;
  readonly introducedOn: string;
  readonly provinceCode: string;
  readonly communeCode: string;
  readonly vacancy: {
    readonly title: string;
    readonly employer: string;
    readonly communeCode: string;
    /** Of work abroad; the commune is then where one applies. */
    readonly country: string | null;
  };
  readonly acts: readonly { readonly act: string; readonly until: string | null }[];
}

/** The words of the letter, in its order. */
export interface IntroductionLetter {
  readonly authority: string;
  readonly office: string;
  readonly number: string;
  readonly placeAndDate: string;
  readonly title: string;
  readonly to: string;
  readonly paragraphs: readonly string[];
  /** Label and what stands behind it; an empty text is a dotted line to write on. */
  readonly fields: readonly (readonly [label: string, text: string])[];
  readonly closing: string;
  readonly recipients: readonly string[];
  /** The part that the employer fills in and sends back. */
  readonly reply: { readonly title: string; readonly lines: readonly string[] };
}

const day = (date: string): string => {
  const [year, month, dayOfMonth] = date.split('-');
  return `${dayOfMonth}/${month}/${year}`;
};

/** NĐ 30/2020/NĐ-CP writes days below 10 and months below 3 with a leading zero. */
function dayInWords(date: string): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  const two = (value: number, below: number): string => (value < below ? `0${String(value)}` : String(value));
  return `ngày ${two(dayOfMonth, 10)} tháng ${two(month, 3)} năm ${String(year)}`;
}

/**
 * Phiếu giới thiệu việc làm. It carries the name and nothing that tells of the past; what the centre does not hold of the
 * person (number, birth date, telephone) is written by the person's own hand.
 */
export function introductionLetter(introduced: Introduced, fullName: string): IntroductionLetter {
  const { letterNo, introducedOn, provinceCode, communeCode, vacancy, acts } = introduced;
  const province = provinceOn(provinceCode, introducedOn);
  const [number] = letterNo.split('/');
  const interview = acts.findLast(({ act }) => act === 'invite')?.until;
  return {
    authority: `SỞ NỘI VỤ ${(province?.fullName ?? '').toLocaleUpperCase('vi')}`.trim(),
    office: 'TRUNG TÂM DỊCH VỤ VIỆC LÀM',
    number: `Số: ${number ?? ''}/PGT-TTDVVL`,
    placeAndDate: `${province?.name ?? ''}, ${dayInWords(introducedOn)}`,
    title: 'PHIẾU GIỚI THIỆU VIỆC LÀM',
    to: vacancy.employer,
    paragraphs: [
      `Trung tâm Dịch vụ việc làm giới thiệu với Quý đơn vị người lao động dưới đây đến dự tuyển:`,
    ],
    fields: [
      ['Họ và tên', fullName],
      ['Ngày, tháng, năm sinh', ''],
      ['Số định danh cá nhân', ''],
      ['Nơi cư trú', placeOf(communeCode, introducedOn)],
      ['Số điện thoại', ''],
      ['Vị trí dự tuyển', vacancy.title],
      ['Nơi làm việc', workplaceOf(vacancy, introducedOn)],
      ['Ngày phỏng vấn', interview ? day(interview) : ''],
    ],
    closing:
      'Đề nghị Quý đơn vị tiếp nhận, xem xét và thông báo kết quả cho Trung tâm theo phần phản hồi dưới đây. Người lao động không phải trả bất kỳ khoản phí giới thiệu nào.',
    recipients: ['Như trên', 'Người lao động', 'Lưu: VT, TTDVVL'],
    reply: {
      title: 'PHẢN HỒI CỦA NGƯỜI SỬ DỤNG LAO ĐỘNG',
      lines: [
        `Về phiếu giới thiệu số ${number ?? ''}/PGT-TTDVVL ngày ${day(introducedOn)}`,
        '☐ Nhận vào làm việc từ ngày ……/……/…………  ☐ Thử việc đến ngày ……/……/…………',
        '☐ Mời phỏng vấn ngày ……/……/…………',
        '☐ Chưa nhận, vì: ☐ đã đủ người  ☐ chưa đủ kỹ năng  ☐ chưa đủ kinh nghiệm  ☐ lý do khác',
      ],
    },
  };
}

const countries = new Intl.DisplayNames('vi', { type: 'region' });

function workplaceOf({ communeCode, country }: Introduced['vacancy'], on: string): string {
  const place = placeOf(communeCode, on);
  return country === null ? place : `${countries.of(country) ?? country} (nộp hồ sơ tại ${place})`;
}

function placeOf(communeCode: string, on: string): string {
  const commune = communeOn(communeCode, on);
  const province = commune && provinceOn(commune.provinceCode, on);
  return [commune?.fullName, province?.fullName].flatMap((name) => (name ? [inText(name)] : [])).join(', ');
}

/** NĐ 30/2020/NĐ-CP, Phụ lục II: the kind of unit is written small; the one that is not stands there as an exception. */
const inText = (name: string): string =>
  name === 'Thành phố Hồ Chí Minh' ? name : name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
