import type { IntroductionLetter } from '../domain/introduction-letter.js';
import {
  LEFT_HEAD,
  MARGINS,
  MM,
  openPaper,
  type Page,
  qr,
  RIGHT_HEAD,
  stateHead,
  WIDTH,
  write,
} from './paper.js';

const QR_SIZE = 20 * MM;

/** The letter on one page of A4. `link` leads back to the file, for those who may read it. */
export async function letterPdf(letter: IntroductionLetter, link: string): Promise<Buffer> {
  const { page, whole } = await openPaper(letter.title);
  head(page, letter);
  body(page, letter);
  signature(page, letter);
  reply(page, letter, link);
  page.end();
  return whole;
}

function head(page: Page, { authority, office, number, placeAndDate, title }: IntroductionLetter): void {
  const below = stateHead(page, { over: authority, office, number, placeAndDate });
  write(page, 'bold', 15).text(title, MARGINS.left, below + 22, { width: WIDTH, align: 'center' });
}

function body(page: Page, { to, paragraphs, fields, closing }: IntroductionLetter): void {
  const justified = { width: WIDTH, align: 'justify' as const, indent: 10 * MM };
  write(page, 'plain', 14)
    .moveDown(0.6)
    .text('Kính gửi: ', { continued: true })
    .font('bold')
    .text(to)
    .moveDown(0.4);
  for (const paragraph of paragraphs) write(page, 'plain', 14).text(paragraph, justified).moveDown(0.3);
  for (const [label, text] of fields) {
    write(page, 'plain', 14)
      .text(`- ${label}: `, MARGINS.left, page.y, { indent: 10 * MM, continued: true })
      .font(text === '' ? 'plain' : 'bold')
      .text(text === '' ? '…………………………………………' : text)
      .moveDown(0.15);
  }
  write(page, 'plain', 14).moveDown(0.2).text(closing, MARGINS.left, page.y, justified);
}

function signature(page: Page, { recipients }: IntroductionLetter): void {
  const top = page.y + 14;
  write(page, 'boldItalic', 12).text('Nơi nhận:', MARGINS.left, top);
  recipients.forEach((one, index) => {
    write(page, 'plain', 11).text(`- ${one}${index === recipients.length - 1 ? '.' : ';'}`);
  });
  const right = { width: RIGHT_HEAD, align: 'center' as const };
  write(page, 'bold', 13).text('GIÁM ĐỐC', MARGINS.left + LEFT_HEAD, top, right);
  write(page, 'italic', 12).text('(Chữ ký, dấu, họ và tên)', right);
  page.y = top + 105;
}

/** Below a dashed line, to be cut off and sent back. */
function reply(page: Page, { reply: { title, lines } }: IntroductionLetter, link: string): void {
  const top = page.y;
  page
    .moveTo(MARGINS.left, top)
    .lineTo(MARGINS.left + WIDTH, top)
    .dash(3, { space: 3 })
    .stroke()
    .undash();
  write(page, 'bold', 13).text(title, MARGINS.left, top + 10, { width: WIDTH, align: 'center' });
  page.moveDown(0.3);
  for (const line of lines) checkLine(page, line);
  const bottom = page.y + 6;
  qr(page, link, { left: MARGINS.left, top: bottom, size: QR_SIZE });
  const right = { width: RIGHT_HEAD, align: 'center' as const };
  write(page, 'bold', 13).text('ĐẠI DIỆN ĐƠN VỊ', MARGINS.left + LEFT_HEAD, bottom, right);
  write(page, 'italic', 12).text('(Chữ ký, dấu, họ và tên)', right);
}

/** The font has no empty box, so it is drawn. */
function checkLine(page: Page, line: string): void {
  const parts = line.split('☐');
  let x = MARGINS.left;
  const y = page.y;
  write(page, 'plain', 12);
  parts.forEach((part, index) => {
    if (index > 0) {
      page
        .rect(x, y + 3, 8, 8)
        .lineWidth(0.7)
        .stroke();
      x += 10;
    }
    if (part !== '') {
      page.text(part, x, y, { lineBreak: false });
      x += page.widthOfString(part);
    }
  });
  page.x = MARGINS.left;
  page.y = y + 19;
}
