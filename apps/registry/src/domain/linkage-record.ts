import { type BirthReading, readBirth } from './linkage-birth.js';
import { type NumberReading, readNumber, saidByNumber, type Sex } from './identity-number.js';
import { type NameReading, readName } from './names.js';

/** A record as an office wrote it; what is empty or unreadable says nothing. */
export interface WrittenRecord {
  readonly fullName: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly nationalId: string;
  readonly phone: string;
  /** Communes in charge today of where the record places somebody: several when an old one was split or the text fits several. */
  readonly communes: readonly string[];
  /** Provinces of those communes. */
  readonly provinces: readonly string[];
}

/** A record made ready for comparison. Built once, compared often. */
export interface RecordReading {
  readonly name: NameReading;
  readonly birth: BirthReading | null;
  readonly number: NumberReading | null;
  readonly phone: string | null;
  readonly sex: Sex | null;
  readonly communes: readonly string[];
  readonly provinces: readonly string[];
}

/** The number fills in a year and a sex that the record leaves out. */
export function readRecord(written: WrittenRecord): RecordReading {
  const number = readNumber(written.nationalId);
  const said = number && saidByNumber(number);
  const { communes, provinces } = written;
  return {
    name: readName(written.fullName),
    birth: readBirth(written.birthDate) ?? (said ? { year: said.year, month: 0, day: 0 } : null),
    number,
    phone: readPhone(written.phone),
    sex: readSex(written.sex) ?? said?.sex ?? null,
    communes,
    provinces,
  };
}

const SEXES: Readonly<Record<string, Sex>> = {
  ...{ nam: 'male', male: 'male', m: 'male', '1': 'male', trai: 'male' },
  ...{
    nữ: 'female',
    nu: 'female',
    female: 'female',
    f: 'female',
    '0': 'female',
    '2': 'female',
    gái: 'female',
  },
};

export const readSex = (text: string): Sex | null =>
  SEXES[text.normalize('NFC').trim().toLowerCase()] ?? null;

/**
 * Eleven digits became ten in September 2018 (QĐ 798/QĐ-BTTTT of 2016 and 2036/QĐ-BTTTT of 2017, mobile numbers): the old
 * beginning and the one that took its place.
 */
const ELEVEN_TO_TEN: Readonly<Record<string, string>> = {
  ...{ '0120': '070', '0121': '079', '0122': '077', '0126': '076', '0128': '078' },
  ...{ '0123': '083', '0124': '084', '0125': '085', '0127': '081', '0129': '082' },
  ...{
    '0162': '032',
    '0163': '033',
    '0164': '034',
    '0165': '035',
    '0166': '036',
    '0167': '037',
    '0168': '038',
  },
  ...{ '0169': '039', '0186': '056', '0188': '058', '0199': '059' },
};

/** Ten digits with the leading zero, `null` for anything else. Of several numbers in one field the first. */
export function readPhone(text: string): string | null {
  const [first = ''] = text.normalize('NFKC').split(/[;/,]|\s-\s/);
  const exponent = /^(\d)[.](\d+)[eE]\+?(\d+)$/.exec(first.trim());
  const digits = exponent
    ? (exponent[1]! + exponent[2]!).padEnd(Number(exponent[3]) + 1, 'x')
    : first.replace(/\.0$/, '').replace(/[Oo]/g, '0').replace(/\D/g, '');
  const national = digits.replace(/^(?:0084|84)(?=[1-9]\d{8,9}$)/, '').replace(/^(?!0)/, '0');
  const ten =
    national.length === 11 ? (ELEVEN_TO_TEN[national.slice(0, 4)] ?? '') + national.slice(4) : national;
  return /^0\d{9}$/.test(ten) && !/^0(\d)\1{8}$/.test(ten) ? ten : null;
}
