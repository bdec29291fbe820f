import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import type { Change } from '../domain/fair/changes.js';
import type { Areas } from '../domain/reach.js';

export interface KeptChange extends Change {
  /** Moment of the act that it followed from. */
  readonly at: string;
}

interface ChangeRow {
  readonly personId: string;
  readonly fromTable: number | null;
  readonly fromSlot: number | null;
  readonly toTable: number | null;
  readonly toSlot: number | null;
  readonly at: string;
}

const placeOf = (table: number | null, slot: number | null): Change['from'] =>
  table === null || slot === null ? null : { table, slot };

/** What has changed in a timetable since the cards were printed. Goes with the guests it is about. */
@Injectable()
export class FairChanges {
  async add(tx: Tx, fairId: string, act: number, changes: readonly Change[]): Promise<void> {
    await tx.query(
      `insert into job_fair_change (fair_id, act, place, person_id, from_table, from_slot, to_table, to_slot)
       select $1, $2, ordinality, (c->>'personId')::uuid, (c#>>'{from,table}')::integer, (c#>>'{from,slot}')::integer,
         (c#>>'{to,table}')::integer, (c#>>'{to,slot}')::integer
         from jsonb_array_elements($3::jsonb) with ordinality as all_changes(c, ordinality)`,
      [fairId, act, JSON.stringify(changes)],
    );
  }

  /** A timetable made from nothing is on new cards. */
  async forget(tx: Tx, fairId: string): Promise<void> {
    await tx.query('delete from job_fair_change where fair_id = $1', [fairId]);
  }

  /** Newest act first; of people inside the areas. */
  async within(tx: Tx, fairId: string, { provinces, communes }: Areas): Promise<KeptChange[]> {
    const rows = await tx.query<ChangeRow[]>(
      `select h.person_id as "personId", h.from_table as "fromTable", h.from_slot as "fromSlot", h.to_table as "toTable",
         h.to_slot as "toSlot", to_json(a.at)#>>'{}' as at
       from job_fair_change h join job_fair_act a on a.fair_id = h.fair_id and a.number = h.act
         join candidate c on c.person_id = h.person_id
       where h.fair_id = $1 and (c.province_code = any($2::text[]) or c.commune_code = any($3::text[]))
       order by h.act desc, h.place`,
      [fairId, provinces, communes],
    );
    return rows.map(({ personId, at, fromTable, fromSlot, toTable, toSlot }) => ({
      ...{ personId, at, from: placeOf(fromTable, fromSlot), to: placeOf(toTable, toSlot) },
    }));
  }
}
