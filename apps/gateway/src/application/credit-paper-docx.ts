import {
  AlignmentType,
  BorderStyle,
  Document,
  type IRunOptions,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { CreditPaper } from '../domain/credit-paper.js';

const FONT = 'Times New Roman';
const DOTS = '…………………………………………';
/** Twentieths of a point in a millimetre. */
const MM = 1440 / 25.4;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const NO_LINES = {
  ...{ top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE },
  ...{ insideHorizontal: NO_LINE, insideVertical: NO_LINE },
};

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];
interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** In points. */
  readonly size?: number;
  readonly align?: Align;
}

/** The same paper for an office that wants to write on it. */
export function creditPaperDocx(paper: CreditPaper): Promise<Buffer> {
  const { form, title, subtitle, paragraphs, fields, table, closing, signatures } = paper;
  const document = new Document({
    ...{ title, creator: 'Chung Tay' },
    styles: { default: { document: { run: { font: FONT, size: 26 } } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              ...{ width: Math.round(210 * MM), height: Math.round(297 * MM) },
              orientation: paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              ...{ top: Math.round(20 * MM), bottom: Math.round(20 * MM) },
              ...{ left: Math.round(30 * MM), right: Math.round(18 * MM) },
            },
          },
        },
        children: [
          ...(form === null ? [] : [said(form, { bold: true, italics: true, align: AlignmentType.RIGHT })]),
          sideBySide(
            [
              [said(paper.over, { size: 12 }), said(paper.office, { bold: true, size: 12 })],
              [
                said('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 12 }),
                said('Độc lập - Tự do - Hạnh phúc', { bold: true }),
                said(paper.placeAndDate, { italics: true }),
              ],
            ],
            [42, 58],
          ),
          said(''),
          said(title, { bold: true, size: 14 }),
          ...(subtitle === null ? [] : [said(subtitle, { italics: true })]),
          ...paragraphs.map((text) => said(text, { align: AlignmentType.JUSTIFIED })),
          ...fields.map(([label, text]) => fieldOf(label, text)),
          ...(table === null ? [] : [tableOf(table)]),
          ...closing.map((text) => said(text, { italics: true, align: AlignmentType.LEFT })),
          said(''),
          sideBySide(
            signatures.map(([who, how]) => [
              said(who, { bold: true, size: 12 }),
              said(how, { italics: true, size: 11 }),
            ]),
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const said = (
  text: string,
  { bold = false, italics = false, size = 13, align = AlignmentType.CENTER }: Look = {},
): Paragraph =>
  new Paragraph({
    alignment: align,
    spacing: { after: 60 },
    children: [run({ text, size: size * 2, bold, italics })],
  });

const run = (options: IRunOptions): TextRun => new TextRun({ font: FONT, ...options });

const fieldOf = (label: string, text: string): Paragraph =>
  new Paragraph({
    spacing: { after: 60 },
    children: [
      run({ text: `- ${label}: `, size: 26 }),
      run({ text: text === '' ? DOTS : text, size: 26, bold: text !== '' }),
    ],
  });

const sideBySide = (
  columns: readonly (readonly Paragraph[])[],
  percents = columns.map(() => 100 / columns.length),
): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_LINES,
    rows: [
      new TableRow({
        children: columns.map(
          (children, at) =>
            new TableCell({
              ...{ children: [...children], borders: NO_LINES },
              width: { size: percents[at] ?? 0, type: WidthType.PERCENTAGE },
            }),
        ),
      }),
    ],
  });

function tableOf({ columns, rows }: NonNullable<CreditPaper['table']>): Table {
  const cell = (text: string, at: number, bold: boolean): TableCell =>
    new TableCell({
      width: { size: columns[at]?.[1] ?? 0, type: WidthType.PERCENTAGE },
      children: [said(text, { bold, size: 11, align: AlignmentType.LEFT })],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: columns.map(([text], at) => cell(text, at, true)) }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, at, false)) }),
      ),
    ],
  });
}
