import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export interface TestIssuer {
  /** Give it as OIDC_ISSUER. */
  readonly url: string;
  readonly audience: string;
  /** A token that a service accepts: five minutes, ES256. Claims given here win. */
  token(claims: { role: string; areas: readonly string[]; sub?: string } & JWTPayload): Promise<string>;
  close(): Promise<void>;
}

/** A small OpenID issuer on loopback: discovery, keys, and tokens as a test wants them. */
export async function testIssuer(audience = 'urn:chungtay:api'): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}`;
    const body =
      request.url === '/jwks'
        ? { keys: [jwk] }
        : { issuer: url, jwks_uri: `${url}/jwks`, token_endpoint: `${url}/token` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    audience,
    token: (claims) =>
      new SignJWT({ sub: `test-${claims.role}`, client_id: `test-${claims.role}`, ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'test', typ: 'at+jwt' })
        .setIssuer(url)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(privateKey),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
