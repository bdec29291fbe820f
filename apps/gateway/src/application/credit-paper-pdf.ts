import type { CreditPaper } from '../domain/credit-paper.js';
import { MM, openPaper, type Page, write } from './paper.js';

const DOTS = '…………………………………………';
const CELL = 3;
/** A line of what stands under a table, and the room for those who sign. */
const LINE = 8 * MM;
const SIGNING = 40 * MM;
/** Rows that stay with the signatures: nobody signs a page on which nothing stands. */
const SIGNED_ROWS = 2;

/** The paper on A4, with as many pages as its table needs. */
export async function creditPaperPdf(paper: CreditPaper): Promise<Buffer> {
  const { page, whole } = await openPaper(paper.title, paper.landscape ? 'landscape' : 'portrait');
  head(page, paper);
  const wide = { width: widthOf(page) };
  for (const text of paper.paragraphs)
    write(page, 'plain', 13)
      .text(text, leftOf(page), page.y, { ...wide, align: 'justify' })
      .moveDown(0.3);
  for (const [label, text] of paper.fields)
    write(page, 'plain', 13)
      .text(`- ${label}: `, leftOf(page), page.y, { ...wide, continued: true })
      .font(text === '' ? 'plain' : 'bold')
      .text(text === '' ? DOTS : text)
      .moveDown(0.15);
  if (paper.table) table(page, paper.table, (paper.closing.length + 1) * LINE + SIGNING);
  for (const text of paper.closing) write(page, 'italic', 13).text(text, leftOf(page), page.y + 6, wide);
  signatures(page, paper.signatures);
  page.end();
  return whole;
}

const leftOf = (page: Page): number => page.page.margins.left;
const widthOf = (page: Page): number => page.page.width - page.page.margins.left - page.page.margins.right;
const bottomOf = (page: Page): number => page.page.height - page.page.margins.bottom;

function head(page: Page, { form, over, office, placeAndDate, title, subtitle }: CreditPaper): void {
  const [left, width] = [leftOf(page), widthOf(page)];
  // the name of the country stands on one line, also on an upright page
  const rightAt = width * 0.42;
  const own = { width: rightAt, align: 'center' as const };
  const state = { width: width - rightAt, align: 'center' as const };
  let top = page.page.margins.top;
  if (form !== null) {
    write(page, 'boldItalic', 12).text(form, left, top, { width, align: 'right' });
    top = page.y + 4;
  }
  if (over !== '') write(page, 'plain', 12).text(over, left, top, own);
  write(page, 'bold', 12).text(office, left, over === '' ? top : page.y, own);
  const below = page.y;
  write(page, 'bold', 12).text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', left + rightAt, top, state);
  write(page, 'bold', 13).text('Độc lập - Tự do - Hạnh phúc', state);
  write(page, 'italic', 13).text(placeAndDate, state);
  const centred = { width, align: 'center' as const };
  write(page, 'bold', 14).text(title, left, Math.max(below, page.y) + 5 * MM, centred);
  if (subtitle !== null) write(page, 'italic', 13).text(subtitle, centred);
  page.moveDown(0.6);
}

/** Rows do not break over pages; the headers stand on each. `below` is the height of what follows the last row. */
function table(page: Page, { columns, rows }: NonNullable<CreditPaper['table']>, below: number): void {
  const all = columns.reduce((sum, [, part]) => sum + part, 0);
  const widths = columns.map(([, part]) => (part / all) * widthOf(page));
  const header = columns.map(([text]) => text);
  line(page, header, widths, 'bold');
  rows.forEach((row, at) => {
    const needed =
      at === rows.length - SIGNED_ROWS
        ? rows.slice(at).reduce((sum, each) => sum + heightOf(page, each, widths), below)
        : heightOf(page, row, widths);
    if (page.y + needed > bottomOf(page)) {
      page.addPage();
      line(page, header, widths, 'bold');
    }
    line(page, row, widths, 'plain');
  });
  page.y += 4;
}

function heightOf(page: Page, row: readonly string[], widths: readonly number[]): number {
  write(page, 'bold', 11);
  const heights = row.map((text, at) =>
    page.heightOfString(text || ' ', { width: (widths[at] ?? 0) - 2 * CELL }),
  );
  return Math.max(...heights) + 2 * CELL;
}

function line(page: Page, row: readonly string[], widths: readonly number[], face: 'plain' | 'bold'): void {
  const [top, height] = [page.y, heightOf(page, row, widths)];
  let x = leftOf(page);
  row.forEach((text, at) => {
    const width = widths[at] ?? 0;
    page.rect(x, top, width, height).lineWidth(0.5).stroke();
    write(page, face, 11).text(text, x + CELL, top + CELL, { width: width - 2 * CELL });
    x += width;
  });
  page.y = top + height;
}

function signatures(page: Page, signs: CreditPaper['signatures']): void {
  if (page.y + SIGNING > bottomOf(page)) page.addPage();
  const top = page.y + 12;
  const width = widthOf(page) / signs.length;
  signs.forEach(([who, how], at) => {
    const x = leftOf(page) + at * width;
    write(page, 'bold', 12).text(who, x, top, { width, align: 'center' });
    write(page, 'italic', 11).text(how, x, page.y, { width, align: 'center' });
  });
}
