import { communeOn } from '#libs/reference';
import { CODE_WORDS } from '../domain/held/code-words.table.js';
import { MARGINS, openPaper, stateHead, WIDTH, write } from './paper.js';

/** What the registry tells of a quarter of a helper model. */
export interface QuarterOfModel {
  readonly kind: string;
  readonly name: string;
  readonly communeCode: string;
  readonly quarter: string;
  readonly from: string;
  readonly to: string;
  readonly people: number;
  readonly begun: number;
  readonly helpers: number;
  readonly ended: Readonly<Record<string, number>>;
  readonly visits: Readonly<Record<string, number>>;
  readonly reports: Readonly<Record<string, number>>;
}

/** The rows of the report: what is counted, and how many. */
export function quarterLines(of: QuarterOfModel): (readonly [what: string, count: number])[] {
  const parts = (counts: Readonly<Record<string, number>>, before: string, section: string) =>
    Object.entries(counts).map(
      ([each, count]) => [`${before}: ${CODE_WORDS[section]?.[each]?.[0] ?? each}`, count] as const,
    );
  return [
    ['Người được giúp trong quý', of.people],
    ['Trong đó nhận giúp trong quý', of.begun],
    ['Người đứng ra giúp', of.helpers],
    ...parts(of.visits, 'Lần gặp gỡ', 'visitOutcome'),
    ...parts(of.reports, 'Nhận xét tiến bộ', 'progress'),
    ...parts(of.ended, 'Thôi giúp', 'caseReason'),
  ];
}

/** The quarterly report of a model on one page of A4 (TT 10/2024/TT-BCA Điều 10.4). It counts people and names none. */
export async function quarterReportPdf(of: QuarterOfModel, today: string): Promise<Buffer> {
  const title = 'BÁO CÁO KẾT QUẢ MÔ HÌNH GIÚP ĐỠ';
  const commune = communeOn(of.communeCode, today)?.fullName ?? of.communeCode;
  const [year, month, day] = today.split('-') as [string, string, string];
  const { page, whole } = await openPaper(title);
  const placeAndDate = `${commune}, ngày ${day} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
  page.y = stateHead(page, { office: commune.toLocaleUpperCase('vi'), number: 'Số:        ', placeAndDate });
  const centred = { width: WIDTH, align: 'center' as const };
  write(page, 'bold', 15).text(title, MARGINS.left, page.y + 26, centred);
  const [inYear, quarter] = of.quarter.split('-Q') as [string, string];
  const period = `Quý ${quarter} năm ${inYear} (${written(of.from)} – ${written(of.to)})`;
  write(page, 'bold', 13).text(of.name, centred);
  write(page, 'italic', 13).text(period, centred).moveDown(1);
  for (const [what, count] of quarterLines(of)) {
    const y = page.y;
    write(page, 'plain', 13).text(what, MARGINS.left, y, { width: WIDTH - 60 });
    const below = page.y;
    write(page, 'bold', 13).text(String(count), MARGINS.left + WIDTH - 60, y, { width: 60, align: 'right' });
    page.y = below + 4;
  }
  const top = page.y + 30;
  const half = { width: WIDTH / 2, align: 'center' as const };
  write(page, 'bold', 13).text('NGƯỜI LẬP BÁO CÁO', MARGINS.left, top, half);
  write(page, 'bold', 13).text('TM. ỦY BAN NHÂN DÂN', MARGINS.left + WIDTH / 2, top, half);
  page.end();
  return whole;
}

const written = (date: string): string => date.split('-').reverse().join('/');
