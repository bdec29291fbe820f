import { fold } from '#libs/kernel';
import type { EmploymentSection } from '../person.js';
import type { OffenceGroup, ReleaseKind } from '../release.js';

// What offices write in words. Each answers undefined where it does not know: nothing is guessed.

type Table<T> = readonly (readonly [RegExp, T])[];

const firstOf = <T>(table: Table<T>, text: string): T | undefined => {
  const folded = fold(text);
  return table.find(([pattern]) => pattern.test(folded))?.[1];
};

export const sexOf = (text: string): 'male' | 'female' | undefined =>
  firstOf<'male' | 'female'>(
    [
      [/^(nam|male|m|trai)$/, 'male'],
      [/^(nu|female|f|gai)$/, 'female'],
    ],
    text,
  );

/** Said of a part only, or taken back in the same breath ("Có, chưa xong", "đã nộp một phần"): neither yes nor no. */
const IN_PART =
  /mot phan|dang |.+\b(chua|con (no|lai|thieu|phai|\d))|khong con (kha nang|dieu kien|phai xem)/;

export function yesNoOf(text: string): boolean | undefined {
  if (IN_PART.test(fold(text))) return undefined;
  return firstOf(
    [
      [/^(co|x|v|da|roi|xong|da xong|da thi hanh xong|dong y|yes|y|true|1|khong con( nghia vu)?)( |$)/, true],
      [/^(khong|chua|chua xong|no|n|false|0|con)( |$)/, false],
    ],
    text,
  );
}

/**
 * Whether restitution, costs and the like are settled. Under a heading that names the duty and not its end ("Nghĩa vụ dân sự")
 * a bare yes may mean that there is one, and a bare no that there is none: not known. Said to have no duty at all, nothing is
 * left to settle; said to have no part of it ("không phải bồi thường"), the rest may be left.
 */
export function settledOf(text: string, heading: string): boolean | undefined {
  const folded = fold(text);
  if (/^khong co nghia vu\b/.test(folded)) return true;
  if (/^khong (co|phai) ./.test(folded)) return undefined;
  const namesTheEnd = /\b(xong|settled|obligationssettled|da)\b/.test(fold(heading));
  return namesTheEnd || !/^(co|khong( co)?|x|v|yes|no)$/.test(folded) ? yesNoOf(text) : undefined;
}

export const kindOf = (text: string): ReleaseKind | undefined =>
  firstOf<ReleaseKind>(
    [
      [/dac xa|amnesty/, 'amnesty'],
      [/truoc thoi han|co dieu kien|tha tu truoc|conditional/, 'conditional'],
      [/chap hanh xong|het an|man han|het han|completed/, 'completed'],
    ],
    text,
  );

/** BLHS 2015 (sửa đổi 2017, 2025): the chapters and articles as they are written in judgments. */
const OFFENCES: Table<OffenceGroup> = [
  [/duoi 16|duoi 13|tu du 13|tre em|tre vi thanh nien|child/, 'child-abuse'],
  [/ma tuy|chat gay nghien/, 'drugs'],
  [/danh bac|ga bac/, 'gambling'],
  [/thuong tich|ton hai (cho )?suc khoe/, 'injury'],
  [/giao thong|dua xe|lai xe/, 'traffic'],
  [
    /giet nguoi|hiep dam|cuong dam|lam chet nguoi|hanh ha|buc tu|de doa giet|bat (, )?giu|bat coc|mua ban nguoi/,
    'violence',
  ],
  [
    /trom cap|cuop|cuong doat|chiem doat|cong nhien|huy hoai|hu hong tai san|chiem giu trai phep|lua dao/,
    'property',
  ],
  [
    /buon lau|hang cam|hang gia|tron thue|kinh te|hoa don|cho vay lai nang|tham o|nhan hoi lo|dua hoi lo/,
    'economic',
  ],
  [
    /gay roi|chong nguoi thi hanh cong vu|mai dam|chua chap|trat tu cong cong|tieu thu tai san/,
    'public-order',
  ],
  [
    /an ninh quoc gia|chinh quyen nhan dan|phan boi to quoc|gian diep|pha hoai chinh sach/,
    'national-security',
  ],
];
const CODES = new Set<string>(
  'property violence injury drugs traffic economic gambling public-order national-security child-abuse other'.split(
    ' ',
  ),
);

export function offenceOf(text: string): OffenceGroup | undefined {
  const tidy = text.trim().toLowerCase();
  if (CODES.has(tidy)) return tidy as OffenceGroup;
  return firstOf(OFFENCES, text);
}

/** A guilt that is denied or of two kinds ("không cố ý", "cố ý/vô ý") is asked about. */
export function intentionalOf(text: string): boolean | undefined {
  const folded = fold(text);
  const [intent, neglect] = [/\bco y\b/.test(folded), /\bvo y\b/.test(folded)];
  if (!intent && !neglect) return yesNoOf(text);
  return (intent && neglect) || /\bkhong\b/.test(folded) ? undefined : intent;
}

/**
 * `3 năm 6 tháng tù` → 42; a bare number is months. Undefined for life, which has no months, for a fraction (`3,5 năm`), for more
 * than one sentence (`5 năm, giảm còn 4 năm`), and for one that was suspended: nobody came home from it.
 */
