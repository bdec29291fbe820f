import { Database } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import type { Account as OidcAccount } from 'oidc-provider';
import { FindAccount } from '../application/find-account.js';

/** An access token about to be written: of a person (`accountId`) or of a program. */
interface TokenSource {
  readonly accountId?: unknown;
  readonly client?: Readonly<Record<string, unknown>> | undefined;
}

/** What tokens say: `role` and `areas`, always; a person's account name only in the ID token. */
@Injectable()
export class Claims {
  constructor(
    private readonly database: Database,
    private readonly find: FindAccount,
  ) {}

  async account(id: string): Promise<OidcAccount | undefined> {
    const account = await this.database.read((tx) => this.find.run(tx, id));
    if (!account) return undefined;
    const { username, role, areas } = account;
    return { accountId: id, claims: () => ({ sub: id, preferred_username: username, role, areas }) };
  }

  /** Rights are read at each issue, so that a refresh brings the new ones. */
  async forToken(token: TokenSource): Promise<{ role: unknown; areas: unknown } | undefined> {
    const { accountId, client } = token;
    if (typeof accountId !== 'string') return { role: client?.['role'], areas: client?.['areas'] };
    const account = await this.database.read((tx) => this.find.run(tx, accountId));
    return account && { role: account.role, areas: account.areas };
  }
}
