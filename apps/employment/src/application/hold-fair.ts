import { Injectable } from '@nestjs/common';
import { Clock, conflict, type Fault, invalid, newId, notFound, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { counterSheetOf, tablesCounted } from '../domain/fair/counter-sheet.js';
import type { CounterSheet } from '../domain/fair/counters.js';
import {
  assertFairAct,
  type CancelReason,
  type Fair,
  type FairActName,
  type FairTable,
  type FairTerms,
} from '../domain/fair/fair.js';
import type { Actor } from '../domain/introduction.js';
import { type Areas, covers } from '../domain/reach.js';
import { isAbroad, isOpenOn, type Vacancy } from '../domain/vacancy.js';
import { Fairs } from '../persistence/fairs.js';
import { Vacancies } from '../persistence/vacancies.js';

export interface OpenFairCommand {
  readonly terms: FairTerms;
  readonly tables: readonly FairTable[];
  readonly areas: Areas;
  readonly actor: Actor;
}

interface FairCommand {
  readonly id: string;
  readonly act: FairActName;
  readonly areas: Areas;
  readonly actor: Actor;
}

/** A fair from its first day on paper to its end. */
@Injectable()
export class HoldFair {
  constructor(
    private readonly fairs: Fairs,
    private readonly vacancies: Vacancies,
    private readonly clock: Clock,
  ) {}

  /** Throws invalid for a vacancy that is closed by then, abroad, not there, or outside the areas. */
  async open(tx: Tx, { terms, tables, areas, actor }: OpenFairCommand): Promise<Fair> {
    const known = new Map(
      (await this.vacancies.byIds(tx, [...new Set(tables.flatMap(({ vacancyIds }) => vacancyIds))]))
        .filter((vacancy) => covers(areas, vacancy))
        .map((vacancy) => [vacancy.id, vacancy]),
    );
    const faults: Fault[] = tables.flatMap(({ vacancyIds }, table) =>
      vacancyIds.flatMap((id, index) => {
        const code = whyNotAt(terms.day, known.get(id));
        return code ? [{ pointer: `/tables/${table}/vacancyIds/${index}`, code }] : [];
      }),
    );
    if (faults.length > 0) throw invalid(faults);
    const fair = {
      ...terms,
      id: newId(),
      createdBy: actor.subject,
      tables: tables.map((table) => ({ ...table, attendance: 'expected' as const, fromSlot: 0 })),
      ...{ invited: 0, acts: [] },
      ...{ plan: null, sheet: null },
    };
    await this.fairs.add(tx, fair);
    return fair;
  }

  /** Throws not-found outside the areas, and what `assertFairAct` throws; conflict `fair-not-yet` before its day. */
  async act(
    tx: Tx,
    { reason, ...asked }: FairCommand & { reason?: CancelReason | undefined },
  ): Promise<Fair> {
    const { id, act, actor } = asked;
    const fair = await this.allowed(tx, asked);
    if (act === 'begin' && this.clock.today() < fair.day) throw conflict('fair-not-yet', { day: fair.day });
    if (act === 'close') await this.fairs.keepSheet(tx, id, await this.sheetNow(tx, fair));
    return this.written(tx, fair, act, actor, reason);
  }

  /** The fair, held, when this actor may do this to it now. */
  async allowed(tx: Tx, { id, act, areas, actor }: FairCommand): Promise<Fair> {
    const fair = await this.fairs.toAct(tx, id);
    if (!fair || !covers(areas, fair)) throw notFound();
    assertFairAct(actor.role, act, fair.acts);
    return fair;
  }

  async written(
    tx: Tx,
    fair: Fair,
    act: FairActName,
    { subject, role }: Actor,
    reason: CancelReason | null = null,
  ): Promise<Fair> {
    const done = { act, actor: subject, actorRole: role, at: this.clock.now().toISOString(), reason };
    await this.fairs.addAct(tx, fair, done);
    return { ...fair, acts: [...fair.acts, done] };
  }

  /** The counters: as they stood when it was closed, or as they stand now. */
  async sheet(tx: Tx, fair: Fair): Promise<CounterSheet> {
    return fair.sheet ?? this.sheetNow(tx, fair);
  }

  private async sheetNow(tx: Tx, fair: Fair): Promise<CounterSheet> {
    const [guests, meetings] = [await this.fairs.guests(tx, fair.id), await this.fairs.meetings(tx, fair.id)];
    const tables = tablesCounted(fair, meetings);
    const ids = [...new Set(tables.flatMap(({ vacancyIds }) => vacancyIds))];
    const vacancies = await this.vacancies.byIds(tx, ids);
    const offered = vacancies.filter((one) => !isAbroad(one)).map((one) => [one.id, one] as const);
    return counterSheetOf({ ...fair, tables }, guests, meetings, new Map(offered));
  }
}

/** Who suits a table is told by the way to the work as well: of work abroad that says nothing. */
function whyNotAt(day: PlainDate, vacancy: Vacancy | undefined): string | null {
  if (!vacancy) return 'unknown-vacancy';
  if (!isOpenOn(vacancy, day)) return 'vacancy-closed-by-then';
  return isAbroad(vacancy) ? 'vacancy-abroad' : null;
}
