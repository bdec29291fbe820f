import type { Tx } from '#libs/persistence';

export type Payload = Record<string, unknown> & { grantId?: string; uid?: string; consumed?: number };

interface Row {
  payload: Payload;
  consumed: number | null;
}

/** Sessions, grants, codes, refresh tokens and interactions of the provider, by kind and id. */
export class OidcModels {
  async save(tx: Tx, model: string, id: string, payload: Payload, expiresIn?: number): Promise<void> {
    await tx.query(
      `insert into oidc_model (model, id, payload, grant_id, uid, expires_at)
       values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
       on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id,
         uid = excluded.uid, expires_at = excluded.expires_at`,
      [model, id, JSON.stringify(payload), payload.grantId ?? null, payload.uid ?? null, expiresIn ?? null],
    );
  }

  find(tx: Tx, model: string, id: string): Promise<Payload | undefined> {
    return this.one(tx, model, 'id', id);
  }

  withUid(tx: Tx, model: string, uid: string): Promise<Payload | undefined> {
    return this.one(tx, model, 'uid', uid);
  }

  /** False when somebody else has used it up already: of two at the same moment, one wins. */
  async consume(tx: Tx, model: string, id: string): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `update oidc_model set consumed_at = now() where model = $1 and id = $2 and consumed_at is null`,
      [model, id],
    );
    return count === 1;
  }

  async remove(tx: Tx, model: string, id: string): Promise<void> {
    await tx.query(`delete from oidc_model where model = $1 and id = $2`, [model, id]);
  }

  async removeGranted(tx: Tx, model: string, grantId: string): Promise<void> {
    await tx.query(`delete from oidc_model where model = $1 and grant_id = $2`, [model, grantId]);
  }

  /** What has run out may go; a used code stays until then, so that its second use is noticed. */
  async removeExpired(tx: Tx): Promise<void> {
    await tx.query(`delete from oidc_model where expires_at < now()`);
  }

  private async one(
    tx: Tx,
    model: string,
    column: 'id' | 'uid',
    value: string,
  ): Promise<Payload | undefined> {
    const [row] = await tx.query<Row[]>(
      `select payload, extract(epoch from consumed_at)::integer as consumed from oidc_model
       where model = $1 and ${column} = $2 and (expires_at is null or expires_at > now())`,
      [model, value],
    );
    if (!row) return undefined;
    return row.consumed === null ? row.payload : { ...row.payload, consumed: row.consumed };
  }
}
