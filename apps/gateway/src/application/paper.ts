import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import qrcode from 'qrcode-generator';

export type Page = PDFKit.PDFDocument;

export const MM = 72 / 25.4;
/** NĐ 30/2020/NĐ-CP, Phụ lục I: A4, above and below 20–25 mm, left 30–35 mm, right 15–20 mm. */
export const MARGINS = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 18 * MM };
export const WIDTH = 210 * MM - MARGINS.left - MARGINS.right;
export const LEFT_HEAD = 0.44 * WIDTH;
export const RIGHT_HEAD = WIDTH - LEFT_HEAD;

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

/**
 * An empty sheet with its letters; `whole` is the file, once the page has ended. The package is loaded by the first paper, so
 * that the gateway starts without it.
 */
export async function openPaper(
  title: string,
  layout: 'portrait' | 'landscape' = 'portrait',
): Promise<{ page: Page; whole: Promise<Buffer> }> {
  const { default: PDFDocument } = await import('pdfkit');
  const page = new PDFDocument({
    ...{ size: 'A4', layout, margins: MARGINS, info: { Title: title, Producer: 'Chung Tay' } },
    ...{ lang: 'vi', displayTitle: true },
  });
  for (const [face, bytes] of loadFonts()) page.registerFont(face, bytes);
  return { page, whole: collected(page) };
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

export const write = (page: Page, face: Face, size: number): Page => page.font(face).fontSize(size);

/** Two columns: who issues it, and the name of the state with its motto. Returns where the next line may stand. */
export function stateHead(
  page: Page,
  {
    over,
    office,
    number,
    placeAndDate,
  }: Readonly<Record<'office' | 'number' | 'placeAndDate', string>> & { over?: string },
): number {
  const right = MARGINS.left + LEFT_HEAD;
  const centred = (width: number) => ({ width, align: 'center' as const });
  page.x = MARGINS.left;
  page.y = MARGINS.top;
  if (over !== undefined) write(page, 'plain', 12).text(over, centred(LEFT_HEAD));
  write(page, 'bold', 12).text(office, centred(LEFT_HEAD));
  rule(page, MARGINS.left + LEFT_HEAD / 2, page.y + 2, 60);
  write(page, 'plain', 13).text(number, MARGINS.left, page.y + 8, centred(LEFT_HEAD));
  const below = page.y;
  write(page, 'bold', 12).text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', right, MARGINS.top, centred(RIGHT_HEAD));
  write(page, 'bold', 13).text('Độc lập - Tự do - Hạnh phúc', centred(RIGHT_HEAD));
  rule(page, right + RIGHT_HEAD / 2, page.y + 2, 160);
  write(page, 'italic', 13).text(placeAndDate, right, page.y + 8, centred(RIGHT_HEAD));
  return Math.max(below, page.y);
}

export const rule = (page: Page, middle: number, y: number, length: number): void => {
  page
    .moveTo(middle - length / 2, y)
    .lineTo(middle + length / 2, y)
    .lineWidth(0.7)
    .stroke();
};

/** A square code; in points. */
export function qr(
  page: Page,
  text: string,
  { left, top, size: side }: { left: number; top: number; size: number },
): void {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const size = side / count;
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (code.isDark(row, column)) page.rect(left + column * size, top + row * size, size, size);
    }
  }
  page.fill('black');
}
