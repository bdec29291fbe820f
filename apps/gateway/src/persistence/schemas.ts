import { EntitySchema } from 'typeorm';

// TypeORM's picture of the gateway's tables, for the schema test; code uses SQL.
const timestamp = { type: 'timestamp with time zone' } as const;

export const gatewaySchemas: EntitySchema[] = [
  new EntitySchema({
    name: 'web_session',
    columns: {
      id: { type: 'text', primary: true },
      subject: { type: 'text' },
      sealed: { type: 'text' },
      access_ends_at: timestamp,
      created_at: timestamp,
      seen_at: timestamp,
    },
    indices: [
      { name: 'web_session_seen_at', columns: ['seen_at'] },
      { name: 'web_session_subject', columns: ['subject'] },
    ],
  }),
  new EntitySchema({
    name: 'rate_bucket',
    columns: {
      key: { type: 'text', primary: true },
      tokens: { type: 'double precision' },
      granted: { type: 'integer' },
      at: timestamp,
    },
  }),
  new EntitySchema({
    name: 'webhook',
    columns: {
      id: { type: 'uuid', primary: true },
      owner: { type: 'text' },
      areas: { type: 'text', array: true },
      url: { type: 'text' },
      kinds: { type: 'text', array: true },
      secret_no: { type: 'integer' },
      created_at: timestamp,
    },
    indices: [{ name: 'webhook_owner', columns: ['owner'] }],
  }),
  new EntitySchema({
    name: 'webhook_delivery',
    columns: {
      id: { type: 'uuid', primary: true },
      webhook_id: {
        type: 'uuid',
        foreignKey: { target: 'webhook', onDelete: 'CASCADE', name: 'webhook_delivery_webhook_id_fkey' },
      },
      event_id: { type: 'uuid' },
      type: { type: 'text' },
      body: { type: 'text' },
      status: { type: 'text' },
      attempts: { type: 'integer', default: 0 },
      last_status: { type: 'integer', nullable: true },
      last_error: { type: 'text', nullable: true },
      created_at: timestamp,
      next_at: { ...timestamp, nullable: true },
      delivered_at: { ...timestamp, nullable: true },
    },
    indices: [
      { name: 'webhook_delivery_due', columns: ['next_at'], where: `status = 'waiting'` },
      { name: 'webhook_delivery_stuck', columns: ['webhook_id'], where: `status <> 'delivered'` },
      { name: 'webhook_delivery_newest', columns: ['webhook_id', 'created_at', 'id'] },
    ],
    uniques: [{ name: 'webhook_delivery_event_key', columns: ['webhook_id', 'event_id'] }],
    checks: [
      {
        name: 'webhook_delivery_status_check',
        expression: `status in ('waiting', 'delivered', 'dead')`,
      },
    ],
  }),
];
