import type { FairCard, FairPapers } from '../domain/fair-papers.js';
import { MM, openPaper, type Page, write } from './paper.js';

type Face = Parameters<typeof write>[1];

const MARGIN = 20 * MM;
const [PAGE_WIDTH, PAGE_HEIGHT] = [210 * MM, 297 * MM];
const WIDTH = PAGE_WIDTH - 2 * MARGIN;
const BOTTOM = PAGE_HEIGHT - MARGIN;
const ROW = 17;
/** Two to a page of A4, cut in the middle. */
const CARDS_A_PAGE = 2;
const CARD_HEIGHT = (PAGE_HEIGHT - 2 * MARGIN) / CARDS_A_PAGE;

/** One line, cut where its place ends. */
function line(page: Page, face: Face, size: number, text: string, x: number, y: number, width: number): void {
  write(page, face, size).text(text, x, y, { width, height: size * 1.3, lineBreak: false, ellipsis: true });
}

function centred(page: Page, face: Face, size: number, text: string, y: number): void {
  page
    .font(face)
    .fontSize(size)
    .text(text, MARGIN, y, { width: WIDTH, height: size * 1.4, align: 'center', ellipsis: true });
}

/** The cards that people take along, two to a page. */
export async function cardsPdf({ name, where, cards }: FairPapers): Promise<Buffer> {
  const { page, whole } = await openPaper('Thẻ phỏng vấn');
  cards.forEach((card, index) => {
    if (index > 0 && index % CARDS_A_PAGE === 0) page.addPage();
    const top = MARGIN + (index % CARDS_A_PAGE) * CARD_HEIGHT;
    if (index % CARDS_A_PAGE > 0) cutLine(page, top);
    cardAt(page, top + 8, { name, where }, card);
  });
  page.end();
  return whole;
}

const cutLine = (page: Page, y: number): void => {
  page
    .moveTo(MARGIN, y)
    .lineTo(PAGE_WIDTH - MARGIN, y)
    .dash(3, { space: 3 })
    .stroke()
    .undash();
};

function cardAt(page: Page, top: number, fair: { name: string; where: string }, card: FairCard): void {
  centred(page, 'bold', 14, fair.name, top);
  centred(page, 'italic', 11, fair.where, top + 20);
  centred(page, 'bold', 13, `THẺ PHỎNG VẤN SỐ ${card.number}`, top + 42);
  line(page, 'plain', 13, 'Họ và tên:', MARGIN, top + 66, 80);
  line(page, 'bold', 14, card.fullName, MARGIN + 70, top + 65, WIDTH - 70);
  const widths = [48, 52, 190, WIDTH - 290];
  const rows = [['Giờ', 'Bàn', 'Nơi tuyển', 'Công việc'], ...card.rows];
  table(page, top + 92, widths, rows);
  const below = top + 92 + rows.length * ROW + 8;
  line(
    page,
    'italic',
    11,
    'Đến bàn đúng giờ. Đến muộn, xin báo quầy đón tiếp để được xếp lại giờ.',
    MARGIN,
    below,
    WIDTH,
  );
}

/** Rows of cells with lines around them; the first row is the head. */
function table(
  page: Page,
  top: number,
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): void {
  rows.forEach((cells, index) => {
    const y = top + index * ROW;
    let x = MARGIN;
    cells.forEach((cell, column) => {
      const width = widths[column] ?? 0;
      page.rect(x, y, width, ROW).lineWidth(0.5).stroke();
      line(page, index === 0 ? 'bold' : 'plain', 11, cell, x + 4, y + 2, width - 8);
      x += width;
    });
  });
}

const RESULT_HEADS = ['Mời lại', 'Nhận', 'Không'];
const SHEET_WIDTHS = [44, 52, 160, WIDTH - 44 - 52 - 160 - 3 * 44, 44, 44, 44];
const SHEET_HEAD = ['Giờ', 'Thẻ số', 'Họ và tên', 'Công việc', ...RESULT_HEADS];
const SHEET_TOP = MARGIN + 74;
const ROWS_A_SHEET = Math.floor((BOTTOM - SHEET_TOP - 80) / ROW) - 1;

/** A sheet for each table, to tick what came of each interview; a long one goes on to the next page. */
export async function tableSheetsPdf({ name, where, sheets }: FairPapers): Promise<Buffer> {
  const { page, whole } = await openPaper('Phiếu bàn tuyển dụng');
  let pages = 0;
  for (const { title, rows } of sheets) {
    for (let from = 0; from === 0 || from < rows.length; from += ROWS_A_SHEET) {
      if (pages++ > 0) page.addPage();
      centred(page, 'bold', 14, name, MARGIN);
      centred(page, 'italic', 11, where, MARGIN + 20);
      centred(page, 'bold', 13, title, MARGIN + 44);
      const part = rows.slice(from, from + ROWS_A_SHEET).map((row) => [...row, '', '', '']);
      table(page, SHEET_TOP, SHEET_WIDTHS, [SHEET_HEAD, ...part]);
      const below = SHEET_TOP + (part.length + 1) * ROW + 10;
      line(
        page,
        'italic',
        11,
        'Đánh dấu X vào một ô; để trống nếu người lao động không đến.',
        MARGIN,
        below,
        WIDTH,
      );
      const right = MARGIN + WIDTH / 2;
      const centre = { width: WIDTH / 2, align: 'center' as const };
      page
        .font('bold')
        .fontSize(12)
        .text('ĐẠI DIỆN NƠI TUYỂN', right, below + 18, centre);
      page
        .font('italic')
        .fontSize(11)
        .text('(Ký, ghi rõ họ tên)', right, below + 34, centre);
    }
  }
  page.end();
  return whole;
}
