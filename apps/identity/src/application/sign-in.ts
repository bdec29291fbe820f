import { createHash } from 'node:crypto';
import type { Tx } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { foldUsername } from '../domain/account.js';
import { Accounts } from '../persistence/accounts.js';
import { SignInAttempts } from '../persistence/sign-in-attempts.js';
import { Passwords } from './passwords.js';

/** Sign-ins a minute for one account from one address, right and wrong ones together. */
export const ATTEMPTS_A_MINUTE = 10;
const LONGEST_INPUT = 256; // characters: argon2 must not be fed megabytes by strangers

export type SignInResult =
  | { outcome: 'welcome'; accountId: string }
  | { outcome: 'wrong' }
  | { outcome: 'too-many'; retryAfterSeconds: number };

@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly attempts: SignInAttempts,
    private readonly passwords: Passwords,
  ) {}

  /** Which of name and password was wrong stays untold. The attempt is counted even when the answer is no. */
  async run(tx: Tx, given: { username: string; password: string; address: string }): Promise<SignInResult> {
    const username = foldUsername(given.username).slice(0, LONGEST_INPUT);
    const key = createHash('sha256').update(`${username}\n${given.address}`).digest('base64url');
    const { attempts, secondsUntilFree } = await this.attempts.count(tx, key);
    if (attempts > ATTEMPTS_A_MINUTE) return { outcome: 'too-many', retryAfterSeconds: secondsUntilFree };
    const account = await this.accounts.withUsername(tx, username);
    const right = await this.passwords.matches(account?.passwordHash, given.password.slice(0, LONGEST_INPUT));
    return account && right ? { outcome: 'welcome', accountId: account.id } : { outcome: 'wrong' };
  }
}
