import { fold, type PlainDate } from '#libs/kernel';
import { Random } from '../addresses/random.js';
import type { Home, Invented } from './invented-people.js';

/** A row as the acceptance file has it. */
export interface ListRow {
  readonly rowId: string;
  readonly source: string;
  readonly fullName: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly nationalId: string;
  readonly phone: string;
  readonly address: string;
  readonly receivedOn: string;
}

/** How often a list does something to a field; shares of its rows. */
export interface Habits {
  readonly source: string;
  readonly covers: number;
  readonly number: { readonly old: number; readonly none: number };
  readonly phone: number;
  readonly address: { readonly none: number; readonly oldWriting: number };
  readonly received: PlainDate;
  readonly accents: {
    readonly none: number;
    readonly capitals: number;
    readonly decomposed: number;
    readonly placed: number;
  };
  readonly name: {
    readonly typo: number;
    readonly regional: number;
    readonly dropped: number;
    readonly turned: number;
    readonly initial: number;
  };
  readonly birth: {
    readonly yearOnly: number;
    readonly swapped: number;
    readonly slip: number;
    readonly none: number;
  };
  readonly damage: {
    readonly zero: number;
    readonly point: number;
    readonly exponent: number;
    readonly spaced: number;
    readonly letter: number;
    readonly slip: number;
    readonly others: number;
  };
}

const REGIONAL = [
  'Hoàng Huỳnh',
  'Vũ Võ',
  'Phúc Phước',
  'Nhân Nhơn',
  'Thái Thới',
  'Chính Chánh',
  'Nhật Nhựt',
  'Tính Tánh',
  'Sinh Sanh',
  'Tùng Tòng',
  'Sơn Xơn',
  'Trung Chung',
  'Quý Quí',
  'Mỹ Mĩ',
  'Lý Lí',
].map((pair) => pair.split(' '));

export function listsOf(people: readonly Invented[], lists: readonly Habits[], seed: number) {
  const random = new Random(seed);
  const rows: ListRow[] = [];
  const truth = new Map<string, string>();
  for (const habits of lists) {
    people.forEach((person, index) => {
      if (!random.chance(habits.covers)) return;
      const rowId = `r${rows.length + 1}`;
      truth.set(rowId, person.id);
      rows.push(written(random, habits, person, relative(person, people[index ^ 1]), rowId));
    });
  }
  return { rows, truth };
}

/** Whose number a clerk may take by mistake: somebody of another name (without marks too, or nobody could tell). */
const relative = (person: Invented, other: Invented | undefined): Invented =>
  !other || fold(other.given) === fold(person.given) ? person : other;

function written(
  random: Random,
  habits: Habits,
  person: Invented,
  neighbour: Invented,
  rowId: string,
): ListRow {
  const { phone, damage } = habits;
  const former = random.chance(0.5) ? person.formerPhone : null;
  return {
    rowId,
    source: habits.source,
    fullName: nameIn(random, habits, person),
    birthDate: birthIn(random, habits, person.birth),
    sex: random.chance(0.03)
      ? ''
      : random.chance(0.003)
        ? person.sex === 'male'
          ? 'Nữ'
          : 'Nam'
        : person.sex === 'male'
          ? 'Nam'
          : 'Nữ',
    nationalId: numberIn(random, habits, random.chance(damage.others) ? neighbour : person),
    phone: random.chance(phone) ? phoneIn(random, former ?? person.phone ?? '') : '',
    address: addressIn(random, habits, habits.source === 'trai-giam' ? person.formerHome : person.home),
    receivedOn: habits.received,
  };
}

function nameIn(
  random: Random,
  { accents, name: habit }: Habits,
  { family, middle, given }: Invented,
): string {
  let words = [family, ...middle, given];
  if (words.length > 2 && random.chance(habit.dropped)) words.splice(1 + random.below(words.length - 2), 1);
  if (random.chance(habit.regional)) words = words.map((word) => otherSpelling(word));
  if (random.chance(habit.typo)) {
    const at = random.below(words.length);
    words[at] = typo(random, words[at]!);
  }
  if (words.length > 2 && random.chance(habit.initial)) words[1] = `${words[1]![0]}.`;
  if (random.chance(habit.turned)) words = [words.at(-1)!, ...words.slice(0, -1)];
  let text = words.join(' ');
  if (random.chance(accents.placed))
    text = text.replace('Hòa', 'Hoà').replace('Thúy', 'Thuý').replace('Thủy', 'Thuỷ');
  if (random.chance(accents.none)) text = unmarked(text);
  if (random.chance(accents.capitals)) text = text.toUpperCase();
  return random.chance(accents.decomposed) ? text.normalize('NFD') : text;
}

