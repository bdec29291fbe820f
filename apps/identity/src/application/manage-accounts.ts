import { newId } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { checkAccount, foldUsername } from '../domain/account.js';
import type { Role } from '../domain/role.js';
import { Accounts } from '../persistence/accounts.js';
import { Passwords } from './passwords.js';

export interface NewAccount {
  username: string;
  /** In plain; only its argon2 hash is kept. */
  password: string;
  role: string;
  areas: readonly string[];
  /** Of a `person`: the id of their file in the registry, which knows them by it. */
  personId?: string;
}

/** Local accounts of a demo or a small site; a large one points OIDC_ISSUER at its own provider. */
@Injectable()
export class ManageAccounts {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
  ) {}

  /**
   * Adds the account, or gives the one of this name a new password and these rights; whose file it opens stays. Throws
   * DomainError invalid.
   */
  async save(tx: Tx, given: NewAccount): Promise<void> {
    const username = foldUsername(given.username);
    checkAccount({ ...given, username });
    const passwordHash = await this.passwords.hash(given.password);
    await this.accounts.save(tx, {
      id: given.personId ?? newId(),
      username,
      passwordHash,
      role: given.role as Role,
      areas: [...given.areas],
    });
  }

  /** False when there was none of this name. */
  remove(tx: Tx, username: string): Promise<boolean> {
    return this.accounts.remove(tx, foldUsername(username));
  }
}
