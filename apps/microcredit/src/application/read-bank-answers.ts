import { fold, isPlainDate } from '#libs/kernel';
import { type Cell, type FileBytes, readSheets, type SheetRow } from '#libs/sheets';
import { actReasonOf, PAYMENT_NUMBER } from '../domain/act-reason.js';
import type { BankAnswer, BankResult } from '../domain/bank-answer.js';

const MOST_LINES = 2_000;

/** Headers as the list of `GET /credit-referrals/list.xlsx` has them, folded, and in the words of the interface. */
const COLUMNS = {
  referralId: ['ma ho so', 'referralid'],
  result: ['ket qua', 'result'],
  amount: ['so tien duyet hoac giai ngan', 'amount'],
  on: ['ngay', 'on'],
  reference: ['so chung tu', 'reference'],
  reason: ['ly do', 'reason'],
} as const;
type Column = keyof typeof COLUMNS;
type Places = ReadonlyMap<Column, number>;

const RESULTS: Readonly<Record<string, BankResult>> = {
  ...{ approved: 'approved', duyet: 'approved', 'phe duyet': 'approved', 'duoc duyet': 'approved' },
  ...{ declined: 'declined', 'tu choi': 'declined', 'khong duyet': 'declined' },
  ...{ returned: 'returned', 'tra lai': 'returned' },
  ...{ disbursed: 'disbursed', 'giai ngan': 'disbursed', 'da giai ngan': 'disbursed' },
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Why a file as a whole is no list of answers, as problem codes. */
export const ANSWER_FILE_FAULTS = ['answers-header-missing', 'too-many-lines'] as const;

export class NoAnswers extends Error {
  constructor(readonly code: (typeof ANSWER_FILE_FAULTS)[number]) {
    super(code);
  }
}

/**
 * The lines of a bank's file, below the line with the headers. Lines without a referral are sums and signatures. Throws
 * NoAnswers, and UnreadableFile of #libs/sheets.
 */
export async function readBankAnswers(file: Buffer | FileBytes): Promise<BankAnswer[]> {
  const [sheet] = (await readSheets(file)).filter(({ hidden }) => !hidden);
  if (!sheet) throw new NoAnswers('answers-header-missing');
  let places: Places | undefined;
  const answers: BankAnswer[] = [];
  for await (const row of sheet.rows()) {
    if (!places) places = placesIn(row);
    else if (textAt(row, places.get('referralId')) !== '') answers.push(answerOf(row, places));
    if (answers.length > MOST_LINES) throw new NoAnswers('too-many-lines');
  }
  if (!places) throw new NoAnswers('answers-header-missing');
  return answers;
}

function placesIn({ cells }: SheetRow): Places | undefined {
  const heads = cells.map((cell) => fold(cell?.text ?? '').trim());
  const found = (Object.keys(COLUMNS) as Column[]).flatMap((column) => {
    const at = heads.findIndex((head) => (COLUMNS[column] as readonly string[]).includes(head));
    return at < 0 ? [] : [[column, at] as const];
  });
  const places = new Map(found);
  return places.has('referralId') && places.has('result') ? places : undefined;
}

function answerOf(row: SheetRow, places: Places): BankAnswer {
  const text = (column: Column): string => textAt(row, places.get(column));
  const referralId = text('referralId').toLowerCase();
  const said = fold(text('result')).trim();
  const result = Object.hasOwn(RESULTS, said) ? (RESULTS[said] ?? null) : null;
  const amount = moneyOf(text('amount'));
  const on = dayOf(text('on'));
  const reference = text('reference');
  const faults: BankAnswer['fault'][] = [
    ...(UUID.test(referralId) ? [] : (['invalid-uuid'] as const)),
    ...(result === null && said !== '' ? (['unknown-result'] as const) : []),
    ...(amount === undefined ? (['not-an-amount'] as const) : []),
    ...(on === undefined ? (['invalid-date'] as const) : []),
    ...(text('reason').length > 200 ? (['too-long'] as const) : []),
    ...(reference === '' || PAYMENT_NUMBER.test(reference) ? [] : (['not-a-payment-number'] as const)),
  ];
  return {
    // what is no id may be a name: it is neither kept nor told back, the line number says where it stands
    ...{ line: row.line, referralId: UUID.test(referralId) ? referralId : '' },
    ...{ result, amount: amount ?? null, on: on ?? null },
    ...{ reference: reference || null, reason: actReasonOf(text('reason')), fault: faults[0] ?? null },
  };
}

const textAt = ({ cells }: SheetRow, at: number | undefined): string => {
  const cell: Cell | undefined = at === undefined ? undefined : cells[at];
  return cell?.text.trim() ?? '';
};

/** Whole đồng, also written `60.000.000` or `60,000,000 đ`; null for an empty cell, undefined for what is none. */
function moneyOf(text: string): number | null | undefined {
  if (text === '') return null;
  const digits = text
    .replace(/\s|đồng|đ|vnd/gi, '')
    .replace(
      /^(\d{1,3})((?:[.,]\d{3})+)$/,
      (_all, head, rest) => `${String(head)}${String(rest).replace(/[.,]/g, '')}`,
    );
  const amount = Number(digits);
  return /^\d+$/.test(digits) && amount > 0 && Number.isSafeInteger(amount) ? amount : undefined;
}

/** `2026-12-15` or `15/12/2026`; null for an empty cell, undefined for what is no day. */
function dayOf(text: string): string | null | undefined {
  if (text === '') return null;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(iso) ? iso : undefined;
}
