import { Clock } from '#libs/kernel';
import { Database, type Tx } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { GatewayConfig } from '../config.js';
import { randomWord, Seal, sha256 } from './seal.js';
import { WebSessions, type SessionRow } from '../persistence/web-sessions.js';
import { Issuer, type Tokens } from './issuer.js';

const MINUTE_MS = 60_000;
export const IDLE_MS = 60 * MINUTE_MS;
export const LONGEST_MS = 12 * 60 * MINUTE_MS;
/** Renewed a little early, so that a token does not end on its way to a service. */
const EARLY_MS = 30_000;
const SEEN_EVERY_MS = MINUTE_MS;

interface Kept {
  readonly accessToken: string;
  readonly refreshToken?: string;
  readonly idToken?: string;
  readonly username?: string;
}

export interface OpenSession {
  readonly accessToken: string;
  readonly username?: string;
}

/** People who signed in through the pages. The browser holds a random word; tokens never leave the house. */
@Injectable()
export class Sessions {
  private readonly seal: Seal;

  constructor(
    config: GatewayConfig,
    private readonly database: Database,
    private readonly rows: WebSessions,
    private readonly issuer: Issuer,
    private readonly clock: Clock,
  ) {
    this.seal = new Seal(config.SESSION_SECRET, 'session');
  }

  /** Returns the word for the cookie. */
  async begin(who: { subject: string; username?: string }, tokens: Tokens): Promise<string> {
    const word = randomWord();
    const now = this.clock.now();
    await this.database.transaction((tx) =>
      this.rows.add(tx, {
        id: sha256(word),
        subject: who.subject,
        sealed: this.sealed(tokens, who.username),
        access_ends_at: endOf(tokens, now),
        created_at: now,
        seen_at: now,
      }),
    );
    return word;
  }

  /** The session of a cookie, its token renewed where need be; undefined when it is over, for whatever reason. */
  async resume(word: string): Promise<OpenSession | undefined> {
    const id = sha256(word);
    const now = this.clock.now();
    const row = await this.database.read((tx) => this.rows.find(tx, id));
    if (!row) return undefined;
    if (isOver(row, now)) return this.drop(id);
    if (now.getTime() - row.seen_at.getTime() > SEEN_EVERY_MS) {
      await this.database.transaction((tx) => this.rows.seen(tx, id, now));
    }
    if (isFresh(row, now)) return this.seal.open<Kept>(row.sealed) ?? this.drop(id);
    return (await this.database.transaction((tx) => this.renew(tx, id, now))) ?? this.drop(id);
  }

  /** Ends it here and at the issuer; returns where the browser goes to end the issuer's own session. */
  async end(word: string): Promise<string> {
    const id = sha256(word);
    const row = await this.database.read((tx) => this.rows.find(tx, id));
    await this.drop(id);
    const kept = row && this.seal.open<Kept>(row.sealed);
    if (kept?.refreshToken !== undefined) await this.issuer.revoke(kept.refreshToken).catch(() => undefined);
    return this.issuer.signOutUrl(kept?.idToken);
  }

  async removeEnded(): Promise<void> {
    const now = this.clock.now().getTime();
    const [idleSince, createdBefore] = [new Date(now - IDLE_MS), new Date(now - LONGEST_MS)];
    await this.database.transaction((tx) => this.rows.removeEnded(tx, { idleSince, createdBefore }));
  }

  /** Under the row's lock: of many requests at once, through many gateways, one renews and the others find it done. */
  private async renew(tx: Tx, id: string, now: Date): Promise<OpenSession | undefined> {
    const row = await this.rows.lock(tx, id);
    const kept = row && this.seal.open<Kept>(row.sealed);
    if (!row || !kept) return undefined;
    if (isFresh(row, now)) return kept;
    const tokens = kept.refreshToken === undefined ? undefined : await this.issuer.refresh(kept.refreshToken);
    if (!tokens) return undefined;
    const next = { ...kept, ...tokens };
    const sealed = this.sealed(next, kept.username);
    await this.rows.renew(tx, { id, sealed, access_ends_at: endOf(tokens, now) });
    return next;
  }

  private async drop(id: string): Promise<undefined> {
    await this.database.transaction((tx) => this.rows.remove(tx, id));
    return undefined;
  }

  private sealed({ accessToken, refreshToken, idToken }: Kept, username: string | undefined): string {
    return this.seal.seal({ accessToken, refreshToken, idToken, username });
  }
}

const endOf = ({ expiresIn }: Tokens, now: Date): Date => new Date(now.getTime() + expiresIn * 1000);

const isFresh = (row: SessionRow, now: Date): boolean =>
  row.access_ends_at.getTime() - now.getTime() > EARLY_MS;

const isOver = (row: SessionRow, now: Date): boolean =>
  now.getTime() - row.seen_at.getTime() > IDLE_MS || now.getTime() - row.created_at.getTime() > LONGEST_MS;
