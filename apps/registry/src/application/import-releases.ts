import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Fault, fold, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { type DoneLine, type LineOutcome, refused } from '../domain/import/outcome.js';
import type { RowReading } from '../domain/import/read-row.js';
import type { ReleaseReport } from '../domain/report.js';
import { covers } from '../domain/scope.js';
import { ImportLines } from '../persistence/import-lines.js';
import { type KnownPerson, KnownPeople } from '../persistence/known-people.js';
import { marksOf, PreviewMarks } from '../persistence/preview-marks.js';
import { ReleaseImports, type ReleaseImport } from '../persistence/release-imports.js';
import { ChangeProfile } from './change-profile.js';
import { RecordReleaseAtDesk } from './record-release-at-desk.js';
import { RecordRelease, type ReleaseToRecord } from './record-release.js';

/** Whether a body read from a line is one that `POST /releases` would take. The edge knows; it throws invalid. */
export abstract class RowCheck {
  abstract check(body: unknown, today: PlainDate): Promise<ReleaseReport>;
}

/** One line of the file: read, or known not to be a person. */
export interface LineToImport {
  readonly sheet: number;
  readonly line: number;
  readonly reading: RowReading | { readonly skipped: string };
}

interface Checked {
  readonly at: LineToImport;
  readonly remarks: readonly string[];
  readonly report: ReleaseReport;
}

/** Lines of a list become releases, as if each had been recorded by hand by the officer who sent the list. */
@Injectable()
export class ImportReleases {
  constructor(
    private readonly clock: Clock,
    private readonly rows: RowCheck,
    private readonly recordRelease: RecordRelease,
    private readonly atDesk: RecordReleaseAtDesk,
    private readonly changeProfile: ChangeProfile,
    private readonly known: KnownPeople,
    private readonly imports: ReleaseImports,
    private readonly done: ImportLines,
    private readonly marks: PreviewMarks,
  ) {}

  /**
   * Does a part of the list and notes how far it came, both or neither. A person stands in a part once: lines that name
   * the same number, or the same name and day, twice must come in different parts (`partsOf`).
   */
  async run(tx: Tx, job: ReleaseImport, lines: readonly LineToImport[]): Promise<void> {
    const done: DoneLine[] = [];
    const checked: Checked[] = [];
    for (const at of lines) {
      const outcome = await this.checked(at);
      if ('report' in outcome) checked.push(outcome);
      else done.push(outcome);
    }
    done.push(...(await this.settle(tx, job, checked)));
    done.sort((a, b) => a.sheet - b.sheet || a.line - b.line);
    await this.done.add(tx, job.id, done);
    await this.imports.reached(tx, job.id, done.at(-1));
  }

  private async checked(at: LineToImport): Promise<Checked | DoneLine> {
    const { sheet, line, reading } = at;
    if ('skipped' in reading) {
      return {
        sheet,
        line,
        outcome: 'skipped',
        faults: [{ pointer: '', code: reading.skipped }],
        remarks: [],
      };
    }
    const { body, faults, remarks } = reading;
    try {
      const report = await this.rows.check(body, this.clock.today());
      if (faults.length === 0) return { at, remarks, report };
      return { sheet, line, remarks, outcome: 'refused', faults };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { sheet, line, remarks, outcome: 'refused', faults: together(faults, error.faults) };
    }
  }

