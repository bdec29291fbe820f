import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';

/** A guest's card with its appointments, put aside: rows as they stood. */
export interface CardAside {
  readonly guest: object;
  readonly meetings: readonly object[];
  /** What of them had changed since they were printed; left out in what was put aside before this was kept. */
  readonly changes?: readonly object[];
}

/** What became of the cards of one of two records of a person. */
export interface MovedCards {
  /** Fairs at which the card went over. */
  readonly moved: string[];
  /** Cards that were taken off because the other record had one for the same fair. */
  readonly aside: CardAside[];
}

/** How far a card has come: somebody who was there stays there. */
const FURTHER = `array_position(array['absent', 'expected', 'late', 'present'], attendance)`;

/** Cards for job fairs of two records that are one person. */
@Injectable()
export class FairCards {
  /** At a fair with a card for each, the one of whoever was seen there stays, else the one's who stays. */
  async join(tx: Tx, personId: string, intoId: string): Promise<MovedCards> {
    const both = await tx.query<{ fair_id: string; behind: string }[]>(
      `select fair_id, case when theirs.further > own.further then $2::uuid else $1::uuid end as behind
       from (select fair_id, ${FURTHER} as further from job_fair_guest where person_id = $1) theirs
       join (select fair_id, ${FURTHER} as further from job_fair_guest where person_id = $2) own using (fair_id)
       order by fair_id`,
      [personId, intoId],
    );
    const aside: CardAside[] = [];
    for (const { fair_id: fairId, behind } of both) aside.push(...(await this.takeOff(tx, fairId, behind)));
    return { moved: await this.move(tx, personId, intoId), aside };
  }

  async part(tx: Tx, personId: string, intoId: string, { moved, aside }: MovedCards): Promise<void> {
    await this.move(tx, intoId, personId, moved);
    for (const { guest, meetings, changes = [] } of aside) {
      await tx.query(
        `insert into job_fair_guest select card.* from jsonb_populate_record(null::job_fair_guest, $1) card
         where exists (select from candidate where candidate.person_id = card.person_id) on conflict do nothing`,
        [JSON.stringify(guest)],
      );
      // an appointment that somebody else has got since stays theirs
      await tx.query(
        `insert into job_fair_meeting select m.* from jsonb_populate_recordset(null::job_fair_meeting, $1) m
         where exists (select from job_fair_guest g where g.fair_id = m.fair_id and g.person_id = m.person_id)
         on conflict do nothing`,
        [JSON.stringify(meetings)],
      );
      // none that a timetable made from nothing has left behind: its act is the fair's last of its kind
      await tx.query(
        `insert into job_fair_change select h.* from jsonb_populate_recordset(null::job_fair_change, $1) h
         where exists (select from job_fair_guest g where g.fair_id = h.fair_id and g.person_id = h.person_id)
           and h.act > coalesce((select max(number) from job_fair_act a where a.fair_id = h.fair_id and a.act = 'plan'), 0)
         on conflict do nothing`,
        [JSON.stringify(changes)],
      );
    }
  }

  private async takeOff(tx: Tx, fairId: string, personId: string): Promise<CardAside[]> {
    const meetings = await tx.query<{ row: object }[]>(
      'select to_jsonb(m) as row from job_fair_meeting m where fair_id = $1 and person_id = $2 order by slot',
      [fairId, personId],
    );
    const changes = await tx.query<{ row: object }[]>(
      `select to_jsonb(h) as row from job_fair_change h where fair_id = $1 and person_id = $2 order by act, place`,
      [fairId, personId],
    );
    const [gone] = await tx.query<[{ row: object }[], number]>(
      'delete from job_fair_guest g where fair_id = $1 and person_id = $2 returning to_jsonb(g) as row',
      [fairId, personId],
    );
    return gone.map(({ row }) => ({
      ...{ guest: row, meetings: meetings.map((one) => one.row) },
      changes: changes.map((one) => one.row),
    }));
  }

  /** Cards with their appointments; both people must be candidates. Answers at which fairs. */
  private async move(
    tx: Tx,
    from: string,
    to: string,
    only: readonly string[] | null = null,
  ): Promise<string[]> {
    const cards = await tx.query<{ fair_id: string }[]>(
      `insert into job_fair_guest
       select card.* from job_fair_guest g, jsonb_populate_record(g, jsonb_build_object('person_id', $2::uuid)) card
       where g.person_id = $1 and ($3::uuid[] is null or g.fair_id = any($3))
       on conflict do nothing returning fair_id`,
      [from, to, only],
    );
    const fairs = cards.map(({ fair_id: id }) => id);
    await tx.query('update job_fair_meeting set person_id = $2 where person_id = $1 and fair_id = any($3)', [
      ...[from, to, fairs],
    ]);
    await tx.query('update job_fair_change set person_id = $2 where person_id = $1 and fair_id = any($3)', [
      ...[from, to, fairs],
    ]);
    await tx.query('delete from job_fair_guest where person_id = $1 and fair_id = any($2)', [from, fairs]);
    return fairs;
  }
}
