import { eventually, testDatabase, type TestDatabase } from '#libs/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  SignJWT,
  UnsecuredJWT,
  type JWTPayload,
} from 'jose';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startService, type RunningService } from '../src/index.js';
import { probe } from './probe.js';

/** An issuer whose key the test holds, so that it can sign what no issuer would. */
async function openIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' }];
  const server = createServer((request, response) => {
    const body = request.url === '/jwks' ? { keys } : { issuer: url, jwks_uri: `${url}/jwks` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const audience = 'urn:chungtay:api';
  const token = (over: JWTPayload = {}): Promise<string> => {
    const exp = Math.floor(Date.now() / 1000) + 300;
    const payload = {
      role: 'registry-officer',
      areas: ['38'],
      sub: 'x',
      iss: url,
      aud: audience,
      exp,
      ...over,
    };
    return new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: 'test' }).sign(privateKey);
  };
  return { url, audience, token, key: keys[0] ?? {}, close: () => server.close() };
}

let database: TestDatabase;
let issuer: Awaited<ReturnType<typeof openIssuer>>;
let service: RunningService;

beforeAll(async () => {
  [database, issuer] = await Promise.all([testDatabase(probe), openIssuer()]);
  const env = { DATABASE_URL: database.url, OIDC_ISSUER: issuer.url, LOG_LEVEL: 'silent' };
  service = await startService(probe, env);
});

afterAll(async () => {
  await service.close();
  issuer.close();
  await database.close();
});

async function ask(authorization?: string): Promise<{ status: number; challenge: string | null }> {
  const headers = new Headers(authorization === undefined ? [] : [['authorization', authorization]]);
  const answer = await fetch(`${service.url}/api/v1/things`, { headers });
  await answer.text();
  return { status: answer.status, challenge: answer.headers.get('www-authenticate') };
}

const claims = { role: 'registry-officer', areas: ['38'] };
const now = (): number => Math.floor(Date.now() / 1000);

/** A token that would be right if its key were the issuer's. */
const forged = (): SignJWT =>
  new SignJWT({ ...claims, sub: 'x' })
    .setIssuer(issuer.url)
    .setAudience(issuer.audience)
    .setIssuedAt()
    .setExpirationTime('5m');

