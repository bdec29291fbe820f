import type { SheetToWrite } from '#libs/sheets';
import { HIDDEN_BELOW } from '../domain/figures.js';
import type { EstablishmentLoansView } from './establishment-loans-view.js';
import { day, HIDDEN, monthWord, placeName } from './sheet-words.js';

type Row = Pick<EstablishmentLoansView, 'borrowers' | 'amountLent' | 'heldBack'>;

/** Loans to establishments as two sheets: by commune and by month of the first payment, the total last. */
export function loanSheets(loans: EstablishmentLoansView): SheetToWrite[] {
  const about = [
    'CHO VAY CƠ SỞ SỬ DỤNG NGƯỜI CHẤP HÀNH XONG ÁN PHẠT TÙ',
    `${loans.areaName} · giải ngân lần đầu từ ${day(loans.from)} đến ${day(loans.to)} · số liệu biết đến hết ngày ${day(loans.asOf)}`,
    `Mỗi hồ sơ vay tính một lần; từ 1 đến ${HIDDEN_BELOW - 1} cơ sở và số liệu có thể làm lộ số đó ghi là "${HIDDEN}"`,
    `Số liệu thay đổi dưới ${HIDDEN_BELOW} cơ sở được giữ nguyên như ngày ghi ở cột cuối`,
  ];
  const sheet = (name: string, first: string, rows: readonly (readonly [string, Row])[]): SheetToWrite => ({
    name,
    title: about,
    columns: [
      { header: 'TT', width: 6 },
      { header: first, width: 32 },
      { header: 'Cơ sở được vay', width: 14 },
      { header: 'Số tiền giải ngân (đồng)', width: 20 },
      { header: 'Giữ nguyên của ngày', width: 20 },
    ],
    rows: [
      ...rows.map(([label, row], index) => [index + 1, label, ...cells(row)]),
      ['', 'Tổng cộng', ...cells(loans)],
    ],
  });
  return [
    sheet(
      'Cơ sở theo xã',
      'Xã, phường, đặc khu',
      loans.communes.map((row) => [placeName(row), row]),
    ),
    sheet(
      'Cơ sở theo tháng',
      'Tháng giải ngân lần đầu',
      loans.months.map((row) => [monthWord(row.month), row]),
    ),
  ];
}

// both are of one day: they are shown and held back together
const cells = ({ borrowers, amountLent, heldBack }: Row): (string | number)[] => [
  borrowers ?? HIDDEN,
  amountLent ?? HIDDEN,
  heldBack['borrowers'] === undefined ? '' : day(heldBack['borrowers']),
];
