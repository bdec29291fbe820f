import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const AUDIENCE = 'urn:chungtay:api';

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

export interface Heard {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A service as the gateway sees it: tells what it heard, or what it was told to answer to a path. */
export async function standIn() {
  const heard: Heard[] = [];
  const cutting = { next: false };
  const answers = new Map<string, { status?: number; body: unknown } | ((body: string) => unknown)>();
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const body = await bodyOf(request);
    heard.push({ method, path: url, headers, body });
    if (cutting.next) {
      cutting.next = false;
      request.socket.destroy();
      return;
    }
    const known = answers.get(url.split('?', 1)[0] ?? '');
    const told = typeof known === 'function' ? { body: known(body) } : known;
    const text = JSON.stringify(told?.body ?? { method, path: url, bytes: body.length });
    response.writeHead(told?.status ?? 200, {
      'content-type': (told?.status ?? 200) >= 400 ? 'application/problem+json' : 'application/json',
      'keep-alive': 'timeout=5',
      'x-seen-by': 'service',
    });
    response.end(text);
  }
  const url = await listen(server);
  return {
    url,
    heard,
    answers,
    /** The next request is heard and cut off without an answer. */
    cutNext: (): void => {
      cutting.next = true;
    },
    close: async (): Promise<void> => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
export type StandIn = Awaited<ReturnType<typeof standIn>>;

interface Grant {
  challenge: string;
  nonce: string;
}

/** An OpenID issuer that signs whoever comes in as `who`; refresh tokens are good for one use, as the best ones are. */
export async function standInIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256' }];
  const codes = new Map<string, Grant>();
  const refreshTokens = new Set<string>();
  const state = {
    who: { role: 'counsellor', areas: ['38'] },
    expiresIn: 600,
    refreshes: 0,
    revoked: 0,
    renews: true,
  };
  const sign = (payload: JWTPayload): Promise<string> =>
    new SignJWT({ iss: url, exp: Math.floor(Date.now() / 1000) + 600, ...payload })
      .setProtectedHeader({ alg: 'ES256', kid: 'test' })
      .sign(privateKey);
  const token = (claims: JWTPayload): Promise<string> =>
    sign({ sub: `test-${String(claims['role'])}`, aud: AUDIENCE, areas: ['38'], ...claims });

  async function give(nonce?: string): Promise<object> {
    const refresh = randomUUID();
    refreshTokens.add(refresh);
    const sub = 'account-1';
    return {
      access_token: await token({ ...state.who, sub, jti: randomUUID() }),
      refresh_token: refresh,
      expires_in: state.expiresIn,
      ...(nonce === undefined
        ? {}
        : { id_token: await sign({ sub, aud: 'web', nonce, preferred_username: 'thu' }) }),
    };
  }

  async function tokenEndpoint(form: URLSearchParams): Promise<object | undefined> {
    if (form.get('grant_type') === 'refresh_token') {
      if (!refreshTokens.delete(form.get('refresh_token') ?? '') || !state.renews) return undefined;
      state.refreshes += 1;
      return give();
    }
    const grant = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    return grant?.challenge === challenge ? give(grant.nonce) : undefined;
  }

  const server = createServer((request, response) => {
    void answer(request, response);
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = new URL(request.url ?? '', url);
    const json = (body: unknown, status = 200): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (asked.pathname.endsWith('/openid-configuration')) {
      const at = (name: string): string => `${url}/${name}`;
      json({
        ...{
          issuer: url,
          jwks_uri: at('jwks'),
          token_endpoint: at('token'),
          authorization_endpoint: at('auth'),
        },
        ...{ end_session_endpoint: at('end'), revocation_endpoint: at('revoke') },
      });
    } else if (asked.pathname === '/jwks') json({ keys });
    else if (asked.pathname === '/auth') {
      const code = randomUUID();
      const read = (name: string): string => asked.searchParams.get(name) ?? '';
      codes.set(code, { challenge: read('code_challenge'), nonce: read('nonce') });
      response
        .writeHead(303, { location: `${read('redirect_uri')}?code=${code}&state=${read('state')}` })
        .end();
    } else if (asked.pathname === '/revoke') {
      state.revoked += 1;
      json({});
    } else {
      const given = await tokenEndpoint(new URLSearchParams(await bodyOf(request)));
      json(given ?? { error: 'invalid_grant' }, given ? 200 : 400);
    }
  }
  const url = await listen(server);
  return {
    url,
    state,
    token,
    close: async (): Promise<void> => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
