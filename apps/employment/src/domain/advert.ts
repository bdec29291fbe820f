import { fold } from '#libs/kernel';
import { parseWage } from '#libs/reference';

/** What an advertisement may not ask, with the law behind it. The house shows it; people decide. */
export type AdvertFlagCode = 'asks-age' | 'asks-sex' | 'asks-deposit';

export interface AdvertFlag {
  readonly code: AdvertFlagCode;
  /** The words that made it, as the advertisement writes them. */
  readonly words: string;
  readonly article: string;
}

interface Rule {
  readonly code: AdvertFlagCode;
  /** On folded text: lower case, no accents. */
  readonly pattern: RegExp;
  readonly article: string;
}

const AGE_WORD = String.raw`(?:tuoi|sinh nam|nam sinh)`;
const RULES: readonly Rule[] = [
  {
    code: 'asks-age',
    // "từ đủ 18 tuổi" is what the law itself asks of most work, so it is no flag
    pattern: new RegExp(
      [
        String.raw`\bdo ${AGE_WORD}\b[^.;\n]{0,30}\d+`,
        String.raw`\btuoi (?:doi )?(?:tu )?\d+\s*(?:-|–|den|toi)\s*\d+`,
        String.raw`\b(?:tu )?\d{2}\s*(?:-|–|den|toi)\s*\d{2} tuoi\b`,
        String.raw`\b(?:duoi|khong qua|toi da|tren|hon) \d{2} tuoi\b`,
        String.raw`\b(?:sinh nam|nam sinh)[^.;\n]{0,20}\d{4}`,
      ].join('|'),
    ),
    article: 'Bộ luật Lao động 2019 Điều 8 khoản 1; NĐ 283/2026/NĐ-CP Điều 10',
  },
  {
    code: 'asks-sex',
    pattern: new RegExp(
      [
        String.raw`\b(?:chi|uu tien|can|tuyen) (?:tuyen )?(?:lao dong |nhan vien |cong nhan )?(?:nam|nu)\b(?! \d)`,
        String.raw`\bgioi tinh\s*:?\s*(?:nam|nu)\b(?!\s*(?:\/|,|hoac|va|-)\s*(?:nam|nu))`,
        String.raw`\b(?:nhan vien|lao dong|cong nhan|tho) nu\b`,
      ].join('|'),
    ),
    article: 'Bộ luật Lao động 2019 Điều 8 khoản 1; NĐ 283/2026/NĐ-CP Điều 10',
  },
  {
    code: 'asks-deposit',
    pattern:
      /\b(?:dat coc|tien coc|the chan|ky quy|phi (?:ho so|tuyen dung|giu cho|gioi thieu)|dong (?:phi|tien) (?:truoc|dong phuc|ho so)|giu (?:bang goc|can cuoc|cccd|cmnd|giay to goc))\b/,
    article: 'Bộ luật Lao động 2019 Điều 17 khoản 1, 2; Điều 11 khoản 2',
  },
];
/** "không thu phí hồ sơ", "no deposit": the words are there to say no. */
const DENIED = /\b(?:khong|mien|chua)\b[^.;,\n]{0,20}$/;

/** What is asked for that may not be asked for, each kind once. */
export function advertFlags(text: string): AdvertFlag[] {
  const said = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const plain = fold(said);
  // a letter with its accents is one letter without them, but for what no Vietnamese word holds
  const words = (from: number, to: number): string =>
    (said.length === plain.length ? said : plain).slice(from, to);
  return RULES.flatMap(({ code, pattern, article }) => {
    for (const match of plain.matchAll(new RegExp(pattern, 'g'))) {
      if (DENIED.test(plain.slice(Math.max(0, match.index - 30), match.index))) continue;
      return [{ code, words: words(match.index, match.index + match[0].length), article }];
    }
    return [];
  });
}

export type WageNote = 'wage-not-understood' | 'wage-negotiable' | 'wage-not-in-dong-a-month';

export interface ReadWage {
  readonly wageMin: number | null;
  readonly wageMax: number | null;
  /** Why the text gave no wage in đồng a month. */
  readonly note: WageNote | null;
}

/** The wage as an advertisement writes it, in đồng a month where it says so. A day's or a piece's wage is not multiplied up. */
export function readWage(text: string): ReadWage {
  const none = { wageMin: null, wageMax: null };
  const wage = parseWage(text);
  if (!wage) return { ...none, note: 'wage-not-understood' };
  if (wage.negotiable) return { ...none, note: 'wage-negotiable' };
  if (wage.currency !== 'VND' || wage.period !== 'month')
    return { ...none, note: 'wage-not-in-dong-a-month' };
  return { wageMin: wage.min ?? null, wageMax: wage.max ?? null, note: null };
}
