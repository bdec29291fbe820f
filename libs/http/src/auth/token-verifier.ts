import { DomainError } from '#libs/kernel';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { HttpProblem } from '../problems/problem.js';
import { ROLES, type Principal, type Role } from './principal.js';

/** Asymmetric only: with a shared-secret algorithm a public key could be used to sign. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const CACHE_ENTRIES = 5_000;
/** A withdrawn signing key is noticed after this time at the latest. */
const CACHE_MS = 60_000;
const ISSUER_TIMEOUT_MS = 5_000;
const CLOCK_TOLERANCE_S = 5;
const AREA = /^(\d{2}|\d{5})$/;

/** Whose tokens count. `jwksUrl` only when the issuer cannot be discovered from where the service stands. */
export interface Trust {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl?: string | undefined;
}

interface Known {
  readonly principal: Principal;
  readonly until: number;
}

/**
 * Tells who a bearer token speaks for. Token time is real time, not the house's clock: an expired token stays expired
 * while somebody replays a past day.
 */
export class TokenVerifier {
  private readonly known = new Map<string, Known>();
  private keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(private readonly trust: Trust) {}

  /** Throws HttpProblem 401 `token-invalid`, or DomainError unavailable when the issuer's keys cannot be had. */
  async verify(token: string): Promise<Principal> {
    const now = Date.now();
    const hit = this.known.get(token);
    if (hit && hit.until > now) return hit.principal;
    this.known.delete(token);
    const payload = await this.check(token);
    const principal = principalFrom(payload);
    this.remember(token, { principal, until: Math.min((payload.exp ?? 0) * 1000, now + CACHE_MS) });
    return principal;
  }

  private async check(token: string): Promise<JWTPayload> {
    const keys = await this.keySet();
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: this.trust.issuer,
        audience: this.trust.audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: CLOCK_TOLERANCE_S,
      });
      return payload;
    } catch (error) {
      if (keysUnreachable(error)) throw new DomainError('unavailable', 'identity-unavailable');
      throw new HttpProblem(401, 'token-invalid');
    }
  }

  private keySet(): Promise<JWTVerifyGetKey> {
    this.keys ??= this.discover().catch((error: unknown) => {
      this.keys = undefined;
      throw error;
    });
    return this.keys;
  }

  private async discover(): Promise<JWTVerifyGetKey> {
    const url = this.trust.jwksUrl ?? (await this.jwksUri());
    return createRemoteJWKSet(new URL(url), { timeoutDuration: ISSUER_TIMEOUT_MS });
  }

  private async jwksUri(): Promise<string> {
    try {
      const answer = await fetch(`${this.trust.issuer}/.well-known/openid-configuration`, {
        signal: AbortSignal.timeout(ISSUER_TIMEOUT_MS),
      });
      const { issuer, jwks_uri: jwksUri } = (await answer.json()) as { issuer?: string; jwks_uri?: string };
      if (issuer === this.trust.issuer && jwksUri) return jwksUri;
    } catch {
      // told below: the reason may hold an inner address
    }
    throw new DomainError('unavailable', 'identity-unavailable');
  }

  private remember(token: string, known: Known): void {
    if (this.known.size >= CACHE_ENTRIES) this.known.delete(this.known.keys().next().value as string);
    this.known.set(token, known);
  }
}

/** Errors of fetching keys, as against errors of the token. */
function keysUnreachable(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return true;
  if (!(error instanceof errors.JOSEError)) return true;
  return error.code === 'ERR_JOSE_GENERIC';
}

function principalFrom(payload: JWTPayload): Principal {
  const { sub, role, areas, client_id: clientId } = payload;
  if (typeof sub !== 'string' || sub === '' || !isRole(role) || !isAreas(areas)) {
    throw new HttpProblem(401, 'token-invalid');
  }
  return { subject: sub, role, areas, program: clientId === sub };
}

const isRole = (value: unknown): value is Role => ROLES.includes(value as Role);
const isAreas = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((code) => typeof code === 'string' && AREA.test(code));
