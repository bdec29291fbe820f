import type { PaperSubject } from '../domain/consent-slip.js';
import { MARGINS, openPaper, WIDTH, write } from './paper.js';

export interface HeldBy {
  readonly service: string;
  readonly items: readonly {
    readonly table: string;
    readonly count: number;
    readonly rows: readonly object[];
  }[];
}

/** Everything held on somebody, service by service and row by row, on as many pages as it takes. */
export async function personFilePdf(subject: PaperSubject, held: readonly HeldBy[]): Promise<Buffer> {
  const title = 'DỮ LIỆU CÁ NHÂN ĐANG ĐƯỢC LƯU GIỮ';
  const { page, whole } = await openPaper(title);
  const full = { width: WIDTH };
  write(page, 'bold', 15).text(title, MARGINS.left, MARGINS.top, { ...full, align: 'center' });
  write(page, 'plain', 12)
    .moveDown(0.5)
    .text(`${subject.fullName}, sinh ngày ${subject.birthDate}; lập ngày ${subject.asOf}`, full);
  for (const { service, items } of held) {
    write(page, 'bold', 13).moveDown(0.8).text(service, full);
    if (items.length === 0) write(page, 'italic', 11).text('Không lưu giữ gì.', full);
    for (const { table, count, rows } of items) {
      write(page, 'bold', 11)
        .moveDown(0.4)
        .text(`${table} (${String(count)})`, full);
      for (const row of rows) write(page, 'plain', 9).text(lineOf(row), full).moveDown(0.2);
    }
  }
  page.end();
  return whole;
}

const lineOf = (row: object): string =>
  Object.entries(row)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join('; ');
