import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import qrcode from 'qrcode-generator';
import type { IntroductionLetter } from '../domain/introduction-letter.js';

type Page = PDFKit.PDFDocument;

const MM = 72 / 25.4;
/** NĐ 30/2020/NĐ-CP, Phụ lục I: A4, above and below 20–25 mm, left 30–35 mm, right 15–20 mm. */
const MARGINS = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 18 * MM };
const WIDTH = 210 * MM - MARGINS.left - MARGINS.right;
const LEFT_HEAD = 0.44 * WIDTH;
const RIGHT_HEAD = WIDTH - LEFT_HEAD;
const QR_SIZE = 20 * MM;

const require = createRequire(import.meta.url);

/** Metric-compatible with Times New Roman, which the decree asks for, and with every Vietnamese letter. */
const FACES = {
  plain: () => require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  bold: () => require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  italic: () => require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  boldItalic: () => require.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
} as const;
type Face = keyof typeof FACES;

let fonts: ReadonlyMap<Face, Buffer> | undefined;
const loadFonts = (): ReadonlyMap<Face, Buffer> =>
  (fonts ??= new Map((Object.keys(FACES) as Face[]).map((face) => [face, readFileSync(FACES[face]())])));

/** The letter on one page of A4. `link` leads back to the file, for those who may read it. */
export function letterPdf(letter: IntroductionLetter, link: string): Promise<Buffer> {
  const page = new PDFDocument({
    ...{ size: 'A4', margins: MARGINS, info: { Title: letter.title, Producer: 'Chung Tay' } },
    ...{ lang: 'vi', displayTitle: true },
  });
  for (const [face, bytes] of loadFonts()) page.registerFont(face, bytes);
  const whole = collected(page);
  head(page, letter);
  body(page, letter);
  signature(page, letter);
  reply(page, letter, link);
  page.end();
  return whole;
}

const collected = (page: Page): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    page.on('data', (chunk: Buffer) => chunks.push(chunk));
    page.once('end', () => {
      resolve(Buffer.concat(chunks));
    });
    page.once('error', reject);
  });

const write = (page: Page, face: Face, size: number): Page => page.font(face).fontSize(size);

/** Two columns: who issues it, and the name of the state with its motto. */
function head(page: Page, { authority, office, number, placeAndDate, title }: IntroductionLetter): void {
  const right = MARGINS.left + LEFT_HEAD;
  const centred = (width: number) => ({ width, align: 'center' as const });
  write(page, 'plain', 12).text(authority, MARGINS.left, MARGINS.top, centred(LEFT_HEAD));
  write(page, 'bold', 12).text(office, centred(LEFT_HEAD));
  rule(page, MARGINS.left + LEFT_HEAD / 2, page.y + 2, 60);
  write(page, 'plain', 13).text(number, MARGINS.left, page.y + 8, centred(LEFT_HEAD));
  const below = page.y;
  write(page, 'bold', 12).text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', right, MARGINS.top, centred(RIGHT_HEAD));
  write(page, 'bold', 13).text('Độc lập - Tự do - Hạnh phúc', centred(RIGHT_HEAD));
  rule(page, right + RIGHT_HEAD / 2, page.y + 2, 160);
  write(page, 'italic', 13).text(placeAndDate, right, page.y + 8, centred(RIGHT_HEAD));
  write(page, 'bold', 15).text(title, MARGINS.left, Math.max(below, page.y) + 22, centred(WIDTH));
}

const rule = (page: Page, middle: number, y: number, length: number): void => {
  page
    .moveTo(middle - length / 2, y)
    .lineTo(middle + length / 2, y)
    .lineWidth(0.7)
    .stroke();
};

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
  for (const one of recipients) write(page, 'plain', 11).text(`- ${one};`);
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
  qr(page, link, MARGINS.left, bottom);
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

function qr(page: Page, link: string, left: number, top: number): void {
  const code = qrcode(0, 'M');
  code.addData(link);
  code.make();
  const count = code.getModuleCount();
  const size = QR_SIZE / count;
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (code.isDark(row, column)) page.rect(left + column * size, top + row * size, size, size);
    }
  }
  page.fill('black');
}
