/** What the registry tells of somebody for a paper. */
export interface PaperSubject {
  readonly personId: string;
  readonly fullName: string;
  readonly birthDate: string;
  readonly nationalId: string | null;
  readonly phone: string | null;
  readonly detail: string | null;
  readonly communeName: string;
  readonly provinceName: string;
  readonly asOf: string;
  readonly consents: readonly {
    readonly purpose: string;
    readonly given: boolean;
    readonly since: string | null;
  }[];
}

export interface ConsentSlip {
  readonly office: string;
  readonly placeAndDate: string;
  readonly title: string;
  readonly intro: string;
  readonly fields: readonly (readonly [label: string, text: string])[];
  /** Each purpose with the day since when it holds, or a sign that it does not. */
  readonly purposes: readonly { readonly given: boolean; readonly text: string; readonly since: string }[];
  readonly closing: readonly string[];
}

const PURPOSES: Readonly<Record<string, string>> = {
  employment: 'Giới thiệu việc làm: Trung tâm dịch vụ việc làm biết trình độ, nghề, kỹ năng và nơi ở cấp xã.',
  training: 'Đào tạo nghề: cơ sở đào tạo biết trình độ, nghề, kỹ năng và nơi ở cấp xã.',
  credit:
    'Vay vốn theo Quyết định 22/2023/QĐ-TTg: Ngân hàng Chính sách xã hội biết giấy chứng nhận và nhu cầu vay.',
};

const day = (date: string): string => date.slice(0, 10).split('-').reverse().join('/');

/** Phiếu đồng ý xử lý dữ liệu cá nhân (Luật 91/2025/QH15), purpose by purpose. It names no offence. */
export function consentSlip(of: PaperSubject): ConsentSlip {
  const [year, month, date] = of.asOf.split('-').map(Number) as [number, number, number];
  return {
    office: of.communeName.toLocaleUpperCase('vi'),
    placeAndDate: `${of.communeName}, ngày ${String(date).padStart(2, '0')} tháng ${month < 3 ? `0${String(month)}` : String(month)} năm ${String(year)}`,
    title: 'PHIẾU ĐỒNG Ý XỬ LÝ DỮ LIỆU CÁ NHÂN',
    intro: 'Theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, tôi là:',
    fields: [
      ['Họ và tên', of.fullName],
      ['Ngày sinh', day(of.birthDate)],
      ['Nơi ở', [of.detail, of.communeName, of.provinceName].filter(Boolean).join(', ')],
    ],
    purposes: of.consents.map(({ purpose, given, since }) => ({
      ...{ given, text: PURPOSES[purpose] ?? purpose },
      since: given && since !== null ? `từ ngày ${day(since)}` : '',
    })),
    closing: [
      'Tôi đồng ý riêng cho từng mục đích được đánh dấu ở trên. Mục đích không đánh dấu thì không cơ quan nào nhận dữ liệu của tôi cho mục đích đó.',
      'Tôi có thể rút lại bất cứ lúc nào tại Ủy ban nhân dân xã, phường; khi đó mọi cơ quan xóa phần đã nhận và xác nhận việc xóa. Việc rút lại không ảnh hưởng quyền nào khác của tôi.',
    ],
  };
}