export function monthsOf(text: string): number | undefined {
  const folded = fold(text);
  if (/^\d{1,4}(?:\.0+)?$/.test(folded)) return Number(folded);
  // a further penalty has its own length, and refuses the line by itself; what was spent in custody is part of the sentence
  const prison = folded.replace(
    /\b(hinh phat bo [sx]ung|cam|quan che|tuoc|tam (giam|giu)|(da|duoc) (khau )?tru)\b.*$/,
    '',
  );
  const said = [...prison.matchAll(/(\d+(?:[.,]\d+)?)\s*(nam|thang|n\b|n(?=\d)|t\b)/g)];
  const of = (unit: string): string[] =>
    said.flatMap(([, count = '', name = '']) => (name.startsWith(unit) ? [count] : []));
  const [years, months] = [of('n'), of('t')];
  if (said.length === 0 || years.length > 1 || months.length > 1) return undefined;
  if (/[.,]/.test([...years, ...months].join('')) || /\btreo\b/.test(folded)) return undefined;
  return Number(years[0] ?? 0) * 12 + Number(months[0] ?? 0);
}

/** What stands in a column of additional penalties where there is none. */
export const isNoPenalty = (text: string): boolean =>
  /^(|[-–—/.]+|0|khong|khong (co|bi)|khong (co |bi )?hinh phat bo sung|no|none|false)$/.test(
    fold(text).replace(/(?<=\w)[.;]$/, ''),
  );

/** An additional penalty said in another column: behind the sentence, among the notes. Denied, it is none. */
export const namesPenalty = (text: string): boolean =>
  /(?<!\bkhong (?:(?:co|bi) )?)\b(hinh phat bo [sx]ung|cam (dam nhiem|hanh nghe|cu tru|lam (nhung )?(nghe|cong viec))|quan che|tuoc (mot so )?quyen cong dan)\b/.test(
    fold(text),
  );

export function educationOf(text: string): EmploymentSection['education'] | undefined {
  const grade = /(\d{1,2})\s*\/\s*(10|12)/.exec(text);
  if (grade) {
    const [done, of] = [Number(grade[1]), Number(grade[2])];
    // the ten grades of the North until 1989: 4, 7 and 10 ended the three schools
    const [primary, lower, upper] = of === 12 ? [5, 9, 12] : [4, 7, 10];
    if (done > of) return undefined;
    return done >= upper
      ? 'upper-secondary'
      : done >= lower
        ? 'lower-secondary'
        : done >= primary
          ? 'primary'
          : 'none';
  }
  return firstOf<NonNullable<EmploymentSection['education']>>(
    [
      [/^lower-secondary$/, 'lower-secondary'],
      [/^upper-secondary$/, 'upper-secondary'],
      [/^none$/, 'none'],
      [/^primary$/, 'primary'],
      [/^university$/, 'university'],
      [/^college$/, 'college'],
      [/chua (hoc xong|tot nghiep) tieu hoc|mu chu|khong biet chu|chua di hoc|chua qua truong lop/, 'none'],
      [/dai hoc|thac si|tien si/, 'university'],
      [/cao dang/, 'college'],
      [/thpt|trung hoc pho thong|cap (3|iii)\b/, 'upper-secondary'],
      [/thcs|trung hoc co so|cap (2|ii)\b/, 'lower-secondary'],
      [/tieu hoc|cap (1|i)\b/, 'primary'],
    ],
    text,
  );
}

export const trainingOf = (text: string): EmploymentSection['training'] | undefined =>
  firstOf<NonNullable<EmploymentSection['training']>>(
    [
      [/chua qua dao tao|khong bang|khong co bang|chua co|duoi 3 thang|^none$|^khong$/, 'none'],
      [/so cap|elementary/, 'elementary'],
      [/trung cap|intermediate/, 'intermediate'],
      [/cao dang|college|dai hoc|thac si|tien si/, 'college'],
    ],
    text,
  );

export const purposeOf = (text: string): 'production' | 'training' | undefined =>
  firstOf<'production' | 'training'>(
    [
      [/hoc nghe|dao tao|hoc phi|training/, 'training'],
      [/san xuat|kinh doanh|chan nuoi|trong trot|buon ban|mo quan|lam an|viec lam|production/, 'production'],
    ],
    text,
  );

/** Đồng: `60.000.000`, `60 triệu`, `7,5 tr`. */
export function dongOf(text: string): number | undefined {
  const folded = fold(text)
    .replace(/\s*(dong|vnd|d)$/, '')
    .trim();
  const millions = /^(\d+(?:[.,]\d+)?)\s*(trieu|tr)\b/.exec(folded)?.[1];
  if (millions !== undefined) return Math.round(Number(millions.replace(',', '.')) * 1_000_000);
  const plain = folded.replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  return /^\d+$/.test(plain) ? Number(plain) : undefined;
}

export const listOf = (text: string): string[] =>
  text
    .split(/[,;\n/+]|\s-\s/)
    .map((item) => item.trim())
    .filter((item) => item !== '');

export const purposesOf = (text: string): ('employment' | 'training' | 'credit')[] | undefined => {
  const folded = fold(text);
  if (/^(khong|no|none)\b/.test(folded)) return [];
  const found = (
    [
      ['employment', /viec lam|employment/],
      ['training', /hoc nghe|dao tao|training/],
      ['credit', /vay|tin dung|credit/],
    ] as const
  ).flatMap(([purpose, pattern]) => (pattern.test(folded) ? [purpose] : []));
  if (found.length > 0) return found;
  return yesNoOf(text) === true || /tat ca|all/.test(folded)
    ? ['employment', 'training', 'credit']
    : undefined;
};
