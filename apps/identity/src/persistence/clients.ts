import type { Tx } from '#libs/persistence';
import type { Client } from '../domain/client.js';
import type { Role } from '../domain/role.js';

interface Row {
  id: string;
  kind: Client['kind'];
  secret_hash: string;
  role: Role;
  areas: string[];
  redirect_uris: string[];
  post_logout_redirect_uris: string[];
}

export class Clients {
  async withId(tx: Tx, id: string): Promise<Client | undefined> {
    const [row] = await tx.query<Row[]>(`select * from client where id = $1`, [id]);
    if (!row) return undefined;
    const { secret_hash: secretHash } = row;
    if (row.kind === 'program') return { kind: 'program', id, secretHash, role: row.role, areas: row.areas };
    const { redirect_uris: redirectUris, post_logout_redirect_uris: postLogoutRedirectUris } = row;
    return { kind: 'web', id, secretHash, redirectUris, postLogoutRedirectUris };
  }

  /** Adds it, or replaces what this id meant. */
  async save(tx: Tx, client: Client): Promise<void> {
    const program = client.kind === 'program' ? client : undefined;
    const web = client.kind === 'web' ? client : undefined;
    await tx.query(
      `insert into client (id, kind, secret_hash, role, areas, redirect_uris, post_logout_redirect_uris)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (id) do update set
         kind = excluded.kind, secret_hash = excluded.secret_hash, role = excluded.role, areas = excluded.areas,
         redirect_uris = excluded.redirect_uris, post_logout_redirect_uris = excluded.post_logout_redirect_uris`,
      [
        client.id,
        client.kind,
        client.secretHash,
        program?.role ?? null,
        program?.areas ?? [],
        web?.redirectUris ?? [],
        web?.postLogoutRedirectUris ?? [],
      ],
    );
  }

  async remove(tx: Tx, id: string): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(`delete from client where id = $1`, [id]);
    return count > 0;
  }
}
