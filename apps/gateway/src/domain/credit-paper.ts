/** A paper in words, in its order: what stands on it is decided here, how it looks by whoever draws it. */
export interface CreditPaper {
  readonly file: string;
  readonly landscape: boolean;
  /** "Mẫu số 01", top right. */
  readonly form: string | null;
  readonly over: string;
  readonly office: string;
  readonly placeAndDate: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly paragraphs: readonly string[];
  /** Label and text; an empty text is a dotted line to write on. */
  readonly fields: readonly (readonly [label: string, text: string])[];
  readonly table: {
    /** Header and width in parts of the whole. */
    readonly columns: readonly (readonly [header: string, width: number])[];
    readonly rows: readonly (readonly string[])[];
  } | null;
  readonly closing: readonly string[];
  /** Who signs, from left to right: title, and what stands below it. */
  readonly signatures: readonly (readonly [who: string, how: string])[];
}

/** A line to write the name of the establishment on. */
const WRITE_HERE = '…………………………………………';
const SIGNED = '(Chữ ký, dấu, họ và tên)';

export const dayOf = (date: string): string => date.split('-').reverse().join('/');
export const money = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.');

const LOAN_FOR: Readonly<Record<string, string>> = {
  production: 'Sản xuất, kinh doanh',
  training: 'Đào tạo nghề',
};
const amountText = (purpose: string, amount: number): string =>
  `${money(amount)}${purpose === 'training' ? '/tháng' : ''}`;

/** What is asked for once and what is asked for each month are two sums. */
export function sumText(asked: readonly { readonly purpose: string; readonly amount: number }[]): string {
  return ['production', 'training']
    .flatMap((purpose) => {
      const sum = asked.reduce((total, each) => total + (each.purpose === purpose ? each.amount : 0), 0);
      return sum > 0 ? [amountText(purpose, sum)] : [];
    })
    .join(' + ');
}

export interface ListedPerson {
  readonly purpose: string;
  readonly amount: number;
  readonly termMonths: number;
  /** As the registry holds it; whoever it does not show has an empty line to be written by hand. */
  readonly person: {
    readonly fullName: string;
    readonly birthDate: string;
    readonly nationalId: string | null;
    readonly phone: string | null;
    readonly address: string;
    /** Certificate of the completed sentence or amnesty: number and day; only for those who may see the release. */
    readonly certificate: string;
  } | null;
}

export interface Place {
  readonly commune: string;
  readonly province: string;
}

/** Mẫu số 01 of QĐ 22/2023/QĐ-TTg: the list that the commune confirms and sends to the bank on day 5. */
export function form01(
  place: Place,
  list: { readonly month: string; readonly closesOn: string },
  people: readonly ListedPerson[],
): CreditPaper {
  const [year = '', month = ''] = list.month.split('-');
  return {
    ...{ file: `mau-so-01-${list.month}`, landscape: true, form: 'Mẫu số 01' },
    ...headOf(place),
    title: 'DANH SÁCH NGƯỜI CHẤP HÀNH XONG ÁN PHẠT TÙ CÓ NHU CẦU VAY VỐN',
    subtitle: `Tháng ${month} năm ${year} (chuyển Ngân hàng Chính sách xã hội ngày ${dayOf(list.closesOn)})`,
    paragraphs: [
      `Kính gửi: Ngân hàng Chính sách xã hội nơi phục vụ ${place.commune}.`,
      'Căn cứ Quyết định số 22/2023/QĐ-TTg ngày 17 tháng 8 năm 2023 của Thủ tướng Chính phủ về tín dụng đối với người chấp hành xong án phạt tù, những người có tên dưới đây cư trú tại địa phương, có nhu cầu vay vốn, chấp hành tốt quy định của pháp luật, không tham gia tệ nạn xã hội:',
    ],
    fields: [],
    table: {
      columns: [
        ...([
          ['TT', 4],
          ['Họ và tên', 16],
          ['Ngày sinh', 9],
          ['Số định danh cá nhân', 12],
        ] as const),
        ...([
          ['Nơi cư trú', 18],
          ['Giấy chứng nhận (số, ngày)', 14],
        ] as const),
        ...([
          ['Mục đích vay', 11],
          ['Số tiền (đồng)', 9],
          ['Thời hạn (tháng)', 8],
        ] as const),
      ],
      rows: [
        ...people.map(({ person, purpose, amount, termMonths }, index) => [
          ...[String(index + 1), person?.fullName ?? '', person ? dayOf(person.birthDate) : ''],
          ...[person?.nationalId ?? '', person?.address ?? '', person?.certificate ?? ''],
          ...[LOAN_FOR[purpose] ?? purpose, amountText(purpose, amount), String(termMonths)],
        ]),
        ['', 'Cộng', '', '', '', '', '', sumText(people), ''],
      ],
    },
    closing: [`Danh sách có ${String(people.length)} người.`],
    signatures: [
      ['CÔNG AN CẤP XÃ', '(Chữ ký, dấu, họ và tên)'],
      ['XÁC NHẬN CỦA ỦY BAN NHÂN DÂN CẤP XÃ', SIGNED],
    ],
  };
}

export interface Establishment {
  readonly name: string;
  readonly form: string;
  readonly taxCode: string;
  readonly address: string;
  readonly workers: number;
  readonly releasedWorkers: number;
  readonly amount: number;
  readonly termMonths: number | null;
  readonly plan: string;
  /** Known once its dossier is on its way. */
  readonly collateral?: boolean;
  /** The number of the dossier at the bank. */
  readonly reference?: string;
}

