import type { SheetToWrite } from '#libs/sheets';
import { FIGURES, type Figure, HIDDEN_BELOW, type ShownFigures } from '../domain/figures.js';
import type { ReportView } from './report-view.js';
import { day, HIDDEN, modelWord, monthWord, placeName } from './sheet-words.js';

/** The words of the printed report, with the group that stands above them. */
const HEADERS: Readonly<Record<Figure, { group: string; header: string }>> = {
  released: { group: 'Tiếp nhận', header: 'Người chấp hành xong án phạt tù về địa phương' },
  contacted: { group: 'Tiếp nhận', header: 'Đã gặp, đồng ý được hỗ trợ' },
  counselled: { group: 'Việc làm', header: 'Được tư vấn' },
  introduced: { group: 'Việc làm', header: 'Được giới thiệu' },
  placed: { group: 'Việc làm', header: 'Được tuyển dụng' },
  retained30: { group: 'Còn làm việc sau', header: '30 ngày' },
  retained90: { group: 'Còn làm việc sau', header: '90 ngày' },
  retained180: { group: 'Còn làm việc sau', header: '180 ngày' },
  retained365: { group: 'Còn làm việc sau', header: '365 ngày' },
  trained: { group: 'Học nghề', header: 'Hoàn thành khóa học' },
  borrowers: { group: 'Vay vốn', header: 'Người vay' },
  amountLent: { group: 'Vay vốn', header: 'Số tiền giải ngân (đồng)' },
  withoutWork: { group: 'Chưa có việc làm', header: 'Đang quản lý' },
  closedWithoutWork: { group: 'Chưa có việc làm', header: 'Đã kết thúc' },
  ranked: { group: 'Trong hệ thống', header: 'Có trong danh sách ứng viên' },
  prescreened: { group: 'Trong hệ thống', header: 'Được sơ duyệt vay vốn' },
  advised: { group: 'Trong hệ thống', header: 'Được gợi ý khóa học' },
};

/** The report as three sheets in one layout: by commune, by month and by model, the total last. */
export function reportSheets(report: ReportView): SheetToWrite[] {
  const about = [
    'TỔNG HỢP KẾT QUẢ TÁI HÒA NHẬP CỘNG ĐỒNG',
    `${report.areaName} · kỳ từ ${day(report.from)} đến ${day(report.to)} · số liệu biết đến hết ngày ${day(report.asOf)}`,
    `Số người từ 1 đến ${HIDDEN_BELOW - 1} và số liệu có thể làm lộ số đó ghi là "${HIDDEN}"`,
    `Số liệu thay đổi dưới ${HIDDEN_BELOW} người được giữ nguyên như ngày ghi ở cột cuối`,
    `Mã kiểm tra số liệu (SHA-256): ${report.sha256}`,
  ];
  const sheet = (name: string, first: string, rows: readonly (readonly [string, Row])[]): SheetToWrite => ({
    name,
    title: about,
    columns: [
      { header: 'TT', width: 6 },
      { header: first, width: 32 },
      ...FIGURES.map((figure) => ({ ...HEADERS[figure], width: 14 })),
      { header: 'Giữ nguyên của ngày', width: 40 },
    ],
    rows: [
      ...rows.map(([label, figures], index) => [index + 1, label, ...cells(figures)]),
      ['', 'Tổng cộng', ...cells(report)],
    ],
  });
  return [
    sheet(
      'Theo xã',
      'Xã, phường, đặc khu',
      report.communes.map((row) => [placeName(row), row]),
    ),
    sheet(
      'Theo tháng',
      'Tháng về địa phương',
      report.months.map((row) => [monthWord(row.month), row]),
    ),
    sheet(
      'Theo mô hình',
      'Mô hình giúp đỡ',
      report.models.map((row) => [row.modelKind ? modelWord(row.modelKind) : 'Chưa có mô hình', row]),
    ),
  ];
}

type Row = ShownFigures & Pick<ReportView, 'heldBack'>;

const cells = (row: Row): (string | number)[] => [
  ...FIGURES.map((figure) => row[figure] ?? HIDDEN),
  FIGURES.flatMap((figure) => {
    const on = row.heldBack[figure];
    return on === undefined ? [] : [`${HEADERS[figure].header}: ${day(on)}`];
  }).join('; '),
];
