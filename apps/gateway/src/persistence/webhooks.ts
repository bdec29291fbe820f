import type { Tx } from '#libs/persistence';
import type { Delivery, DeliveryStatus, Webhook, WebhookKind } from '../domain/webhook.js';

interface WebhookRow {
  id: string;
  owner: string;
  areas: string[];
  url: string;
  kinds: WebhookKind[];
  secret_no: number;
  created_at: Date;
}

/** Something to tell, with the place that decides who may hear it. */
interface ToTell {
  readonly id: string;
  readonly type: string;
  readonly body: string;
  readonly communeCode: string;
  readonly provinceCode: string;
}

/** A delivery that this process makes now. */
export interface Claimed {
  readonly id: string;
  readonly body: string;
  /** This one included. */
  readonly attempts: number;
  readonly webhook: { readonly id: string; readonly url: string; readonly secretNo: number };
}

interface Claim {
  readonly now: Date;
  readonly until: Date;
  /** Webhooks that have enough in work. */
  readonly busy: readonly string[];
  readonly each: number;
  readonly room: number;
}

interface Outcome {
  readonly state: DeliveryStatus;
  readonly status: number | null;
  readonly error: string | null;
  /** When it was delivered or will be tried again. */
  readonly at: Date | null;
}

/** What does not arrive at one webhook; days in Việt Nam. */
export interface Stuck {
  readonly webhookId: string;
  readonly dead: number;
  readonly failing: number;
  readonly deadSince: string | null;
  readonly failingSince: string | null;
}

const COLUMNS = 'id, owner, areas, url, kinds, secret_no, created_at';

/** Who is told of what happens, and what they have been told. */
export class Webhooks {
  async add(tx: Tx, { id, owner, areas, url, kinds, secretNo, createdAt }: Webhook): Promise<void> {
    await tx.query(`insert into webhook (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7)`, [
      ...[id, owner, areas, url, kinds, secretNo, createdAt],
    ]);
  }

  async byId(tx: Tx, id: string): Promise<Webhook | undefined> {
    const rows = await tx.query<WebhookRow[]>(`select ${COLUMNS} from webhook where id = $1`, [id]);
    return rows[0] && toWebhook(rows[0]);
  }

  /** Newest first. */
  async all(tx: Tx, owner?: string): Promise<Webhook[]> {
    const rows = await tx.query<WebhookRow[]>(
      `select ${COLUMNS} from webhook where $1::text is null or owner = $1 order by id desc`,
      [owner ?? null],
    );
    return rows.map(toWebhook);
  }

