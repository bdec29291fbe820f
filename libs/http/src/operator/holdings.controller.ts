import { notFound } from '#libs/kernel';
import { Database, type Tx } from '#libs/persistence';
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { covers } from '../auth/areas.js';
import { CurrentUser, Roles } from '../auth/decorators.js';
import type { Principal } from '../auth/principal.js';
import { Id } from '../validation/id.js';

/** What one table holds of somebody; at most `ROWS` rows of it are shown. */
export interface Holding {
  readonly table: string;
  readonly count: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const ROWS = 200;
/** The log of readings is an auditor's to read, with its own filters; a merge names another record beside the person's. */
const NOT_OF_THE_PERSON = ['audit_entry', 'person_merge'];

/**
 * Everything a service holds of one person: every row of every table that names them in `person_id`, of the table that such a
 * column refers to (the person's own), and of every table that refers to one of these, so that none can be forgotten. What the
 * person may ask for (Luật 91/2025/QH15), composed into one file by the gateway.
 */
@ApiExcludeController()
@Controller('internal/people/:id/holdings')
export class HoldingsController {
  constructor(private readonly database: Database) {}

  @Get()
  @Roles('registry-officer', 'person')
  async of(@Id() id: string, @CurrentUser() user: Principal): Promise<{ items: Holding[] }> {
    const items = await this.database.read(async (tx) => {
      const held: Holding[] = [];
      for (const place of await placesAboutPeople(tx)) {
        const holding = await holdingOf(tx, place, id);
        if (holding.count > 0) held.push(holding);
      }
      return held;
    });
    if (!maySee(user, id, items)) throw notFound();
    return { items };
  }
}

/** A table, and which of its rows are of a person ($1). */
interface Place {
  readonly table: string;
  readonly where: string;
}

interface Reference {
  readonly table: string;
  readonly column: string;
  readonly to: string;
  readonly key: string;
}

async function placesAboutPeople(tx: Tx): Promise<Place[]> {
  const named = await tablesAboutPeople(tx);
  const references = await referencesOf(tx);
  const own = references.filter(
    ({ table, column, to }) => named.includes(table) && column === 'person_id' && !named.includes(to),
  );
  const below = references.filter(({ table, to }) => named.includes(to) && !named.includes(table));
  const places = [
    ...own.map(({ to, key }) => ({ table: to, where: `${quoted(key)} = $1` })),
    ...named.map((table) => ({ table, where: 'person_id = $1' })),
    ...below.map(({ table, column, to, key }) => ({
      table,
      where: `${quoted(column)} in (select ${quoted(key)} from ${quoted(to)} where person_id = $1)`,
    })),
  ];
  return [...new Map(places.map((place) => [place.table, place])).values()];
}

async function tablesAboutPeople(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ name: string }[]>(
    `select c.table_name as name from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = current_schema() and c.column_name = 'person_id' and c.data_type = 'uuid'
       and t.table_type = 'BASE TABLE' and c.table_name <> all($1)
     order by 1`,
    [NOT_OF_THE_PERSON],
  );
  return rows.map(({ name }) => name);
}

/** Foreign keys of one column, in the order of their tables. */
const referencesOf = (tx: Tx): Promise<Reference[]> =>
  tx.query(
    `select t.relname as "table", a.attname as "column", r.relname as "to", k.attname as "key"
     from pg_constraint c
     join pg_class t on t.oid = c.conrelid join pg_class r on r.oid = c.confrelid
     join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
     join pg_attribute k on k.attrelid = r.oid and k.attnum = c.confkey[1]
     where c.contype = 'f' and cardinality(c.conkey) = 1 and c.connamespace = current_schema()::regnamespace
     order by 1, 2`,
  );

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

async function holdingOf(tx: Tx, { table, where }: Place, id: string): Promise<Holding> {
  const name = quoted(table);
  const [row] = await tx.query<[{ count: number; rows: Holding['rows'] }]>(
    `select (select count(*)::int from ${name} where ${where}) as count,
            coalesce((select json_agg(r) from (select * from ${name} where ${where} limit ${ROWS}) r), '[]') as rows`,
    [id],
  );
  return { table, ...row };
}

/** Rows that tell where somebody lives decide; what is left of somebody erased is ids alone and tells nothing. */
function maySee(user: Principal, id: string, held: readonly Holding[]): boolean {
  if (user.role === 'person') return user.subject === id;
  const places = held.flatMap(({ rows }) =>
    rows.flatMap(({ commune_code: communeCode, province_code: provinceCode }) =>
      typeof communeCode === 'string' && typeof provinceCode === 'string'
        ? [{ communeCode, provinceCode }]
        : [],
    ),
  );
  return places.length === 0 || places.some((place) => covers(user, place));
}