  private async settle(tx: Tx, job: ReleaseImport, checked: readonly Checked[]): Promise<DoneLine[]> {
    const people = checked.map(({ report }) => report.person);
    const known = await this.known.among(tx, people);
    const before = job.preview ? await this.marks.among(tx, job.id, people) : undefined;
    const fresh: (Checked & { readonly release: ReleaseToRecord })[] = [];
    const done: DoneLine[] = [];
    for (const each of checked) {
      const outcome = await this.tryOne(tx, job, each, known.of(each.report.person));
      const again = 'release' in outcome ? before?.(each.report.person) : outcome;
      if (again) done.push(lineOf(each, again));
      else if ('release' in outcome) fresh.push({ ...each, release: outcome.release });
    }
    if (fresh.length === 0) return done;
    const recorded = job.preview
      ? undefined
      : await this.recordRelease.run(
          tx,
          fresh.map(({ release }) => release),
        );
    return [
      ...done,
      ...fresh.map((each, at) => ({
        ...lineOf(each, { outcome: 'created', personId: recorded?.[at]?.personId ?? null }),
        ...(job.preview ? { marks: marksOf(job.id, each.report.person) } : {}),
      })),
    ];
  }

  private async tryOne(
    tx: Tx,
    job: ReleaseImport,
    { report }: Checked,
    person: KnownPerson | undefined,
  ): Promise<LineOutcome | { readonly release: ReleaseToRecord }> {
    try {
      // throws what the desk would throw: a place outside the areas, a fault
      const release = this.recordRelease.prepare(report, job.actor);
      if (!person) return { release };
      return await this.again(tx, job, report, person);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return error.faults.length > 0
        ? { outcome: 'refused', faults: error.faults }
        : refused(error.code, error.code === 'outside-area' ? '/residence' : '');
    }
  }

  /**
   * Somebody who is registered: the list may tell their first release, or know more of them. It never makes a second person,
   * nor another one, and a second release only an officer records.
   */
  private async again(
    tx: Tx,
    job: ReleaseImport,
    report: ReleaseReport,
    known: KnownPerson,
  ): Promise<LineOutcome> {
    const { person, employment, credit } = report;
    if (!known.byNumber) return { ...refused('person-probably-registered'), ...shown(job, known) };
    if (fold(person.fullName) !== fold(known.fullName) || person.birthDate !== known.birthDate) {
      return refused('number-of-somebody-else', '/person/nationalId');
    }
    if (!covers(job.actor.scope, known)) return refused('person-already-registered');
    const time = await this.atDesk.assess(tx, known, report, job.actor);
    // a list with a day corrected looks the same: an officer decides
    if (time === 'second') return { ...refused('second-release-to-confirm'), ...shown(job, known) };
    if (time === 'first') {
      if (!job.preview) await this.atDesk.again(tx, known.id, report, job.actor);
      return {
        outcome: 'created',
        personId: known.id,
        faults: [{ pointer: '', code: 'release-of-known' }],
      };
    }
    const change = {
      ...(employment && !same(employment, known.employment) ? { employment } : {}),
      ...(credit && !same(credit, known.credit) ? { credit } : {}),
    };
    if (Object.keys(change).length === 0) return { outcome: 'unchanged', personId: known.id };
    if (!job.preview) await this.changeProfile.run(tx, known.id, change, job.actor, () => undefined);
    return { outcome: 'updated', personId: known.id };
  }
}

const lineOf = ({ at: { sheet, line }, remarks }: Checked, outcome: LineOutcome): DoneLine => ({
  ...outcome,
  sheet,
  line,
  remarks,
});

/** Only somebody of the officer's areas is named. */
const shown = ({ actor }: ReleaseImport, known: KnownPerson): { personId?: string } =>
  covers(actor.scope, known) ? { personId: known.id } : {};

/** Equal whatever the order of the fields; what is left out and an empty list are the same. */
function same(a: object, b: object | null): boolean {
  const tidy = (section: object): string =>
    JSON.stringify(
      Object.entries(section)
        .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
        .sort(([x], [y]) => (x < y ? -1 : 1)),
    );
  return b !== null && tidy(a) === tidy(b);
}

/** What could not be read explains what the validation misses; the same place is told once. */
function together(read: readonly Fault[], missed: readonly Fault[]): Fault[] {
  const places = new Set(read.map(({ pointer }) => pointer));
  return [...read, ...missed.filter(({ pointer }) => !places.has(pointer))];
}
