import { wordsOf, type Word } from '../words.js';

/** A word of a title and how much what it says counts: a place, a wage or a branch names no work. */
export interface TitleWord extends Word {
  readonly weight: number;
}

/** What advertisements shorten, as whole words. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  nv: 'nhân viên',
  nvkd: 'nhân viên kinh doanh',
  nvbh: 'nhân viên bán hàng',
  nvvp: 'nhân viên văn phòng',
  ktv: 'kỹ thuật viên',
  cv: 'chuyên viên',
  cvcc: 'chuyên viên',
  cvc: 'chuyên viên',
  ctv: 'cộng tác viên',
  tts: 'thực tập sinh',
  gv: 'giáo viên',
  ks: 'kỹ sư',
  cn: 'công nhân',
  ldpt: 'lao động phổ thông',
  ld: 'lao động',
  bs: 'bác sĩ',
  ds: 'dược sĩ',
  tp: 'trưởng phòng',
  gd: 'giám đốc',
  kt: 'kế toán',
  tx: 'tài xế',
  lx: 'lái xe',
  qlch: 'quản lý cửa hàng',
  xkld: 'xuất khẩu lao động',
  bh: 'bán hàng',
  tvbh: 'tư vấn bán hàng',
  ktt: 'kế toán trưởng',
  thiêt: 'thiết',
};

/** `tp` and `cn` shorten a city and a branch as well: whoever writes them so writes a place after them. */
const ALSO_A_PLACE: ReadonlySet<string> = new Set(['tp', 'cn', 'kt', 'gd', 'ld', 'bh']);

/** What stands between the words of a name of work without changing it. */
const FILLERS: readonly (readonly string[])[] = [
  'cao cấp',
  'cấp cao',
  'tập sự',
  'senior',
  'junior',
  'fresher',
  'sr',
  'jr',
  'part time',
  'full time',
  'parttime',
  'fulltime',
  'nữ',
  'nam nữ',
  'bán thời gian',
  'toàn thời gian',
  'đi làm ngay',
  'gấp',
  'cần gấp',
  'không yêu cầu kinh nghiệm',
  'chưa có kinh nghiệm',
  'có kinh nghiệm',
  'không cần kinh nghiệm',
  'không cần bằng cấp',
].map((text) => wordsOf(text).map(({ marked }) => marked));

/** After these stands where, for how much or for whom one works; until the next comma, bracket or dash. */
const ASIDE: Readonly<Record<string, number>> = {
  tại: 0.35,
  'thu nhập': 0.3,
  lương: 0.3,
  'khu vực': 0.5,
  kv: 0.5,
  'làm việc': 0.4,
  'phòng giao dịch': 0.25,
  'chi nhánh': 0.25,
  'ưu tiên': 0.35,
  'yêu cầu': 0.35,
  biết: 0.4,
  ngành: 0.7,
  'lĩnh vực': 0.6,
  mảng: 0.7,
  'dự án': 0.6,
  cho: 0.6,
  của: 0.5,
  'hỗ trợ': 0.8,
};
const ASIDES = new Map(
  Object.entries(ASIDE).map(([text, weight]) => [
    wordsOf(text)
      .map(({ marked }) => marked)
      .join(' '),
    weight,
  ]),
);

/** A slash, a dash between spaces and the like cut a title as a comma does. */
const CUTS = /\s[-–—_|•+*]+\s|[–—|/•]/g;
const BRACKETED = 0.75;

/** At most 40 words; duties may be longer. */
export function titleWords(title: string, most = 40): readonly TitleWord[] {
  const words = spoken(title);
  return weighed(withoutFillers(words.slice(0, most)));
}

function spoken(title: string): (Word & { bracketed: boolean })[] {
  const words: (Word & { bracketed: boolean })[] = [];
  for (const [at, part] of title
    .normalize('NFC')
    .replace(CUTS, ', ')
    .split(/[([{)\]}]/)
    .entries()) {
    // what stands in brackets is every second part
    for (const word of wordsOf(part)) {
      for (const full of unshortened(word)) words.push({ ...full, bracketed: at % 2 === 1 });
    }
  }
  return words;
}

function unshortened(word: Word): readonly Word[] {
  const long = SHORT_FORMS[word.plain];
  if (long === undefined || ALSO_A_PLACE.has(word.plain)) return [word];
  return wordsOf(long).map((part, at) => ({ ...part, afterComma: at === 0 && word.afterComma }));
}

function withoutFillers<W extends Word>(words: readonly W[]): readonly W[] {
  const kept: W[] = [];
  let comma = false;
  for (let at = 0; at < words.length;) {
    const filler = FILLERS.find((parts) => parts.every((part, i) => words[at + i]?.marked === part));
    const word = words[at] as W;
    if (filler) {
      comma ||= word.afterComma;
      at += filler.length;
    } else {
      kept.push(comma ? { ...word, afterComma: true } : word);
      comma = false;
      at++;
    }
  }
  return kept;
}

function weighed(words: readonly (Word & { bracketed: boolean })[]): readonly TitleWord[] {
  let aside = 1;
  return words.map((word, at) => {
    if (word.afterComma) aside = 1;
    const after =
      ASIDES.get(word.marked) ??
      ASIDES.get(`${word.marked} ${words[at + 1]?.marked ?? ''}`) ??
      ASIDES.get([0, 1, 2].map((i) => words[at + i]?.marked ?? '').join(' '));
    const weight = aside * (word.bracketed ? BRACKETED : 1);
    if (after !== undefined && at > 0) aside = Math.min(aside, after);
    return { ...word, weight };
  });
}
