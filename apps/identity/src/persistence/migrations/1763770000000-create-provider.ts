import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts and clients; the keys of this issuer; sessions, codes and tokens; counters of sign-in attempts. */
export class CreateProvider1763770000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id uuid primary key,
        username text not null unique,
        password_hash text not null,
        role text not null,
        areas text[] not null,
        created_at timestamptz not null default now()
      );
      create table client (
        id text primary key,
        kind text not null constraint client_kind check (kind in ('program', 'web')),
        secret_hash text not null,
        role text,
        areas text[] not null default '{}',
        redirect_uris text[] not null default '{}',
        post_logout_redirect_uris text[] not null default '{}',
        created_at timestamptz not null default now()
      );
      create table secret (
        name text primary key,
        value jsonb not null,
        created_at timestamptz not null default now()
      );
      create table oidc_model (
        model text not null,
        id text not null,
        payload jsonb not null,
        grant_id text,
        uid text,
        consumed_at timestamptz,
        expires_at timestamptz,
        primary key (model, id)
      );
      create index oidc_model_grant on oidc_model (grant_id);
      create index oidc_model_uid on oidc_model (uid);
      create index oidc_model_expires on oidc_model (expires_at);
      create table sign_in_attempt (
        key text not null,
        at timestamptz not null default clock_timestamp(),
        primary key (key, at)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
