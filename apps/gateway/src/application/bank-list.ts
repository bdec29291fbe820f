import { createHash } from 'node:crypto';
import { communeOn } from '#libs/reference';
import { dayOf, establishmentOf, sumText } from '../domain/credit-paper.js';

interface Waiting {
  readonly id: string;
  readonly fullName?: string;
  /** An establishment, which has no name here. */
  readonly applicant: { readonly form: string; readonly reference: string } | null;
  readonly communeCode: string;
  readonly purpose: string;
  readonly amount: number;
  readonly termMonths: number;
}

/** Columns of the list; the last five are the bank's to fill in, and the import reads them back by these headers. */
const COLUMNS = [
  ...[
    { header: 'TT', width: 6 },
    { header: 'Mã hồ sơ', width: 38 },
    { header: 'Họ và tên, cơ sở', width: 26 },
  ],
  ...[
    { header: 'Xã, phường', width: 24 },
    { header: 'Mục đích', width: 14 },
  ],
  ...[
    { header: 'Số tiền đề nghị', width: 18 },
    { header: 'Thời hạn (tháng)', width: 16 },
  ],
  ...[{ header: 'Kết quả' }, { header: 'Số tiền duyệt hoặc giải ngân', width: 26 }, { header: 'Ngày' }],
  ...[{ header: 'Số chứng từ' }, { header: 'Lý do', width: 30 }],
];

/** Words that the import knows as reasons; of others only "khác" is kept. */
const REASONS =
  'thiếu giấy tờ, giấy tờ sai, phương án chưa khả thi, số tiền quá cao, không có khả năng trả nợ, còn dư nợ, không đủ điều kiện, không còn nhu cầu, hết nguồn vốn, khác';

/** SHA-256, hex, as `totals.sha256` of the lists and batches of microcredit has it; the bank has said nothing yet. */
const hashOf = (items: readonly Waiting[]): string =>
  createHash('sha256')
    .update(items.map(({ id, amount }) => [id, '', amount, '', ''].join('|')).join('\n'))
    .digest('hex');

/** What waits for the bank, with count, sum and hash above. */
export function bankList(items: readonly Waiting[], today: string) {
  return {
    name: 'Ho so cho ngan hang',
    title: [
      'DANH SÁCH HỒ SƠ ĐỀ NGHỊ VAY VỐN CHUYỂN NGÂN HÀNG CHÍNH SÁCH XÃ HỘI',
      `Ngày ${dayOf(today)} · Số hồ sơ: ${String(items.length)} · Tổng số tiền đề nghị: ${sumText(items) || '0'} đồng`,
      `Mã kiểm tra (SHA-256): ${hashOf(items)}`,
      `Lý do ghi bằng một trong các cụm từ: ${REASONS}. Không ghi tên người.`,
    ],
    columns: COLUMNS,
    rows: items.map(({ id, fullName, applicant, communeCode, purpose, amount, termMonths }, index) => [
      ...[
        index + 1,
        id,
        applicant ? establishmentOf(applicant) : fullName,
        communeOn(communeCode, today)?.fullName ?? communeCode,
      ],
      ...[purpose === 'training' ? 'Đào tạo nghề' : 'Sản xuất, kinh doanh', amount, termMonths],
    ]),
  };
}
