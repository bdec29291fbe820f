import { DomainError } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { createRemoteJWKSet, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { GatewayConfig } from '../config.js';

const TIMEOUT_MS = 5_000;
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];

/** What the issuer gave for a person. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken?: string;
  readonly idToken?: string;
  /** Seconds. */
  readonly expiresIn: number;
}

interface Metadata {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly jwks_uri: string;
  readonly end_session_endpoint?: string;
  readonly revocation_endpoint?: string;
}

/** The gateway's side of signing people in: code with PKCE, refresh, and the end of a session. Any OpenID issuer. */
@Injectable()
export class Issuer {
  private metadata: Promise<Metadata> | undefined;
  private keys: JWTVerifyGetKey | undefined;

  constructor(private readonly config: GatewayConfig) {}

  get redirectUri(): string {
    return `${this.config.PUBLIC_URL}/auth/callback`;
  }

  /** Where the browser goes to sign in. */
  async authorizationUrl(step: { state: string; nonce: string; challenge: string }): Promise<string> {
    const { authorization_endpoint: endpoint } = await this.known();
    const url = new URL(endpoint);
    const wanted = {
      client_id: this.config.WEB_CLIENT_ID,
      response_type: 'code',
      scope: 'openid profile',
      redirect_uri: this.redirectUri,
      state: step.state,
      nonce: step.nonce,
      code_challenge: step.challenge,
      code_challenge_method: 'S256',
    };
    for (const [name, value] of Object.entries(wanted)) url.searchParams.set(name, value);
    return url.href;
  }

  /** Undefined when the issuer does not take the code. */
  exchange(code: string, verifier: string): Promise<Tokens | undefined> {
    return this.tokens({
      grant_type: 'authorization_code',
      code,
      redirect_uri: this.redirectUri,
      code_verifier: verifier,
    });
  }

  /** Undefined when the issuer does not renew any more: the account is closed, the day is over. */
  refresh(refreshToken: string): Promise<Tokens | undefined> {
    return this.tokens({ grant_type: 'refresh_token', refresh_token: refreshToken });
  }

  /** What the ID token says; undefined when it is not for us, or not of this sign-in. */
  async identity(idToken: string, nonce: string): Promise<JWTPayload | undefined> {
    const { jwks_uri: jwksUri } = await this.known();
    this.keys ??= createRemoteJWKSet(new URL(this.inside(jwksUri)), { timeoutDuration: TIMEOUT_MS });
    try {
      const { payload } = await jwtVerify(idToken, this.keys, {
        issuer: this.config.OIDC_ISSUER,
        audience: this.config.WEB_CLIENT_ID,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp', 'sub', 'nonce'],
      });
      return payload.nonce === nonce ? payload : undefined;
    } catch {
      return undefined;
    }
  }

  /** Best effort: the session is over here whether the issuer hears of it or not. */
  async revoke(refreshToken: string): Promise<void> {
    const { revocation_endpoint: endpoint } = await this.known();
    if (endpoint === undefined) return;
    await this.post(endpoint, { token: refreshToken, token_type_hint: 'refresh_token' });
  }

  /** Where the browser ends the issuer's own session; home when the issuer has no such page. */
  async signOutUrl(idToken: string | undefined): Promise<string> {
    const { end_session_endpoint: endpoint } = await this.known();
    if (endpoint === undefined) return `${this.config.PUBLIC_URL}/`;
    const url = new URL(endpoint);
    url.searchParams.set('client_id', this.config.WEB_CLIENT_ID);
    url.searchParams.set('post_logout_redirect_uri', `${this.config.PUBLIC_URL}/`);
    if (idToken !== undefined) url.searchParams.set('id_token_hint', idToken);
    return url.href;
  }

  private async tokens(form: Record<string, string>): Promise<Tokens | undefined> {
    const { token_endpoint: endpoint } = await this.known();
    const answer = await this.post(endpoint, form);
    if (answer.status >= 500) throw new DomainError('unavailable', 'identity-unavailable');
    if (!answer.ok) return undefined;
    const body = (await answer.json()) as Record<string, unknown>;
    if (typeof body['access_token'] !== 'string') return undefined;
    const text = (name: string): string | undefined =>
      typeof body[name] === 'string' ? body[name] : undefined;
    const [refreshToken, idToken] = [text('refresh_token'), text('id_token')];
    return {
      accessToken: body['access_token'],
      expiresIn: typeof body['expires_in'] === 'number' ? body['expires_in'] : 60,
      ...(refreshToken === undefined ? {} : { refreshToken }),
      ...(idToken === undefined ? {} : { idToken }),
    };
  }

  private async post(endpoint: string, form: Record<string, string>): Promise<Response> {
    const { WEB_CLIENT_ID: id, WEB_CLIENT_SECRET: secret } = this.config;
    const credentials = `${encodeURIComponent(id)}:${encodeURIComponent(secret)}`;
    return this.ask(this.inside(endpoint), {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
      body: new URLSearchParams(form),
    });
  }

  private known(): Promise<Metadata> {
    this.metadata ??= this.discover().catch((error: unknown) => {
      this.metadata = undefined;
      throw error;
    });
    return this.metadata;
  }

  private async discover(): Promise<Metadata> {
    const answer = await this.ask(this.inside(`${this.config.OIDC_ISSUER}/.well-known/openid-configuration`));
    const metadata = (answer.ok ? await answer.json() : {}) as Metadata & { issuer?: string };
    if (metadata.issuer !== this.config.OIDC_ISSUER)
      throw new DomainError('unavailable', 'identity-unavailable');
    return metadata;
  }

  private async ask(url: string, init: RequestInit = {}): Promise<Response> {
    try {
      return await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    } catch {
      throw new DomainError('unavailable', 'identity-unavailable');
    }
  }

  /** Our own issuer is asked from inside: its public address may not be reachable from where we stand. */
  private inside(url: string): string {
    const { IDENTITY_URL: inner, OIDC_ISSUER: issuer } = this.config;
    if (inner === undefined || !url.startsWith(`${issuer}/`)) return url;
    return new URL(new URL(url).pathname, inner).href;
  }
}
