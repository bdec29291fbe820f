import { setTimeout as pause } from 'node:timers/promises';
import { FixedClock } from '#libs/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openDoor, type Door } from './door.js';

const MORNING = new Date('2026-11-22T01:00:00Z');
const MINUTE = 60_000;
const ours = { 'x-requested-with': 'chung-tay' };

const clock = new FixedClock(MORNING);
let door: Door;

beforeAll(async () => {
  door = await openDoor({ copies: 2, clock });
});
afterAll(() => door.close());
beforeEach(() => {
  clock.set(MORNING);
  Object.assign(door.issuer.state, { refreshes: 0, revoked: 0, renews: true, expiresIn: 600 });
});

const later = (ms: number): void => clock.set(new Date(MORNING.getTime() + ms));

const cookiesOf = (answer: Response): Map<string, string> =>
  new Map(answer.headers.getSetCookie().map((line) => line.split(';')[0]?.split('=') as [string, string]));

/** Leaves for the issuer through one gateway and comes back through the other. */
async function leave(returnTo = '/vacancies'): Promise<{ step: string; callback: URL; flags: string }> {
  const login = await door.ask(`/auth/login?returnTo=${encodeURIComponent(returnTo)}`);
  const back = await fetch(login.headers.get('location') ?? '', { redirect: 'manual' });
  const flags = login.headers.getSetCookie().find((line) => line.startsWith('ct_sign_in=')) ?? '';
  return {
    step: cookiesOf(login).get('ct_sign_in') ?? '',
    callback: new URL(back.headers.get('location') ?? ''),
    flags,
  };
}

const comeBack = (callback: URL, step: string): Promise<Response> =>
  door.ask(callback.pathname + callback.search, { through: 1, headers: { cookie: `ct_sign_in=${step}` } });

async function signIn(): Promise<string> {
  const { step, callback } = await leave();
  return `ct_session=${cookiesOf(await comeBack(callback, step)).get('ct_session') ?? ''}`;
}

const problemOf = async (answer: Response): Promise<{ code: string }> =>
  (await answer.json()) as { code: string };

/** A quick machine asks more than twenty times a second; it then waits as it is told. */
async function patiently(ask: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const answer = await ask();
    if (answer.status !== 429) return answer;
    await pause(Number(answer.headers.get('retry-after')) * 1000);
  }
}

const me = (cookie: string, through = 0): Promise<Response> =>
  patiently(() => door.ask('/auth/me', { headers: { cookie }, through }));

describe('signing in', () => {
  it('through two copies of the gateway, back to where one was; the browser sees no token', async () => {
    const { step, callback, flags } = await leave('/vacancies/1?tab=2');
    const back = await comeBack(callback, step);
    expect([back.status, back.headers.get('location')]).toEqual([303, '/vacancies/1?tab=2']);
    const session = back.headers.getSetCookie().find((line) => line.startsWith('ct_session=')) ?? '';
    for (const line of [session, flags]) {
      expect(line).toContain('HttpOnly');
      expect(line).toContain('SameSite=Lax');
      // head and body of a JSON Web Token; chance alone writes "ey" into one cookie in ten
      expect(line).not.toMatch(/eyJ[\w-]+\.eyJ/);
    }
    const answer = await me(session.split(';')[0] ?? '');
    expect(await answer.json()).toEqual({ username: 'thu', role: 'counsellor', areas: ['38'] });
    const database = await door.database.open({ name: 'gateway', migrations: [] });
    const rows = await database.read((tx) => tx.query('select * from web_session'));
    // whole values: chance alone writes three letters of them into one sealed session in a hundred
    expect(JSON.stringify(rows)).not.toMatch(/eyJ[\w-]+\.eyJ|"thu\\*"|counsellor/);
    expect(JSON.stringify(rows)).not.toContain(session.split(/[=;]/)[1]);
  });

  it.each([
    ['//evil.test/x', '/'],
    ['https://evil.test', '/'],
    ['/\\evil.test', '/'],
    ['javascript:alert(1)', '/'],
    ['/people?id=1', '/people?id=1'],
  ])('returns to %s only if that is ours', async (wanted, got) => {
    const { step, callback } = await leave(wanted);
    expect((await comeBack(callback, step)).headers.get('location')).toBe(got);
  });

  it('takes no way back that it did not send anybody on', async () => {
    const mine = await leave();
    const other = await leave();
    const wrongState = new URL(mine.callback);
    wrongState.searchParams.set('state', 'guessed');
    const wrongCode = new URL(mine.callback);
    wrongCode.searchParams.set('code', other.callback.searchParams.get('code') ?? '');
    for (const [callback, step] of [
      [wrongState, mine.step],
      [wrongCode, mine.step],
      [mine.callback, other.step],
      [mine.callback, 'x'],
      [mine.callback, ''],
    ] as const) {
      const answer = await comeBack(callback, step);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/?signIn=failed']);
      expect(cookiesOf(answer).get('ct_session')).toBeUndefined();
    }
    expect((await comeBack(mine.callback, mine.step)).headers.get('location')).toBe('/vacancies');
    expect((await comeBack(mine.callback, mine.step)).headers.get('location')).toBe('/?signIn=failed');
  });
});

