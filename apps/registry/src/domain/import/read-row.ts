import { type Fault, fold } from '#libs/kernel';
import {
  isOccupation,
  isSkill,
  licenceFromPrint,
  parseWage,
  proposeOccupations,
  skills,
} from '#libs/reference';
import { readNumber } from '../identity-number.js';
import type { ImportCell, ImportRow } from './header.js';
import { ANY_DAY, type DayColumn, type ReadingContext, rangeOf, RowCells } from './row-cells.js';
import * as values from './values.js';

export interface RowReading {
  /** A body as of `POST /releases`, to be validated like one. */
  readonly body: Readonly<Record<string, unknown>>;
  /** What could not be read, by the pointer into the body where it belongs. */
  readonly faults: readonly Fault[];
  /** What was left out because it was not understood and nothing depends on it. */
  readonly remarks: readonly string[];
}

type Sections = Record<'person' | 'release' | 'residence' | 'employment' | 'credit', Record<string, unknown>>;

/** Reads one row. Empty cells are left out; whether something required lacks is for the validation to say. */
export function readRow(row: ImportRow, context: ReadingContext): RowReading {
  const reader = new Reader(row, context);
  reader.uncomputed();
  reader.person();
  reader.release();
  reader.penalties();
  reader.residence();
  reader.employment();
  reader.credit();
  return reader.result();
}

class Reader extends RowCells {
  readonly #body: Sections = { person: {}, release: {}, residence: {}, employment: {}, credit: {} };

  result(): RowReading {
    const { employment, credit, ...always } = this.#body;
    const body = {
      ...always,
      ...(Object.keys(employment).length > 0 ? { employment } : {}),
      ...(Object.keys(credit).length > 0 ? { credit } : {}),
      consents: this.consents(),
    };
    return { body, faults: this.faults, remarks: this.remarks };
  }

  person(): void {
    const person = this.#body.person;
    const [family, given] = [this.text('familyName'), this.text('givenName')];
    const name =
      this.text('fullName') ??
      (family !== undefined && given !== undefined ? `${family} ${given}` : undefined);
    if (name !== undefined) person['fullName'] = name;
    this.sex(person);
    this.birth(person);
    this.number(person);
    const phone = this.text('phone')?.replace(/[^\d+]/g, '');
    // a spreadsheet that takes a phone for a number eats its zero
    if (phone) person['phone'] = /^[3-9]\d{8}$/.test(phone) ? `0${phone}` : phone;
  }

  private sex(person: Record<string, unknown>): void {
    const marks = (['sexMale', 'sexFemale', 'birthYearMale', 'birthYearFemale'] as const).filter((field) =>
      this.cell(field),
    );
    const male = marks.some((field) => field.endsWith('Male'));
    const said = this.read('sex', '/person/sex', 'sex-unknown', values.sexOf);
    const marked = marks.length === 1 ? (male ? 'male' : 'female') : undefined;
    if (said ?? marked) person['sex'] = said ?? marked;
  }

  private birth(person: Record<string, unknown>): void {
    const [man, woman] = [this.cell('birthYearMale'), this.cell('birthYearFemale')];
    const cell = this.cell('birthDate') ?? man ?? woman;
    if (!cell) return;
    // of two days of birth neither is more likely
    if (man && woman) this.fault('/person/birthDate', 'day-twice');
    else this.ordered(cell, 'birthDate', '/person/birthDate', person);
  }

  private ordered(cell: ImportCell, field: DayColumn, pointer: string, into: Record<string, unknown>): void {
    const doubt = this.context.orders[field].doubt(cell);
    if (doubt) this.fault(pointer, doubt);
    else this.day(cell, pointer, rangeOf(field, this.context.today), into, field);
  }

  private number(person: Record<string, unknown>): void {
    const cell = this.cell('nationalId');
    if (!cell) return;
    const reading = lacksDigits(cell) ? null : readNumber(cell.text);
    if (!reading) this.fault('/person/nationalId', 'national-id-form');
    else if (reading.known < reading.digits.length) this.fault('/person/nationalId', 'national-id-rounded');
    else person['nationalId'] = reading.digits;
  }

  release(): void {
    const { defaults, header } = this.context;
    const release = this.#body.release;
    const kind = this.read('kind', '/release/kind', 'release-kind-unknown', values.kindOf) ?? defaults.kind;
    if (kind !== undefined) release['kind'] = kind;
    const completed = this.cell('completedOn');
    if (completed) this.ordered(completed, 'completedOn', '/release/completedOn', release);
    else if (defaults.completedOn !== undefined) release['completedOn'] = defaults.completedOn;
    this.set(release, 'certificateNo', this.text('certificateNo'));
    this.set(release, 'facility', this.text('facility') ?? defaults.facility);
    this.set(
      release,
      'sentenceMonths',
      this.read('sentence', '/release/sentenceMonths', 'sentence-form', values.monthsOf),
    );
    this.set(
      release,
      'offenceGroup',
      this.read('offence', '/release/offenceGroup', 'offence-unknown', values.offenceOf),
    );
    const intentional = this.read('intentional', '/release/intentional', 'yes-no-form', values.intentionalOf);
    this.set(release, 'intentional', intentional ?? defaults.intentional);
    const heading = header.labels[header.fields.get('obligations') ?? -1] ?? '';
    const settled = this.read('obligations', '/release/obligationsSettled', 'yes-no-form', (text) =>
      values.settledOf(text, heading),
    );
    this.set(release, 'obligationsSettled', settled ?? defaults.obligationsSettled);
  }