const FORMS: Readonly<Record<string, string>> = {
  enterprise: 'Doanh nghiệp nhỏ và vừa',
  cooperative: 'Hợp tác xã',
  'cooperative-group': 'Tổ hợp tác',
  'household-business': 'Hộ kinh doanh',
};

/** How a list names an establishment whose name is not kept. */
export const establishmentOf = ({ form, reference }: { form: string; reference: string }): string =>
  `${FORMS[form] ?? form}, hồ sơ số ${reference}`;

/** Mẫu số 02: the plan of an establishment, confirmed by the commune where it is carried out. */
export function form02(place: Place, asked: Establishment): CreditPaper {
  const share = Math.floor((asked.releasedWorkers * 1000) / asked.workers) / 10;
  return {
    ...{ file: 'mau-so-02', landscape: false, form: 'Mẫu số 02' },
    ...headOf(place, asked.name === '' ? WRITE_HERE : asked.name.toLocaleUpperCase('vi')),
    title: 'PHƯƠNG ÁN VAY VỐN',
    subtitle: 'Cơ sở sản xuất, kinh doanh có sử dụng người chấp hành xong án phạt tù',
    paragraphs: [
      'Kính gửi: Ngân hàng Chính sách xã hội.',
      'Căn cứ Quyết định số 22/2023/QĐ-TTg ngày 17 tháng 8 năm 2023 của Thủ tướng Chính phủ, cơ sở đề nghị vay vốn theo phương án sau:',
    ],
    fields: [
      ['Tên cơ sở', asked.name],
      ['Loại hình', FORMS[asked.form] ?? asked.form],
      ['Mã số thuế', asked.taxCode],
      ['Địa chỉ', asked.address],
      ['Người đại diện', ''],
      ['Chức vụ', ''],
      ['Tổng số lao động', String(asked.workers)],
      [
        'Trong đó người chấp hành xong án phạt tù có hợp đồng lao động',
        `${String(asked.releasedWorkers)} (${String(share).replace('.', ',')} %)`,
      ],
      ['Nội dung phương án', asked.plan],
      ['Tổng vốn thực hiện phương án (đồng)', ''],
      ['Vốn tự có (đồng)', ''],
      ['Số tiền đề nghị vay (đồng)', money(asked.amount)],
      ['Thời hạn vay (tháng)', asked.termMonths === null ? '' : String(asked.termMonths)],
      ['Nguồn trả nợ', ''],
      ['Tài sản bảo đảm', asked.collateral === false ? 'Không' : ''],
      ...(asked.reference === undefined ? [] : [['Số hồ sơ tại ngân hàng', asked.reference] as const]),
    ],
    table: null,
    closing: ['Cơ sở cam kết sử dụng vốn vay đúng mục đích, trả nợ gốc và lãi đúng hạn.'],
    signatures: [
      [
        'XÁC NHẬN CỦA ỦY BAN NHÂN DÂN CẤP XÃ',
        'Phương án được thực hiện tại địa phương. (Chữ ký, dấu, họ và tên)',
      ],
      ['ĐẠI DIỆN CƠ SỞ', SIGNED],
    ],
  };
}

export interface Dossier {
  readonly purpose: string;
  readonly amount: number;
  readonly termMonths: number;
  readonly preparedOn: string;
  readonly documents: readonly { readonly name: string; readonly status: string }[];
}

const HELD: Readonly<Record<string, string>> = { held: 'Đã có', missing: 'Còn thiếu', later: 'Lập sau' };

/** The papers of a dossier, to be ticked when it is handed over. */
export function checklist(
  place: Place,
  borrower: readonly [label: string, text: string],
  dossier: Dossier,
): CreditPaper {
  const { purpose, amount, termMonths, preparedOn, documents } = dossier;
  return {
    ...{ file: 'danh-muc-ho-so', landscape: false, form: null },
    ...headOf(place),
    title: 'DANH MỤC HỒ SƠ VAY VỐN',
    subtitle: 'Chương trình tín dụng đối với người chấp hành xong án phạt tù',
    paragraphs: [],
    fields: [
      borrower,
      ['Mục đích vay', LOAN_FOR[purpose] ?? purpose],
      ['Số tiền đề nghị (đồng)', amountText(purpose, amount)],
      ['Thời hạn (tháng)', String(termMonths)],
      ['Ngày lập', dayOf(preparedOn)],
    ],
    table: {
      columns: [
        ['TT', 6],
        ['Giấy tờ', 58],
        ['Tình trạng', 16],
        ['Đã nhận (ký)', 20],
      ],
      rows: documents.map(({ name, status }, index) => [String(index + 1), name, HELD[status] ?? status, '']),
    },
    closing: [],
    signatures: [
      ['NGƯỜI GIAO', '(Chữ ký, họ và tên)'],
      ['NGƯỜI NHẬN', '(Chữ ký, họ và tên)'],
    ],
  };
}

const headOf = ({ commune, province }: Place, office = 'ỦY BAN NHÂN DÂN') => ({
  over: office === 'ỦY BAN NHÂN DÂN' ? office : '',
  office: office === 'ỦY BAN NHÂN DÂN' ? commune.toLocaleUpperCase('vi') : office,
  placeAndDate: `${commune.replace(/^(Xã|Phường|Đặc khu)\s+/u, '') || province}, ngày …… tháng …… năm ………`,
});
