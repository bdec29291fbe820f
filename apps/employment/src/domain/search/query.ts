import { wordsOf, type Word } from '#libs/reference';

/** What people type around the work they look for; it stands in every advertisement or in none. */
const AROUND = [
  'không cần kinh nghiệm',
  'không yêu cầu kinh nghiệm',
  'chưa có kinh nghiệm',
  'không cần bằng cấp',
  'lương cao',
  'thu nhập cao',
  'đi làm ngay',
  'làm tại nhà',
  'tìm việc làm',
  'việc làm',
  'tìm việc',
  'tuyển dụng',
  'cần tuyển',
  'cần tìm',
  'tìm',
  'tuyển',
  'công việc',
  'muốn làm',
  'xin việc',
  'xin làm',
  'ứng tuyển',
  'ở',
  'tại',
  'gần',
  'cho',
  'và',
  'với',
  'có',
  'là',
  'các',
  'của',
  'làm',
].map((text) => wordsOf(text).map((word) => word.marked));

/** What people shorten, and the names of places as advertisements write them. */
const LONG_FORMS: Readonly<Record<string, string>> = {
  hcm: 'hồ chí minh',
  tphcm: 'hồ chí minh',
  hcmc: 'hồ chí minh',
  sg: 'hồ chí minh',
  hn: 'hà nội',
  nv: 'nhân viên',
  ktv: 'kỹ thuật viên',
  bđs: 'bất động sản',
  bds: 'bất động sản',
  cskh: 'chăm sóc khách hàng',
  xnk: 'xuất nhập khẩu',
  hcns: 'hành chính nhân sự',
  tmđt: 'thương mại điện tử',
  tmdt: 'thương mại điện tử',
  lđpt: 'lao động phổ thông',
  ldpt: 'lao động phổ thông',
};
const SAIGON = /\bs[àa]i\s*g[òo]n\b/giu;

/** Words with short forms written out. */
export function spelled(text: string): readonly Word[] {
  return wordsOf(text.normalize('NFC').replace(SAIGON, 'hồ chí minh')).flatMap((word) => {
    const long = LONG_FORMS[word.plain];
    return long === undefined ? [word] : wordsOf(long);
  });
}

/** Without `ở`, which nobody could tell from the `ô` of `ô tô` once its marks are gone. */
export const withoutAt = (words: readonly Word[]): readonly Word[] =>
  words.filter(({ plain }, at) => plain !== 'o' || words[at + 1]?.plain === 'to');

/** The words that say what is looked for; all of them when nothing else stands there. */
export function asked(marked: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < marked.length;) {
    const around = AROUND.find((parts) => parts.every((part, i) => marked[at + i] === part));
    if (around) at += around.length;
    else kept.push(marked[at++] as string);
  }
  return kept.length > 0 ? kept : marked;
}
