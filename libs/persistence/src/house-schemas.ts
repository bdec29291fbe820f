import { EntitySchema } from 'typeorm';

// TypeORM's picture of the house tables. Code uses SQL on them; the picture lets the schema test tell that nothing else
// stands in the database than what migrations and schemas both know.

const timestamp = { type: 'timestamp with time zone' } as const;

export const houseSchemas: EntitySchema[] = [
  new EntitySchema({
    name: 'outbox',
    columns: {
      position: { type: 'bigint', primary: true, generated: 'increment' },
      id: { type: 'uuid', unique: true },
      type: { type: 'text' },
      envelope: { type: 'text' },
    },
  }),
  new EntitySchema({
    name: 'outbox_parked',
    columns: {
      id: { type: 'uuid', primary: true },
      type: { type: 'text' },
      envelope: { type: 'text' },
      reason: { type: 'text' },
      parked_at: { ...timestamp, default: () => 'now()' },
    },
  }),
  new EntitySchema({
    name: 'inbox',
    columns: {
      message_id: { type: 'uuid', primary: true },
      handler: { type: 'text', primary: true },
      processed_at: { ...timestamp, default: () => 'clock_timestamp()' },
      duration_ms: { type: 'integer', nullable: true },
      summary: { type: 'text', nullable: true },
    },
    indices: [{ name: 'inbox_processed_at', columns: ['processed_at'] }],
  }),
  new EntitySchema({
    name: 'delivery_attempt',
    columns: {
      message_id: { type: 'uuid', primary: true },
      handler: { type: 'text', primary: true },
      attempt: { type: 'integer' },
      status: { type: 'text' },
      error_code: { type: 'text' },
      error: { type: 'text' },
      failed_at: { ...timestamp, default: () => 'clock_timestamp()' },
      next_at: { ...timestamp, nullable: true },
    },
    checks: [{ name: 'delivery_attempt_status_check', expression: `status in ('retrying', 'dead')` }],
  }),
  new EntitySchema({
    name: 'dead_letter',
    columns: {
      id: { type: 'uuid', primary: true },
      message_id: { type: 'uuid', nullable: true },
      handler: { type: 'text' },
      type: { type: 'text', nullable: true },
      envelope: { type: 'text' },
      error_code: { type: 'text' },
      error: { type: 'text' },
      attempts: { type: 'integer' },
      died_at: { ...timestamp, default: () => 'clock_timestamp()' },
      replayed_at: { ...timestamp, nullable: true },
    },
    indices: [
      { name: 'dead_letter_handler', columns: ['handler', 'died_at'] },
      { name: 'dead_letter_message', columns: ['message_id'] },
    ],
  }),
  new EntitySchema({
    name: 'idempotency_key',
    columns: {
      key: { type: 'uuid', primary: true },
      principal: { type: 'text', primary: true },
      request_hash: { type: 'text' },
      status: { type: 'integer' },
      location: { type: 'text', nullable: true },
      response: { type: 'text', nullable: true },
      created_at: { ...timestamp, default: () => 'now()' },
    },
    indices: [{ name: 'idempotency_key_created_at', columns: ['created_at'] }],
  }),
];
