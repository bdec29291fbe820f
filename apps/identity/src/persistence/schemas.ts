import { EntitySchema } from 'typeorm';

const timestamp = { type: 'timestamp with time zone' } as const;
const codes = { type: 'text', array: true } as const;
const createdAt = { created_at: { ...timestamp, default: () => 'now()' } } as const;

/** TypeORM's picture of the tables of this service; the code speaks SQL to them. */
export const identitySchemas: EntitySchema[] = [
  new EntitySchema({
    name: 'account',
    columns: {
      id: { type: 'uuid', primary: true },
      username: { type: 'text', unique: true },
      password_hash: { type: 'text' },
      role: { type: 'text' },
      areas: codes,
      ...createdAt,
    },
  }),
  new EntitySchema({
    name: 'client',
    columns: {
      id: { type: 'text', primary: true },
      kind: { type: 'text' },
      secret_hash: { type: 'text' },
      role: { type: 'text', nullable: true },
      areas: { ...codes, default: '{}' },
      redirect_uris: { ...codes, default: '{}' },
      post_logout_redirect_uris: { ...codes, default: '{}' },
      ...createdAt,
    },
    checks: [{ name: 'client_kind', expression: `kind in ('program', 'web')` }],
  }),
  new EntitySchema({
    name: 'secret',
    columns: { name: { type: 'text', primary: true }, value: { type: 'jsonb' }, ...createdAt },
  }),
  new EntitySchema({
    name: 'oidc_model',
    columns: {
      model: { type: 'text', primary: true },
      id: { type: 'text', primary: true },
      payload: { type: 'jsonb' },
      grant_id: { type: 'text', nullable: true },
      uid: { type: 'text', nullable: true },
      consumed_at: { ...timestamp, nullable: true },
      expires_at: { ...timestamp, nullable: true },
    },
    indices: [
      { name: 'oidc_model_grant', columns: ['grant_id'] },
      { name: 'oidc_model_uid', columns: ['uid'] },
      { name: 'oidc_model_expires', columns: ['expires_at'] },
    ],
  }),
  new EntitySchema({
    name: 'sign_in_attempt',
    columns: {
      key: { type: 'text', primary: true },
      at: { ...timestamp, primary: true, default: () => 'clock_timestamp()' },
    },
  }),
];