const FORGERIES: Record<string, () => Promise<string> | string> = {
  'no algorithm': () =>
    new UnsecuredJWT({ ...claims, sub: 'x' })
      .setIssuer(issuer.url)
      .setAudience(issuer.audience)
      .setExpirationTime('5m')
      .encode(),
  'no algorithm under another spelling': async () => {
    const [, payload] = (await issuer.token()).split('.');
    return `${Buffer.from('{"alg":"NonE","typ":"JWT"}').toString('base64url')}.${payload}.`;
  },
  'the public key used as a shared secret (JWK)': async () =>
    forged()
      .setProtectedHeader({ alg: 'HS256', kid: 'test' })
      .sign(Buffer.from(JSON.stringify(issuer.key))),
  'the public key used as a shared secret (PEM)': async () => {
    const pem = await exportSPKI((await importJWK(issuer.key, 'ES256')) as Parameters<typeof exportSPKI>[0]);
    return forged().setProtectedHeader({ alg: 'HS256', kid: 'test' }).sign(Buffer.from(pem));
  },
  'another key under the known kid': async () => {
    const { privateKey } = await generateKeyPair('ES256');
    return forged().setProtectedHeader({ alg: 'ES256', kid: 'test' }).sign(privateKey);
  },
  'another key of its own in the header': async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    return forged()
      .setProtectedHeader({ alg: 'ES256', jwk: await exportJWK(publicKey) })
      .sign(privateKey);
  },
  'a key from an address in the header': async () => {
    const { privateKey } = await generateKeyPair('ES256');
    return forged()
      .setProtectedHeader({
        alg: 'ES256',
        kid: 'test',
        jku: 'http://127.0.0.1:9/jwks',
        x5u: 'http://127.0.0.1:9/x',
      })
      .sign(privateKey);
  },
  'a kid that is a path': async () => {
    const { privateKey } = await generateKeyPair('ES256');
    return forged().setProtectedHeader({ alg: 'ES256', kid: '../../../../dev/null' }).sign(privateKey);
  },
  'a kid that is SQL': async () => {
    const { privateKey } = await generateKeyPair('ES256');
    return forged().setProtectedHeader({ alg: 'ES256', kid: "x' union select 'key" }).sign(privateKey);
  },
  'another algorithm family': async () => {
    const { privateKey } = await generateKeyPair('RS256');
    return forged().setProtectedHeader({ alg: 'RS256', kid: 'test' }).sign(privateKey);
  },
  'another audience': () => issuer.token({ aud: 'urn:somebody:else' }),
  'an unknown critical header': async () => {
    const { privateKey } = await generateKeyPair('ES256');
    return forged()
      .setProtectedHeader({ alg: 'ES256', kid: 'test', crit: ['b64'], b64: true })
      .sign(privateKey);
  },
  'changed claims': async () => {
    const [header, , signature] = (await issuer.token({ role: 'person', areas: [] })).split('.');
    const payload = { ...claims, sub: 'x', iss: issuer.url, aud: issuer.audience, exp: now() + 300 };
    return `${header}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.${signature}`;
  },
  'a cut signature': async () => (await issuer.token()).slice(0, -4),
  'no role': () => issuer.token({ role: undefined }),
  'an unknown role': () => issuer.token({ role: 'administrator' }),
  'a role as a list': () => issuer.token({ role: ['registry-officer'] }),
  'areas as a wildcard': () => issuer.token({ areas: ['*'] }),
  'areas that are no list': () => issuer.token({ areas: '38' }),
  'no subject': () => issuer.token({ sub: undefined }),
  'an empty subject': () => issuer.token({ sub: '' }),
  'another issuer': () => issuer.token({ iss: 'http://127.0.0.1:9/oidc' }),
  'no issuer': () => issuer.token({ iss: undefined }),
  'an end in the past': () => issuer.token({ exp: now() - 60 }),
  'no end': () => issuer.token({ exp: undefined }),
  'a start in the future': () => issuer.token({ nbf: now() + 120 }),
  nonsense: () => 'a.b.c',
  'five parts': () => 'a.b.c.d.e',
};

it.each(Object.entries(FORGERIES))('401 for a token with %s', async (_name, forge) => {
  expect(await ask(`Bearer ${await forge()}`)).toEqual({
    status: 401,
    challenge: 'Bearer error="invalid_token"',
  });
});

it.each([undefined, '', 'Bearer', 'Bearer ', 'Basic dXNlcjpwdw==', 'Token abc', 'Bearer a b'])(
  '401 for the header %j',
  async (header) => {
    expect((await ask(header)).status).toBe(401);
  },
);

it('a good token counts, also out of the cache, and no longer once it has ended', async () => {
  const token = await issuer.token({ exp: now() - 3 }); // within the tolerance of five seconds
  expect((await ask(`Bearer ${token}`)).status).toBe(200);
  await eventually(async () => {
    expect((await ask(`Bearer ${token}`)).status).toBe(401);
  });
});

it('a wrong role is 403', async () => {
  expect((await ask(`Bearer ${await issuer.token({ role: 'counsellor', areas: ['38'] })}`)).status).toBe(403);
});

it('while the issuer is away nobody comes in, and that is no 401', async () => {
  const env = { DATABASE_URL: database.url, OIDC_ISSUER: 'http://127.0.0.1:9', LOG_LEVEL: 'silent' };
  const lonely = await startService(probe, env);
  const answer = await fetch(`${lonely.url}/api/v1/things`, {
    headers: { authorization: `Bearer ${await issuer.token()}` },
  });
  expect(answer.status).toBe(503);
  await lonely.close();
});