  /** What waits for it is dropped with it. */
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from webhook where id = $1', [id]);
  }

  async renewSecret(tx: Tx, id: string): Promise<void> {
    await tx.query('update webhook set secret_no = secret_no + 1 where id = $1', [id]);
  }

  /** One delivery for each webhook of the kind in whose areas it happened; a message that comes again adds none. */
  async queue(tx: Tx, kind: WebhookKind, events: readonly ToTell[], now: Date): Promise<Map<string, number>> {
    const rows = await tx.query<{ event_id: string }[]>(
      `insert into webhook_delivery (id, webhook_id, event_id, type, body, status, created_at, next_at)
       select gen_random_uuid(), webhook.id, told.id, told.type, told.body, 'waiting', $7, $7
       from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[])
         as told (id, type, body, commune_code, province_code)
       join webhook on $1 = any(webhook.kinds)
         and webhook.areas && array[told.commune_code, told.province_code]
       on conflict (webhook_id, event_id) do nothing returning event_id`,
      [
        kind,
        ...[events.map(({ id }) => id), events.map(({ type }) => type), events.map(({ body }) => body)],
        ...[events.map(({ communeCode }) => communeCode), events.map(({ provinceCode }) => provinceCode)],
        now,
      ],
    );
    const queued = new Map<string, number>();
    for (const { event_id: id } of rows) queued.set(id, (queued.get(id) ?? 0) + 1);
    return queued;
  }

  /** Takes what is due and holds it until `until`; oldest first, a few of each webhook. */
  async claim(tx: Tx, { now, until, busy, each, room }: Claim): Promise<Claimed[]> {
    const [rows] = await tx.query<
      [{ id: string; body: string; attempts: number; webhook_id: string; url: string; secret_no: number }[]]
    >(
      `update webhook_delivery set attempts = attempts + 1, next_at = $2
       from webhook
       where webhook.id = webhook_delivery.webhook_id and webhook_delivery.id in (
         select id from webhook_delivery where id in (
           select id from (
             select id, next_at, row_number() over (partition by webhook_id order by next_at, id) as place
             from webhook_delivery where status = 'waiting' and next_at <= $1 and webhook_id <> all($3)
           ) as due where place <= $4 order by next_at limit $5)
         and status = 'waiting' and next_at <= $1 for update skip locked)
       returning webhook_delivery.id, body, attempts, webhook_id, url, secret_no`,
      [now, until, busy, each, room],
    );
    return rows.map(({ id, body, attempts, webhook_id: webhookId, url, secret_no: secretNo }) => ({
      ...{ id, body, attempts },
      webhook: { id: webhookId, url, secretNo },
    }));
  }

  async note(tx: Tx, id: string, { state, status, error, at }: Outcome): Promise<void> {
    await tx.query(
      `update webhook_delivery set status = $2, last_status = $3, last_error = $4,
         next_at = case when $2 = 'waiting' then $5::timestamptz end,
         delivered_at = case when $2 = 'delivered' then $5::timestamptz else delivered_at end
       where id = $1 and status = 'waiting'`,
      [id, state, status, error, at],
    );
  }

  /** Newest first. */
  async deliveries(
    tx: Tx,
    webhookId: string,
    { status, after, limit }: { status?: DeliveryStatus; after?: { at: string; id: string }; limit: number },
  ): Promise<Delivery[]> {
    return tx.query<Delivery[]>(
      `select id, type, status, attempts, last_status as "lastStatus", last_error as "lastError",
         created_at as "createdAt", next_at as "nextAt", delivered_at as "deliveredAt"
       from webhook_delivery
       where webhook_id = $1 and ($2::text is null or status = $2)
         and ($3::timestamptz is null or (created_at, id) < ($3, $4::uuid))
       order by created_at desc, id desc limit $5`,
      [webhookId, status ?? null, after?.at ?? null, after?.id ?? null, limit],
    );
  }

  /** How it stands, held until the commit; undefined when it is none of this webhook. */
  async lockedStatus(tx: Tx, webhookId: string, id: string): Promise<DeliveryStatus | undefined> {
    const rows = await tx.query<{ status: DeliveryStatus }[]>(
      'select status from webhook_delivery where id = $1 and webhook_id = $2 for update',
      [id, webhookId],
    );
    return rows[0]?.status;
  }

  /** From the beginning, under the same id. */
  async tellAgain(tx: Tx, id: string, now: Date): Promise<void> {
    await tx.query(
      `update webhook_delivery set status = 'waiting', attempts = 0, next_at = $2 where id = $1`,
      [id, now],
    );
  }

  /** What was given up, and what fails and is tried again, of those that have any. */
  stuck(tx: Tx, webhookIds: readonly string[]): Promise<Stuck[]> {
    const dead = `filter (where status = 'dead')`;
    const failing = `filter (where status = 'waiting' and last_error is not null)`;
    const day = `(created_at at time zone 'Asia/Ho_Chi_Minh')::date`;
    return tx.query<Stuck[]>(
      `select webhook_id as "webhookId", count(*) ${dead}::int as dead, count(*) ${failing}::int as failing,
         (min(${day}) ${dead})::text as "deadSince", (min(${day}) ${failing})::text as "failingSince"
       from webhook_delivery where webhook_id = any($1) and status <> 'delivered' group by 1`,
      [webhookIds],
    );
  }

  async forgetBefore(tx: Tx, day: string): Promise<void> {
    await tx.query(`delete from webhook_delivery where status <> 'waiting' and created_at < $1::date`, [day]);
  }
}

const toWebhook = ({ secret_no: secretNo, created_at: createdAt, ...row }: WebhookRow): Webhook => ({
  ...row,
  ...{ secretNo, createdAt },
});
