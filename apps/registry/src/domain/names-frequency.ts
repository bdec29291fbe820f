import type { NameLevel, NameReading } from './names.js';

/**
 * Shares of family names in per mille of the people (Lê Trung Hoa, Họ và tên người Việt Nam, 2005; the figures that encyclopedias
 * repeat). Folded; spellings that fold to one stand together (Vũ and Võ apart: they are compared by sound).
 */
const FAMILY_PER_MILLE: Readonly<Record<string, number>> = {
  ...{ nguyen: 384, tran: 121, le: 95, pham: 70, huynh: 30, hoang: 21, phan: 45, vu: 20, vo: 19, dang: 21 },
  ...{
    bui: 20,
    do: 14,
    ho: 13,
    ngo: 13,
    duong: 10,
    ly: 5,
    li: 5,
    dao: 7,
    doan: 8,
    vuong: 4,
    trinh: 7,
    truong: 10,
  },
  ...{ dinh: 9, lam: 6, phung: 5, mai: 7, to: 3, ha: 5, ta: 4, cao: 6, luong: 6, luu: 4, thai: 3, chu: 3 },
};
const OTHER_FAMILY = 1;

/** Given names of the people who were born 1960–2000 in four bands of ten, five, two and one in a thousand; our own estimate. */
const GIVEN_BANDS: readonly (readonly [perMille: number, names: string])[] = [
  [20, 'hung tuan dung hai son thanh long minh cuong thang nam huong hoa lan hang dung'],
  [10, 'binh hoa hieu tien trung duc quang hoang anh linh thuy nga ha thao phuong mai duy tam tan'],
  [
    5,
    'an bao chien chinh cong dai dat dong hau hiep khanh kien lam loc loi luan manh nghia nhan phong phuc quan quy quyet',
  ],
  [
    5,
    'sang tai thinh tho thuan toan tri truong tu tung vinh vu yen hien hong huyen lien loan ngoc nhung oanh thu trang van xuan',
  ],
];
const OTHER_GIVEN = 1;

const MIDDLE_PER_MILLE: Readonly<Record<string, number>> = {
  ...{ van: 330, thi: 330, duc: 20, huu: 25, dinh: 25, xuan: 20, quang: 20, ngoc: 30, thanh: 25, minh: 25 },
  ...{ cong: 15, trong: 12, quoc: 18, ba: 10, dang: 8, manh: 8, hong: 12, kim: 10, thu: 10, anh: 10, the: 8 },
};
const OTHER_MIDDLE = 4;

const GIVEN_PER_MILLE = new Map<string, number>();
for (const [share, names] of GIVEN_BANDS) {
  for (const name of names.split(' ')) GIVEN_PER_MILLE.set(name, (GIVEN_PER_MILLE.get(name) ?? 0) + share);
}

/** The share of people with this folded name, if its parts were drawn one by one. */
function shareByParts({ folded }: NameReading): number {
  const middle = folded.slice(1, -1).map((word) => (MIDDLE_PER_MILLE[word] ?? OTHER_MIDDLE) / 1_000);
  return middle.reduce((share, part) => share * part, shareOfEnds(folded) * (folded.length > 2 ? 1 : 0.05));
}

function shareOfEnds(folded: readonly string[]): number {
  const family = (FAMILY_PER_MILLE[folded[0] ?? ''] ?? OTHER_FAMILY) / 1_000;
  return family * ((GIVEN_PER_MILLE.get(folded.at(-1) ?? '') ?? OTHER_GIVEN) / 1_000);
}

/** A form of a name that one in two hundred bears who has the name without marks. */
const MANY_FROM = 0.005;

/** As much as so many names seen: what the tables above weigh against what was counted. */
const WORTH = 2_000;
/** How often two strangers bear one name, and one family and given name, by the tables above. */
const CHANCE_OF_NAME = 2.5e-4;
const CHANCE_OF_ENDS = 1.5e-3;

/** How common names are: by the tables, and by what was counted in the lists at hand. */
export class NameFrequencies {
  private readonly names = new Map<string, number>();
  private readonly ends = new Map<string, number>();
  /** Given names as written with marks, by what they are without. */
  private readonly marked = new Map<string, Map<string, number>>();
  private total = 0;

  count(name: NameReading): void {
    this.total += 1;
    add(this.names, name.bag);
    add(this.ends, endsOf(name));
    if (!name.marked) return;
    const forms = this.marked.get(name.folded.at(-1)!) ?? new Map<string, number>();
    add(forms, name.words.at(-1)!);
    this.marked.set(name.folded.at(-1)!, forms);
  }

  /**
   * One was written without marks, and people here bear several names that are one without them: Tuấn and Tuân, as twins like
   * to be called.
   */
  manyNames(a: NameReading, b: NameReading): boolean {
    if (a.marked && b.marked) return false;
    const forms = [...(this.marked.get((a.marked ? a : b).folded.at(-1) ?? '')?.values() ?? [])];
    const all = forms.reduce((sum, count) => sum + count, 0);
    return forms.filter((count) => count > 1 && count >= MANY_FROM * all).length > 1;
  }

  /** Bits by which this agreement says more (or less) than agreement of names does on the average. */
  rarity(level: NameLevel | null, a: NameReading, b: NameReading): number {
    if (level === null) return 0;
    if (a.bag === b.bag) return clipped(CHANCE_OF_NAME / this.share(this.names.get(a.bag), shareByParts(a)));
    const common = Math.max(
      ...[a, b].map((n) => this.share(this.ends.get(endsOf(n)), shareOfEnds(n.folded))),
    );
    return clipped(CHANCE_OF_ENDS / common);
  }

  private share(counted = 0, byParts: number): number {
    return (counted + WORTH * byParts) / (this.total + WORTH);
  }
}

const endsOf = ({ folded }: NameReading): string => `${folded[0]} ${folded.at(-1)}`;
const clipped = (ratio: number): number => Math.round(Math.min(6, Math.max(-5, Math.log2(ratio))));

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
