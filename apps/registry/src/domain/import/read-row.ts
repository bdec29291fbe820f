import type { Fault, PlainDate } from '#libs/kernel';
import { fold } from '#libs/kernel';
import {
  isOccupation,
  isSkill,
  licenceFromPrint,
  parseWage,
  proposeOccupations,
  skills,
} from '#libs/reference';
import { readNumber } from '../identity-number.js';
import type { Field } from './columns.js';
import type { Header, ImportCell, ImportRow } from './header.js';
import { readDay } from './read-day.js';
import * as values from './values.js';

/** What the whole list says once, for rows that do not say it: an amnesty names its day on the first page. */
export interface ImportDefaults {
  readonly kind?: string;
  readonly completedOn?: PlainDate;
  readonly facility?: string;
  readonly obligationsSettled?: boolean;
  readonly intentional?: boolean;
  readonly consents?: readonly string[];
}

export interface RowReading {
  /** A body as of `POST /releases`, to be validated like one. */
  readonly body: Readonly<Record<string, unknown>>;
  /** What could not be read, by the pointer into the body where it belongs. */
  readonly faults: readonly Fault[];
  /** What was left out because it was not understood and nothing depends on it. */
  readonly remarks: readonly string[];
}

export interface ReadingContext {
  readonly header: Header;
  readonly defaults: ImportDefaults;
  readonly today: PlainDate;
  /** Days of birth came through a spreadsheet that takes the month first. */
  readonly doubtfulBirthDays: boolean;
}

type Sections = Record<'person' | 'release' | 'residence' | 'employment' | 'credit', Record<string, unknown>>;

/** Reads one row. Empty cells are left out; whether something required lacks is for the validation to say. */
export function readRow(row: ImportRow, context: ReadingContext): RowReading {
  const reader = new Reader(row, context);
  reader.person();
  reader.release();
  reader.penalties();
  reader.residence();
  reader.employment();
  reader.credit();
  return reader.result();
}

class Reader {
  readonly #faults: Fault[] = [];
  readonly #remarks: string[] = [];
  readonly #body: Sections = { person: {}, release: {}, residence: {}, employment: {}, credit: {} };

  constructor(
    private readonly row: ImportRow,
    private readonly context: ReadingContext,
  ) {}

