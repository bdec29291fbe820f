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
];
