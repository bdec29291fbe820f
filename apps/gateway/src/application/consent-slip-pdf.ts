import type { ConsentSlip } from '../domain/consent-slip.js';
import { MARGINS, MM, openPaper, type Page, qr, stateHead, WIDTH, write } from './paper.js';

const QR_SIZE = 24 * MM;
const BOX = 10;

/** The slip on one page of A4, to be signed. `link` leads those who may see it to what holds today. */
export async function consentSlipPdf(slip: ConsentSlip, link: string): Promise<Buffer> {
  const { page, whole } = await openPaper(slip.title);
  const { office, placeAndDate } = slip;
  page.y = stateHead(page, { office, number: ' ', placeAndDate });
  const centred = { width: WIDTH, align: 'center' as const };
  write(page, 'bold', 16).text(slip.title, MARGINS.left, page.y + 28, centred);
  write(page, 'plain', 13).moveDown(1).text(slip.intro, MARGINS.left, page.y, { width: WIDTH });
  for (const [label, text] of slip.fields) {
    write(page, 'plain', 13).moveDown(0.2).text(`- ${label}: `, { continued: true }).font('bold').text(text);
  }
  page.moveDown(0.8);
  for (const purpose of slip.purposes) purposeLine(page, purpose);
  for (const text of slip.closing) {
    write(page, 'plain', 13)
      .moveDown(0.5)
      .text(text, MARGINS.left, page.y, { width: WIDTH, align: 'justify' });
  }
  const top = page.y + 20;
  qr(page, link, { left: MARGINS.left, top, size: QR_SIZE });
  const right = { width: WIDTH / 2, align: 'center' as const };
  write(page, 'bold', 13).text('NGƯỜI ĐỒNG Ý', MARGINS.left + WIDTH / 2, top, right);
  write(page, 'italic', 12).text('(Chữ ký, họ và tên)', right);
  page.end();
  return whole;
}

/** A box, crossed when agreed; the font has none. */
function purposeLine(page: Page, { given, text, since }: ConsentSlip['purposes'][number]): void {
  const y = page.y;
  page
    .rect(MARGINS.left, y + 3, BOX, BOX)
    .lineWidth(0.8)
    .stroke();
  if (given) {
    const [left, right] = [MARGINS.left, MARGINS.left + BOX];
    page
      .moveTo(left, y + 3)
      .lineTo(right, y + 3 + BOX)
      .moveTo(right, y + 3)
      .lineTo(left, y + 3 + BOX)
      .stroke();
  }
  const indent = BOX + 8;
  write(page, 'plain', 13).text(since === '' ? text : `${text} (${since})`, MARGINS.left + indent, y, {
    width: WIDTH - indent,
  });
  page.moveDown(0.4);
  page.x = MARGINS.left;
}
