import { Injectable } from '@nestjs/common';
import { atCommit, type Tx } from '#libs/persistence';
import { dayOf } from './day-of.js';
import { Pseudonyms } from './pseudonyms.js';

/** For how long events are kept: the five years in which a loan is possible after release, and the year of its report. */
export const YEARS_KEPT = 6;

/** What is counted of an event: codes, days and amounts. Whatever else it carries is not kept. */
const COUNTED = [
  ...['countedOn', 'communeCode', 'provinceCode', 'modelKind'],
  ...['tranche', 'amount', 'milestone', 'outcome', 'startedOn', 'endedOn'],
];
/** Of loans to people the day is not counted: they stand in the month of their release. */
const COUNTED_OF: Readonly<Record<string, readonly string[]>> = {
  'microcredit.establishment-loan-disbursed.v1': ['disbursedOn'],
};
/** Of these only that they are there: the person agreed to the purpose. */
const SECTIONS = ['employment', 'training', 'credit'];
/** Of these their pseudonyms. */
const IDS = [
  'personId',
  'intoPersonId',
  'releaseId',
  'referralId',
  'enrolmentId',
  'counsellingId',
  'helperModelId',
];

type Data = Readonly<Record<string, unknown>>;

/** An event as it is told again: everything that the facts are made of. */
export interface KeptEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly sequence: number;
  readonly time: string;
  readonly data: object;
}

/** The events that made the read model: every id as its pseudonym, the message's own too, and every moment as its day. */
@Injectable()
export class EventArchive {
  constructor(private readonly pseudonyms: Pseudonyms) {}

  /** Written with the commit: nothing that counts an event reads the archive. */
  async add(tx: Tx, events: readonly KeptEvent[]): Promise<void> {
    const kept = await Promise.all(events.map(({ type, data }) => this.countedOf(tx, type, data as Data)));
    const messages = await this.pseudonyms.of(
      tx,
      events.map(({ id }) => id),
    );
    atCommit(tx, () => ({
      name: 'event-archive',
      text: `insert into archived_event (message_id, type, sequence, told_at, data)
       select * from unnest($1::uuid[], $2::text[], $3::int[], $4::timestamptz[], $5::json[]) on conflict do nothing`,
      values: [
        messages,
        events.map(({ type }) => type),
        events.map(({ sequence }) => sequence),
        events.map(({ time }) => dayOf(time)),
        kept.map((data) => JSON.stringify(data)),
      ],
    }));
  }

  /** Day by day, the next `limit` after one; within a day in no order that tells anything. */
  async after(tx: Tx, last: KeptEvent | undefined, limit: number): Promise<KeptEvent[]> {
    const rows = await tx.query<Pick<KeptEvent, 'id' | 'type' | 'sequence' | 'time' | 'data'>[]>(
      `select message_id as id, type, sequence, data,
              to_char(told_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as time
       from archived_event
       where ($1::timestamptz is null or (told_at, message_id) > ($1, $2)) order by told_at, message_id limit $3`,
      [last?.time ?? null, last?.id ?? null, limit],
    );
    return rows.map((row) => ({ ...row, subject: row.id }));
  }

  /** Lets go of what is older than the years it is kept. Returns how many. */
  async forgetBefore(tx: Tx, day: string): Promise<number> {
    await tx.query('update archive_start set kept_from = greatest(kept_from, $1::timestamptz)', [day]);
    const gone = await tx.query<[unknown[], number]>(
      'delete from archived_event where told_at < $1::timestamptz',
      [day],
    );
    return gone[1];
  }

  private async countedOf(tx: Tx, type: string, data: Data): Promise<Data> {
    const counted: Record<string, unknown> = {};
    for (const name of [...COUNTED, ...(COUNTED_OF[type] ?? [])])
      if (data[name] !== undefined) counted[name] = data[name];
    for (const name of SECTIONS) if (data[name]) counted[name] = {};
    for (const name of IDS) {
      const id = data[name];
      if (typeof id === 'string') [counted[name]] = await this.pseudonyms.of(tx, [id]);
    }
    return counted;
  }
}
