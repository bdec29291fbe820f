import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { startService, type RunningService } from '#libs/http';
import { schemaDifference, testDatabase, type TestDatabase } from '#libs/testing';
import { ManageAccounts } from '../src/application/manage-accounts.js';
import { ManageClients } from '../src/application/manage-clients.js';
import { Sweep } from '../src/application/sweep.js';
import { identity } from '../src/identity.module.js';
import { OidcModels } from '../src/persistence/oidc-models.js';
import { Database } from '#libs/persistence';
import { Browser, formOf } from './browser.js';

const ISSUER = 'http://house.test:3000/oidc'; // nobody listens there: the spec is the gateway
const PASSWORD = 'mot-mat-khau-rat-dai';
const SECRET = 'r4nd0m-secret-of-a-program-0123456789';
const WEB_SECRET = 'r4nd0m-secret-of-the-web-client-0123456789';
const VERIFIER = 'v'.repeat(64);

let test: TestDatabase;
let first: RunningService;
let second: RunningService;

const start = (env = {}): Promise<RunningService> =>
  startService(identity, {
    DATABASE_URL: test.url,
    OIDC_ISSUER: ISSUER,
    PUBLIC_URL: 'http://house.test:3000',
    WEB_CLIENT_ID: 'web',
    WEB_CLIENT_SECRET: WEB_SECRET,
    LOG_LEVEL: 'silent',
    ...env,
  });

beforeAll(async () => {
  test = await testDatabase(identity);
  [first, second] = await Promise.all([start(), start()]); // two copies at once make one set of keys
  const database = first.app.get(Database);
  await database.transaction(async (tx) => {
    const account = { username: 'can.bo', password: PASSWORD, role: 'counsellor', areas: ['38'] };
    await first.app.get(ManageAccounts).save(tx, account);
    const program = { id: 'loader', secret: SECRET, role: 'registry-officer', areas: ['15421'] };
    await first.app.get(ManageClients).saveProgram(tx, program);
  });
});

afterAll(async () => {
  await Promise.all([first?.close(), second?.close()]);
  await test?.close();
});

const basic = (id: string, secret: string): string =>
  `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

function postToken(
  service: RunningService,
  body: Record<string, string>,
  authorization: string,
): Promise<Response> {
  return fetch(`${service.url}/oidc/token`, {
    method: 'POST',
    headers: { authorization },
    body: new URLSearchParams(body),
  });
}

const verify = (service: RunningService, token: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${service.url}/oidc/jwks`)), {
    issuer: ISSUER,
    audience: 'urn:chungtay:api',
  });

const authorizeUrl = (over: Record<string, string> = {}): string =>
  `/oidc/auth?${new URLSearchParams({
    client_id: 'web',
    response_type: 'code',
    redirect_uri: 'http://house.test:3000/auth/callback',
    scope: 'openid profile',
    state: 's1',
    code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    code_challenge_method: 'S256',
    ...over,
  }).toString()}`;

/** Signs in through the pages; each step may go to another copy. Answers the address the browser is sent back to. */
async function signIn(
  browser: Browser,
  password = PASSWORD,
): Promise<{ status: number; location: string; html: string }> {
  const page = await browser.follow(authorizeUrl());
  const { action } = formOf(page.html);
  return browser.follow(action, { username: ' Can.Bo ', password });
}

const exchange = (
  service: RunningService,
  code: string,
  over: Record<string, string> = {},
): Promise<Response> =>
  postToken(
    service,
    {
      grant_type: 'authorization_code',
      redirect_uri: 'http://house.test:3000/auth/callback',
      code_verifier: VERIFIER,
      code,
      ...over,
    },
    basic('web', WEB_SECRET),
  );

const codeOf = (location: string): string => new URL(location).searchParams.get('code') ?? '';

