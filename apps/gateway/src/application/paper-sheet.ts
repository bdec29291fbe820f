import type { SheetToWrite } from '#libs/sheets';
import type { CreditPaper } from '../domain/credit-paper.js';

/** The table of a paper as a sheet in the same columns, its heads above, who signs below; sums of đồng as numbers. */
export function paperSheet(paper: CreditPaper): SheetToWrite {
  const { table } = paper;
  const width = 1.3;
  return {
    name: paper.form ?? paper.file,
    title: [paper.over, paper.office, paper.title, paper.subtitle].filter(
      (line) => line !== null && line !== '',
    ) as string[],
    columns: (table?.columns ?? []).map(([header, share]) => ({ header, width: Math.max(6, share * width) })),
    rows: [
      ...(table?.rows ?? []).map((row) =>
        row.map((text, column) => cellOf(table?.columns[column]?.[0] ?? '', text)),
      ),
      ...paper.closing.map((line) => ['', line]),
      ...(paper.signatures.length > 0 ? [['', paper.signatures.map(([who]) => who).join(' · ')]] : []),
    ],
  };
}

/** Đồng and months are numbers to add up; all else stays text, so that no leading zero is lost. */
const cellOf = (header: string, text: string): string | number =>
  /^(TT|Số tiền|Thời hạn)/.test(header) && /^\d{1,3}(\.\d{3})*$|^\d+$/.test(text)
    ? Number(text.replaceAll('.', ''))
    : text;
