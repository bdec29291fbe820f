import type { CertificatePaper } from '../domain/certificate-paper.js';
import { MARGINS, MM, openPaper, type Page, qr, stateHead, WIDTH, write } from './paper.js';

const QR_SIZE = 48 * MM; // the signed text is long: half a millimetre a module, so that any telephone reads it

/** The certificate on one page of A4. `link` opens the page that verifies it, and holds all that is verified. */
export async function certificatePdf(paper: CertificatePaper, link: string): Promise<Buffer> {
  const { page, whole } = await openPaper(paper.title);
  const { provider, number, placeAndDate } = paper;
  const below = stateHead(page, { office: provider, number, placeAndDate });
  page.y = below;
  body(page, paper);
  verification(page, paper, link);
  page.end();
  return whole;
}

function body(page: Page, { title, intro, fullName, statement, course, fields }: CertificatePaper): void {
  const centred = { width: WIDTH, align: 'center' as const };
  write(page, 'bold', 18).text(title, MARGINS.left, page.y + 34, centred);
  write(page, 'plain', 14).moveDown(1.2).text(intro, centred);
  write(page, 'bold', 20).moveDown(0.3).text(fullName, centred);
  write(page, 'plain', 14).moveDown(0.5).text(statement, centred);
  write(page, 'bold', 16).moveDown(0.3).text(course, centred);
  page.moveDown(1);
  for (const [label, text] of fields) {
    write(page, 'plain', 14)
      .text(`${label}: `, MARGINS.left, page.y, { continued: true })
      .font('bold')
      .text(text)
      .moveDown(0.2);
  }
  const right = MARGINS.left + WIDTH / 2;
  const half = { width: WIDTH / 2, align: 'center' as const };
  write(page, 'bold', 13).text('ĐẠI DIỆN CƠ SỞ ĐÀO TẠO', right, page.y + 24, half);
  write(page, 'italic', 12).text('(Chữ ký, dấu, họ và tên)', right, page.y, half);
  page.y += 90;
}

function verification(page: Page, { code, howToVerify }: CertificatePaper, link: string): void {
  const top = page.y;
  qr(page, link, { left: MARGINS.left, top, size: QR_SIZE });
  const left = MARGINS.left + QR_SIZE + 6 * MM;
  const width = WIDTH - QR_SIZE - 6 * MM;
  write(page, 'plain', 12).text('Mã đối chiếu', left, top + 4 * MM, { width });
  write(page, 'bold', 16).text(code, left, page.y, { width });
  write(page, 'plain', 11).moveDown(0.5).text(howToVerify, left, page.y, { width });
}