  /** Lists do not say what is barred until when, and somebody recorded without their bars would be offered barred work. */
  penalties(): void {
    const { penalties } = this.context.header;
    const said = this.row.cells.some((cell, column) => {
      if (!cell) return false;
      if (penalties.includes(column)) return cell.kind === 'error' || !values.isNoPenalty(cell.text);
      return values.namesPenalty(cell.text);
    });
    if (said) this.fault('/release/additionalPenalties', 'penalty-not-read');
  }

  residence(): void {
    const residence = this.#body.residence;
    const detail = this.text('addressDetail');
    const code = this.tried('communeCode', (text) =>
      /^\d{4,5}$/.test(text) ? text.padStart(5, '0') : undefined,
    );
    if (code !== undefined) {
      residence['communeCode'] = code;
      this.set(residence, 'detail', detail);
      return;
    }
    const units = (['commune', 'district', 'province'] as const).flatMap((field) => this.text(field) ?? []);
    const address = this.text('address');
    const before = detail === undefined || says(address, detail) ? [] : [detail];
    const behind = sameStart(address, units) ? [] : units;
    const written = [...before, ...(address === undefined ? [] : [address]), ...behind].join(', ');
    if (written !== '') residence['addressAsWritten'] = written;
  }

  employment(): void {
    const employment = this.#body.employment;
    this.set(employment, 'education', this.tried('education', values.educationOf));
    this.set(employment, 'training', this.tried('training', values.trainingOf));
    const known = this.several('skills', skillOf);
    if (known.length > 0) employment['skills'] = known;
    const held = this.several('occupationHeld', occupationOf);
    const years = this.tried('yearsHeld', (text) =>
      held.length > 0 && /^\d{1,2}(?:[.,]\d)?/.test(text) ? parseFloat(text.replace(',', '.')) : undefined,
    );
    if (held.length > 0)
      employment['occupationsHeld'] = held.map((occupation) => ({ code: occupation, years: years ?? 0 }));
    const wanted = this.several('occupationWanted', occupationOf);
    if (wanted.length > 0) employment['occupationsWanted'] = wanted;
    this.set(
      employment,
      'wageExpected',
      this.tried('wage', (text) => values.dongOf(text) ?? monthlyWage(text)),
    );
    this.set(
      employment,
      'commuteKmMax',
      this.tried('commute', (text) => (/^\d{1,3}/.test(text) ? parseInt(text, 10) : undefined)),
    );
    const available = this.cell('availableFrom');
    if (available) this.day(available, '/employment/availableFrom', ANY_DAY, employment, 'availableFrom');
    const licences = this.several('licences', (text) => licenceFromPrint(text));
    if (licences.length > 0) employment['licences'] = licences;
  }

  credit(): void {
    const credit = this.#body.credit;
    const [wanted, purpose, amount] = [
      this.tried('loanWanted', values.yesNoOf),
      this.tried('loanPurpose', values.purposeOf),
      this.tried('loanAmount', values.dongOf),
    ];
    if (wanted === undefined && amount === undefined) {
      if (purpose !== undefined) this.remarks.push('loanPurpose');
      return;
    }
    credit['wanted'] = wanted ?? true;
    this.set(credit, 'purpose', purpose);
    this.set(credit, 'amount', amount);
  }

  private consents(): readonly string[] {
    const said = this.read('consents', '/consents', 'consent-unknown', values.purposesOf);
    if (said) return said;
    const all = this.context.defaults.consents ?? [];
    return (
      [
        ['employment', 'consentEmployment'],
        ['training', 'consentTraining'],
        ['credit', 'consentCredit'],
      ] as const
    ).flatMap(([purpose, field]) => {
      const own = this.read(field, '/consents', 'consent-unknown', values.yesNoOf);
      return (own ?? all.includes(purpose)) ? [purpose] : [];
    });
  }
}

/**
 * Digits that are no lost zero: a spreadsheet that eats one eats all, so a short number that begins with a zero lacks
 * another digit; what stands behind a decimal point belongs to no number of a person; and eight digits of a text may lack any
 * of the old card's nine, for nothing in such a number says that it was the zero.
 */
function lacksDigits({ kind, text }: ImportCell): boolean {
  const digits = text.replace(/[\s'’`"_.-]/g, '');
  return (
    /^\D*0(\d{7}|\d{9,10})$/.test(digits) ||
    (kind === 'text' && /^\D*\d{8}$/.test(digits)) ||
    /\d[.,](?!0+$)\d{1,2}$/.test(text.trim())
  );
}

/** The address says its units itself. */
const sameStart = (address: string | undefined, [first = '']: readonly string[]): boolean =>
  says(address, fold(first).replace(/^(xa|phuong|thi tran) /, ''));

const says = (address: string | undefined, part: string): boolean =>
  address !== undefined && fold(address).includes(fold(part));

/** Below this a proposal is a guess. */
const SURE = 0.5;

function occupationOf(text: string): string | undefined {
  if (isOccupation(text)) return text;
  const [best] = proposeOccupations(text, 1);
  return best && best.score >= SURE ? best.code : undefined;
}

function monthlyWage(text: string): number | undefined {
  const wage = parseWage(text);
  return wage?.currency === 'VND' && wage.period === 'month' ? (wage.min ?? wage.max) : undefined;
}

function skillOf(text: string): string | undefined {
  if (isSkill(text)) return text;
  const wanted = fold(text);
  return skills().find(({ vi, en }) => fold(vi) === wanted || fold(en) === wanted)?.code;
}