const unmarked = (text: string): string =>
  fold(text).replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());

function otherSpelling(word: string): string {
  const pair = REGIONAL.find((both) => both.includes(word));
  return pair?.find((other) => other !== word) ?? word;
}

function typo(random: Random, word: string): string {
  const at = random.below(word.length);
  const kind = random.below(4);
  if (kind === 0 && word.length > 2) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + word.slice(at, at + 1) + word.slice(at);
  if (kind === 2 && at > 0) return word.slice(0, at - 1) + word[at]! + word[at - 1]! + word.slice(at + 1);
  return word.slice(0, at) + random.pick([...'aeionthgc']) + word.slice(at + 1);
}

function birthIn(random: Random, { birth: habit }: Habits, birth: PlainDate): string {
  const [year, month, day] = birth.split('-') as [string, string, string];
  if (random.chance(habit.none)) return '';
  if (random.chance(habit.yearOnly)) return random.pick([year, `01/01/${year}`, `00/00/${year}`]);
  let parts: [string, string, string] = [day, month, year];
  if (random.chance(habit.swapped)) parts = [month, day, year];
  if (random.chance(habit.slip)) {
    const which = random.below(3);
    if (which === 2) parts[2] = String(Number(year) + random.pick([-10, -1, 1, 10]));
    else parts[which] = String(1 + random.below(which === 0 ? 28 : 12)).padStart(2, '0');
  }
  const style = random.below(4);
  if (style === 0) return `${parts[2]}-${parts[1]}-${parts[0]}`;
  if (style === 1) return parts.map((part) => String(Number(part))).join('/');
  return style === 2 ? parts.join('.') : parts.join('/');
}

function numberIn(random: Random, { number, damage }: Habits, { cccd, cmnd }: Invented): string {
  const kind = random.next();
  if (kind < number.none) return '';
  let digits = kind < number.none + number.old && cmnd ? cmnd : cccd;
  if (random.chance(damage.slip)) digits = slipped(random, digits);
  if (random.chance(damage.zero)) digits = String(Number(digits));
  if (random.chance(damage.exponent))
    return `${digits.replace(/^0+/, '')[0]}.${digits.replace(/^0+/, '').slice(1, 6)}E+${digits.replace(/^0+/, '').length - 1}`;
  if (random.chance(damage.point)) return `${digits}.0`;
  if (random.chance(damage.spaced)) return digits.replace(/(\d{3})(?=\d)/g, '$1 ');
  return random.chance(damage.letter) ? digits.replace('0', 'O') : digits;
}

function slipped(random: Random, digits: string): string {
  const at = random.below(digits.length - 1);
  if (random.chance(0.3)) return digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2);
  return digits.slice(0, at) + String((Number(digits[at]) + 1 + random.below(9)) % 10) + digits.slice(at + 1);
}

function phoneIn(random: Random, phone: string): string {
  const style = random.below(8);
  if (phone === '' || style > 3) return phone;
  if (style === 0) return `+84${phone.slice(1)}`;
  if (style === 1) return phone.slice(1);
  return style === 2 ? phone.replace(/(\d{4})(\d{3})/, '$1 $2 ') : `${phone.slice(0, 4)}.${phone.slice(4)}`;
}

function addressIn(random: Random, { address: habit }: Habits, home: Home): string {
  if (random.chance(habit.none)) return '';
  const place = random.chance(habit.oldWriting) ? home.old : home.now;
  const parts = place.parts
    .filter(({ name }) => name !== '')
    .map(({ word, name }) => `${word} ${name}`.trim());
  const detail = random.chance(0.4) ? [`Thôn ${1 + random.below(12)}`] : [];
  const text = [...detail, ...parts].join(random.chance(0.9) ? ', ' : ' - ');
  return random.chance(0.25) ? unmarked(text) : text;
}