  result(): RowReading {
    const { employment, credit, ...always } = this.#body;
    const body = {
      ...always,
      ...(Object.keys(employment).length > 0 ? { employment } : {}),
      ...(Object.keys(credit).length > 0 ? { credit } : {}),
      consents: this.consents(),
    };
    return { body, faults: this.#faults, remarks: this.#remarks };
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
    const cell = this.cell('birthDate') ?? this.cell('birthYearMale') ?? this.cell('birthYearFemale');
    if (!cell) return;
    if (
      cell.kind === 'date' &&
      this.context.doubtfulBirthDays &&
      cell.text.slice(5, 7) !== cell.text.slice(8)
    ) {
      this.fault('/person/birthDate', 'day-order-doubtful');
      return;
    }
    const youngest = `${String(Number(this.context.today.slice(0, 4)) - 14)}${this.context.today.slice(4)}`;
    this.day(cell, '/person/birthDate', youngest, person, 'birthDate');
  }

  private number(person: Record<string, unknown>): void {
    const cell = this.cell('nationalId');
    if (!cell) return;
    const reading = readNumber(cell.text);
    if (!reading) this.fault('/person/nationalId', 'national-id-form');
    else if (reading.known < reading.digits.length) this.fault('/person/nationalId', 'national-id-rounded');
    else person['nationalId'] = reading.digits;
  }

  release(): void {
    const { defaults, today } = this.context;
    const release = this.#body.release;
    const kind = this.read('kind', '/release/kind', 'release-kind-unknown', values.kindOf) ?? defaults.kind;
    if (kind !== undefined) release['kind'] = kind;
    const completed = this.cell('completedOn');
    if (completed) this.day(completed, '/release/completedOn', today, release, 'completedOn');
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
    const settled = this.read('obligations', '/release/obligationsSettled', 'yes-no-form', values.yesNoOf);
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
    const code = this.text('communeCode');
    const detail = this.text('addressDetail');
    if (code !== undefined && /^\d{4,5}$/.test(code)) {
      residence['communeCode'] = code.padStart(5, '0');
      this.set(residence, 'detail', detail);
      return;
    }
    const units = (['commune', 'district', 'province'] as const).flatMap((field) => this.text(field) ?? []);
    const address = this.text('address');
    const parts = units.length > 0 && !sameStart(address, units) ? [address ?? detail, ...units] : [address];
    const written = parts.filter((part) => part !== undefined).join(', ');
    if (written !== '') residence['addressAsWritten'] = written;
  }

  employment(): void {
    const employment = this.#body.employment;
    this.set(employment, 'education', this.tried('education', values.educationOf));
    this.set(employment, 'training', this.tried('training', values.trainingOf));
    const known = this.several('skills', skillOf);
    if (known.length > 0) employment['skills'] = known;
    const held = this.several('occupationHeld', occupationOf);
    if (held.length > 0) {
      const years = this.tried('yearsHeld', (text) =>
        /^\d{1,2}(?:[.,]\d)?/.test(text) ? parseFloat(text.replace(',', '.')) : undefined,
      );
      employment['occupationsHeld'] = held.map((occupation) => ({ code: occupation, years: years ?? 0 }));
    }
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
    if (available)
      this.day(available, '/employment/availableFrom', '2099-12-31', employment, 'availableFrom');
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
    if (wanted === undefined && amount === undefined) return;
    credit['wanted'] = wanted ?? true;
    this.set(credit, 'purpose', purpose);
    this.set(credit, 'amount', amount);
  }

  private consents(): readonly string[] {
    const said = this.read('consents', '/consents', 'consent-unknown', values.purposesOf);
    const each = (
      [
        ['employment', 'consentEmployment'],
        ['training', 'consentTraining'],
        ['credit', 'consentCredit'],
      ] as const
    ).flatMap(([purpose, field]) =>
      this.read(field, '/consents', 'consent-unknown', values.yesNoOf) === true ? [purpose] : [],
    );
    return said ?? (each.length > 0 ? each : (this.context.defaults.consents ?? []));
  }

  /** A cell that holds something; what a formula could not compute is a fault of its own. */
  private cell(field: Field): ImportCell | undefined {
    const column = this.context.header.fields.get(field);
    const cell = column === undefined ? undefined : this.row.cells[column];
    return cell?.kind === 'error' || cell?.text === '-' ? undefined : cell;
  }

  private text(field: Field): string | undefined {
    return this.cell(field)?.text.replace(/\s+/g, ' ').trim();
  }

  private read<T>(
    field: Field,
    pointer: string,
    code: string,
    of: (text: string) => T | undefined,
  ): T | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    const value = of(text);
    if (value === undefined) this.fault(pointer, code);
    return value;
  }

  /** For what nothing depends on: not understood, it is left out and told. */
  private tried<T>(field: Field, of: (text: string) => T | undefined): T | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    const value = of(text);
    if (value === undefined) this.#remarks.push(field);
    return value;
  }

  private several(field: Field, of: (text: string) => string | undefined): string[] {
    const text = this.text(field);
    if (text === undefined) return [];
    const found = values.listOf(text).map(of);
    if (found.includes(undefined)) this.#remarks.push(field);
    return [...new Set(found.filter((each) => each !== undefined))];
  }

  private day(
    cell: ImportCell,
    pointer: string,
    latest: PlainDate,
    into: Record<string, unknown>,
    name: string,
  ): void {
    const reading = readDay(cell, latest);
    if ('day' in reading) into[name] = reading.day;
    else this.fault(pointer, reading.fault);
  }

  private set(into: Record<string, unknown>, name: string, value: unknown): void {
    if (value !== undefined) into[name] = value;
  }

  private fault(pointer: string, code: string): void {
    this.#faults.push({ pointer, code });
  }
}

/** The address says its units itself. */
const sameStart = (address: string | undefined, [first = '']: readonly string[]): boolean =>
  address !== undefined && fold(address).includes(fold(first).replace(/^(xa|phuong|thi tran) /, ''));

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