describe('the issuer', () => {
  it('publishes addresses of the public house only, whatever the caller claims to be', async () => {
    const answer = await fetch(`${first.url}/oidc/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    });
    const document = (await answer.json()) as Record<string, unknown>;
    expect(document).toMatchObject({
      issuer: ISSUER,
      token_endpoint: `${ISSUER}/token`,
      jwks_uri: `${ISSUER}/jwks`,
      code_challenge_methods_supported: ['S256'],
    });
    expect(JSON.stringify(document)).not.toContain('evil');
  });

  it('shows public halves of keys only', async () => {
    const { keys } = (await (await fetch(`${first.url}/oidc/jwks`)).json()) as {
      keys: Record<string, unknown>[];
    };
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({ alg: 'ES256', kty: 'EC', use: 'sig' });
    expect(keys[0]).not.toHaveProperty('d');
  });

  it('has migrations and schemas that agree', async () => {
    expect(await schemaDifference(identity)).toEqual([]);
  });
});

describe('a program', () => {
  it('gets a JWT for the API without naming scope or resource, with its role and areas', async () => {
    const answer = await postToken(first, { grant_type: 'client_credentials' }, basic('loader', SECRET));
    expect(answer.status).toBe(200);
    const { access_token: token, token_type: type } = (await answer.json()) as Record<string, string>;
    expect(type).toBe('Bearer');
    const { payload } = await verify(second, token ?? '');
    expect(payload).toMatchObject({
      sub: 'loader',
      client_id: 'loader',
      role: 'registry-officer',
      areas: ['15421'],
    });
  });

  it.each([
    ['a wrong secret', basic('loader', 'wrong'), { grant_type: 'client_credentials' }, 401, 'invalid_client'],
    ['an unknown id', basic('nobody', SECRET), { grant_type: 'client_credentials' }, 401, 'invalid_client'],
    [
      'another API',
      basic('loader', SECRET),
      { grant_type: 'client_credentials', resource: 'urn:other' },
      400,
      'invalid_target',
    ],
    [
      'the stored hash as secret',
      basic('loader', createHash('sha256').update(SECRET).digest('base64url')),
      { grant_type: 'client_credentials' },
      401,
      'invalid_client',
    ],
    [
      'a grant it has not',
      basic('web', WEB_SECRET),
      { grant_type: 'client_credentials' },
      400,
      'invalid_request',
    ],
  ])('is refused with %s', async (_what, authorization, body, status, error) => {
    const answer = await postToken(first, body, authorization);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error });
  });
});

describe('a person', () => {
  it('signs in by code and PKCE, over two copies, and a refresh token is used once', async () => {
    const { location } = await signIn(new Browser([first.url, second.url]));
    expect(location).toMatch(/^http:\/\/house\.test:3000\/auth\/callback\?code=.*state=s1/);
    const answer = await exchange(second, codeOf(location));
    const tokens = (await answer.json()) as Record<string, string>;
    expect(answer.status).toBe(200);
    const { payload } = await verify(first, tokens['access_token'] ?? '');
    expect(payload).toMatchObject({ client_id: 'web', role: 'counsellor', areas: ['38'] });
    expect(payload.sub).not.toBe('web');
    expect(decodeJwt(tokens['id_token'] ?? '')).toMatchObject({
      preferred_username: 'can.bo',
      sub: payload.sub,
    });

    const refresh = { grant_type: 'refresh_token', refresh_token: tokens['refresh_token'] ?? '' };
    const renewed = await postToken(first, refresh, basic('web', WEB_SECRET));
    expect(renewed.status).toBe(200);
    expect(((await renewed.json()) as Record<string, string>)['refresh_token']).not.toBe(
      refresh.refresh_token,
    );
    expect((await postToken(second, refresh, basic('web', WEB_SECRET))).status).toBe(400);
  });

  it('is told nothing about which of name and password was wrong', async () => {
    const wrongPassword = await signIn(new Browser([first.url]), 'khong-phai-mat-khau');
    const browser = new Browser([first.url]);
    const { action } = formOf((await browser.follow(authorizeUrl())).html);
    const wrongName = await browser.follow(action, { username: 'khong.ai', password: PASSWORD });
    expect([wrongPassword.status, wrongName.status]).toEqual([401, 401]);
    const text = (html: string): string =>
      html.replace(/value="[^"]*"/, '').replace(/interaction\/[\w-]+/, '');
    expect(text(wrongPassword.html)).toBe(text(wrongName.html));
    expect(wrongPassword.html).toContain('role="alert"');
  });

  it('cannot use a code twice, nor two at the same moment; the tokens of the first use end', async () => {
    const { location } = await signIn(new Browser([first.url]));
    const answers = await Promise.all([first, second, first].map((copy) => exchange(copy, codeOf(location))));
    expect(answers.filter((answer) => answer.status === 200).length).toBeLessThanOrEqual(1);
    expect((await exchange(second, codeOf(location))).status).toBe(400);
  });

  it.each([
    ['another verifier', { code_verifier: 'w'.repeat(64) }],
    ['another return address', { redirect_uri: 'http://evil.example/' }],
  ])('cannot use a code with %s', async (_what, over) => {
    const { location } = await signIn(new Browser([first.url]));
    expect((await exchange(first, codeOf(location), over)).status).toBe(400);
  });

  it.each([
    ['a forged return address', { redirect_uri: 'http://evil.example/callback' }],
    ['an unknown client', { client_id: 'nobody' }],
  ])('is not sent away with %s', async (_what, over) => {
    const answer = await new Browser([first.url]).follow(authorizeUrl(over));
    expect(answer).toMatchObject({ status: 400, location: '' });
    expect(answer.html).toContain('Không đăng nhập được');
  });

  it('cannot sign in without PKCE, nor with the plain method', async () => {
    const without = await new Browser([first.url]).follow(
      authorizeUrl({ code_challenge: '', code_challenge_method: '' }),
    );
    const plain = await new Browser([first.url]).follow(authorizeUrl({ code_challenge_method: 'plain' }));
    for (const { location } of [without, plain])
      expect(new URL(location).searchParams.get('error')).toBe('invalid_request');
  });

  it('is only believed in the browser that began, from a form of our own', async () => {
    const { action } = formOf((await new Browser([first.url]).follow(authorizeUrl())).html);
    const stranger = await new Browser([first.url]).follow(action, {
      username: 'can.bo',
      password: PASSWORD,
    });
    expect(stranger).toMatchObject({ status: 400, location: '' });
    const browser = new Browser([first.url]);
    const own = formOf((await browser.follow(authorizeUrl())).html).action;
    const forged = await browser.follow(
      own,
      { username: 'can.bo', password: PASSWORD },
      { origin: 'http://evil.example' },
    );
    expect(forged).toMatchObject({ status: 403, location: '' });
  });

  it('waits after ten attempts a minute for one account from one address, on whichever copy', async () => {
    const browser = new Browser([first.url, second.url]);
    const { action } = formOf((await browser.follow(authorizeUrl())).html);
    const attempt = (username: string, address: string) =>
      browser.follow(action, { username, password: 'x' }, { 'x-forwarded-for': `1.1.1.1, ${address}` });
    for (let count = 1; count <= 10; count++) expect((await attempt('ai.do', '10.0.0.1')).status).toBe(401);
    const refused = await attempt('ai.do', '10.0.0.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await attempt('ai.do', '10.0.0.2')).status).toBe(401);
    expect((await attempt('ai.khac', '10.0.0.1')).status).toBe(401);
  });

  it('sees a page with labels, no script, and a policy that lets the form lead back only', async () => {
    const page = await new Browser([first.url]).follow(authorizeUrl());
    expect(page.html).toContain('<html lang="vi">');
    for (const field of ['username', 'password'])
      expect(page.html).toMatch(new RegExp(`<label for="${field}">`));
    expect(page.html).not.toContain('<script');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).toContain(`form-action 'self' http://house.test:3000;`);
  });

  it('signs out, and the refresh token with the session', async () => {
    const browser = new Browser([first.url]);
    const { location } = await signIn(browser);
    const tokens = (await (await exchange(first, codeOf(location))).json()) as Record<string, string>;
    const page = await browser.follow(
      `/oidc/session/end?${new URLSearchParams({
        id_token_hint: tokens['id_token'] ?? '',
        post_logout_redirect_uri: 'http://house.test:3000/',
      }).toString()}`,
    );
    const { action, fields } = formOf(page.html);
    const left = await browser.follow(new URL(action).pathname, { ...fields, logout: 'yes' });
    expect(left.location).toBe('http://house.test:3000/');
    const refresh = { grant_type: 'refresh_token', refresh_token: tokens['refresh_token'] ?? '' };
    expect((await postToken(first, refresh, basic('web', WEB_SECRET))).status).toBe(400);
    expect((await browser.follow(authorizeUrl())).html).toContain('type="password"');
  });
});

describe('what has run out or was given back', () => {
  it('no longer renews: a refresh token its client revoked; nobody else can revoke it', async () => {
    const { location } = await signIn(new Browser([first.url]));
    const tokens = (await (await exchange(first, codeOf(location))).json()) as Record<string, string>;
    const token = tokens['refresh_token'] ?? '';
    const revoke = (authorization: string, given: string): Promise<Response> =>
      fetch(`${first.url}/oidc/token/revocation`, {
        method: 'POST',
        headers: { authorization },
        body: new URLSearchParams({ token: given }),
      });
    await revoke(basic('loader', SECRET), token);
    const refresh = (given: string): Promise<Response> =>
      postToken(second, { grant_type: 'refresh_token', refresh_token: given }, basic('web', WEB_SECRET));
    const renewed = await refresh(token);
    expect(renewed.status).toBe(200);
    const { refresh_token: next = '' } = (await renewed.json()) as Record<string, string>;
    await revoke(basic('web', WEB_SECRET), next);
    expect((await refresh(next)).status).toBe(400);
  });

  it('is swept away, and nothing else', async () => {
    const database = first.app.get(Database);
    const ids = (): Promise<{ id: string }[]> =>
      database.read((tx) =>
        tx.query<{ id: string }[]>(`select id from oidc_model where id like 'sweep-%' order by id`),
      );
    await database.read(async (tx) => {
      const models = new OidcModels();
      await models.save(tx, 'Session', 'sweep-live', {}, 60);
      await models.save(tx, 'Session', 'sweep-lasting', {});
      await models.save(tx, 'Session', 'sweep-over', {}, -1);
    });
    await first.app.get(Sweep).run();
    expect(await ids()).toEqual([{ id: 'sweep-lasting' }, { id: 'sweep-live' }]);
  });
});

it('goes on after a restart: same keys, same session', async () => {
  const before = await start();
  const browser = new Browser([before.url]);
  await signIn(browser);
  const token = await postToken(before, { grant_type: 'client_credentials' }, basic('loader', SECRET));
  const { access_token: issued } = (await token.json()) as { access_token: string };
  await before.close();
  const after = await start();
  try {
    await expect(verify(after, issued)).resolves.toBeDefined();
    browser.now([after.url]);
    expect(codeOf((await browser.follow(authorizeUrl())).location)).not.toBe('');
  } finally {
    await after.close();
  }
});
