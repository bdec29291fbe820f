import type { Answer } from './house-client.js';

const STEPS_MAX = 12;

/** Somebody who signs in through the pages, as people do: what they make belongs to their own account. */
export class SignedIn {
  private readonly cookies = new Map<string, string>();

  private constructor(private readonly baseUrl: string) {}

  /** Throws when the house does not let them in. */
  static async as(
    baseUrl: string,
    { username, password }: { username: string; password: string },
  ): Promise<SignedIn> {
    const person = new SignedIn(baseUrl);
    const form = await person.follow(new URL('/auth/login', baseUrl));
    const action = /action="([^"]+)"/.exec(form.text)?.[1];
    if (!action) throw new Error(`no sign-in form: ${form.status}`);
    const body = new URLSearchParams({ username, password });
    const home = await person.follow(new URL(action, form.url), { method: 'POST', body });
    if (!person.cookies.has('ct_session')) throw new Error(`${username} is not let in: ${home.status}`);
    return person;
  }

  async post(path: string, body: unknown, key: string): Promise<Answer> {
    const answer = await this.send(new URL(`/api/v1${path}`, this.baseUrl), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        'x-requested-with': 'chung-tay',
      },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  }

  private async follow(
    url: URL,
    init: RequestInit = {},
  ): Promise<{ url: URL; status: number; text: string }> {
    let [at, request] = [url, init];
    for (let step = 0; step < STEPS_MAX; step++) {
      const answer = await this.send(at, request);
      const location = answer.headers.get('location');
      if (!location) return { url: at, status: answer.status, text: await answer.text() };
      [at, request] = [new URL(location, at), {}];
    }
    throw new Error('sign-in leads in circles');
  }

  private async send(url: URL, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), cookie };
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}