describe('a session', () => {
  it('brings the person’s own token to the services, and no cookie', async () => {
    const cookie = await signIn();
    door.services.employment.heard.length = 0;
    expect((await door.ask('/api/v1/vacancies', { headers: { cookie } })).status).toBe(200);
    const headers = door.services.employment.heard[0]?.headers;
    expect(headers?.authorization).toMatch(/^Bearer ey/);
    expect(headers?.cookie).toBeUndefined();
  });

  it('changes nothing without the header that a foreign page cannot send', async () => {
    const cookie = await signIn();
    for (const [method, path] of [
      ['POST', '/api/v1/vacancies'],
      ['DELETE', '/api/v1/people/1/consents/credit'],
      ['POST', '/auth/logout'],
    ] as const) {
      const forged = await door.ask(path, { method, headers: { cookie } });
      expect([forged.status, (await problemOf(forged)).code]).toEqual([403, 'request-header-missing']);
    }
    expect(
      (await door.ask('/api/v1/vacancies', { method: 'POST', headers: { cookie, ...ours } })).status,
    ).toBe(200);
  });

  it('renews its token once, however many ask through however many gateways', async () => {
    const cookie = await signIn();
    later(9 * MINUTE + 45_000);
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => me(cookie, i % 2)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200));
    expect(door.issuer.state.refreshes).toBe(1);
  });

  it('is over when the issuer does not renew it any more, and the cookie goes', async () => {
    const cookie = await signIn();
    door.issuer.state.renews = false;
    later(11 * MINUTE);
    const answer = await me(cookie);
    expect([answer.status, (await problemOf(answer)).code]).toEqual([401, 'token-missing']);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^ct_session=;.*Expires=Thu, 01 Jan 1970/);
    door.issuer.state.renews = true;
    expect((await me(cookie)).status).toBe(401);
  });

  it('is over after an hour without a request, and after twelve hours in any case', async () => {
    const idle = await signIn();
    later(61 * MINUTE);
    expect((await me(idle)).status).toBe(401);
    clock.set(MORNING);
    const busy = await signIn();
    for (let minutes = 50; minutes < 12 * 60; minutes += 50) {
      later(minutes * MINUTE);
      expect((await me(busy)).status).toBe(200);
    }
    later(12 * 60 * MINUTE + MINUTE);
    expect((await me(busy)).status).toBe(401);
  });

  it('ends when the person says so, also at the issuer', async () => {
    const cookie = await signIn();
    const answer = await patiently(() =>
      door.ask('/auth/logout', { method: 'POST', headers: { cookie, ...ours } }),
    );
    const { location } = (await answer.json()) as { location: string };
    expect(location).toMatch(new RegExp(`^${door.issuer.url}/end\\?`));
    expect(new URL(location).searchParams.get('post_logout_redirect_uri')).toBe('http://house.test/');
    expect(door.issuer.state.revoked).toBe(1);
    expect((await me(cookie, 1)).status).toBe(401);
  });

  it('that nobody opened opens nothing', async () => {
    expect((await me('ct_session=guess')).status).toBe(401);
    expect((await me('ct_session=')).status).toBe(401);
  });
});
