import type { Tx } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import type { Account } from '../domain/account.js';
import { Accounts } from '../persistence/accounts.js';

@Injectable()
export class FindAccount {
  constructor(private readonly accounts: Accounts) {}

  run(tx: Tx, id: string): Promise<Account | undefined> {
    return this.accounts.withId(tx, id);
  }
}
