import { setTimeout as pause } from 'node:timers/promises';

export interface Caller {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

const GIVE_UP_AFTER_MS = 20_000;

/** Calls the house through its public door, as any program would. */
export class HouseClient {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(readonly baseUrl: string) {}

  post(as: Caller, path: string, body: unknown, key: string): Promise<Answer> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    return this.call(as, path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  get(as: Caller, path: string): Promise<Answer> {
    return this.call(as, path, { headers: {} });
  }

  /** Waits when asked to (429, 503) and while a service is not there yet; the caller sees every other answer. */
  private async call(
    as: Caller,
    path: string,
    init: RequestInit & { headers: Record<string, string> },
  ): Promise<Answer> {
    for (const until = Date.now() + GIVE_UP_AFTER_MS; ;) {
      const headers = { ...init.headers, authorization: `Bearer ${await this.token(as)}` };
      const answer = await fetch(`${this.baseUrl}/api/v1${path}`, { ...init, headers });
      const text = await answer.text();
      const late = Date.now() > until;
      if (![429, 502, 503, 504].includes(answer.status) || late)
        return { status: answer.status, body: parse(text) };
      await pause(Number(answer.headers.get('retry-after') ?? 0) * 1000 || 200);
    }
  }

  private token(as: Caller): Promise<string> {
    const known = this.tokens.get(as.clientId);
    if (known) return known;
    const asked = this.askForToken(as);
    this.tokens.set(as.clientId, asked);
    return asked;
  }

  private async askForToken({ clientId, clientSecret }: Caller): Promise<string> {
    const answer = await fetch(`${this.baseUrl}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const { access_token: token } = (await answer.json()) as { access_token?: string };
    if (!token) throw new Error(`no token for ${clientId}: ${answer.status}`);
    return token;
  }
}

/** A gateway's or proxy's own error page is no JSON. */
function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
