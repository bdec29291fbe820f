import type { Database } from '#libs/persistence';
import { errors, Provider, type Client, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { IssuerSecrets } from '../application/issuer-secrets.js';
import { providerStore } from '../application/provider-store.js';
import { secretMatches } from '../application/client-secrets.js';
import type { Claims } from './claims.js';
import { logoutPage, messagePage, sendPage } from './pages/pages.js';

const MINUTE = 60; // seconds
const HOUR = 60 * MINUTE;
const WORKING_DAY = 12 * HOUR;

export interface IssuerOptions {
  readonly issuer: string;
  /** The one API that tokens are for, also when nobody asks for it. */
  readonly audience: string;
  readonly secrets: IssuerSecrets;
  readonly claims: Claims;
}

/** The OpenID provider: code + PKCE for people, client credentials for programs, JWT access tokens for one API. */
export function openProvider(database: Database, options: IssuerOptions): Provider {
  const provider = new Provider(options.issuer, {
    adapter: providerStore(database),
    jwks: options.secrets.jwks,
    cookies: cookies(options),
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['preferred_username', 'role', 'areas'] },
    conformIdTokenClaims: false, // the web client reads who signed in from the ID token
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    responseTypes: ['code'],
    pkce: { required: () => true },
    extraClientMetadata: { properties: ['role', 'areas'] },
    clientBasedCORS: () => false,
    findAccount: (_ctx, id) => options.claims.account(id),
    extraTokenClaims: (_ctx, token) =>
      options.claims.forToken({ ...token, client: token.client?.metadata() }),
    loadExistingGrant: grantEverythingAsked,
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    ttl: lifetimes(),
    features: features(options),
    interactions: { url: (_ctx, { uid }) => `${pathOf(options.issuer)}/interaction/${uid}` },
    renderError: (ctx, { error }) =>
      sendPage(ctx, messagePage({ title: 'Không đăng nhập được', code: error })),
  });
  provider.proxy = true; // the address people use is written into each request by `mountIssuer`
  provider.Client.prototype.compareClientSecret = function compare(this: Client, actual: string) {
    return secretMatches(this.clientSecret ?? '', actual);
  };
  return provider;
}

export const pathOf = (issuer: string): string => new URL(issuer).pathname.replace(/\/$/, '');

function cookies({ issuer, secrets }: IssuerOptions): Configuration['cookies'] {
  const common = {
    httpOnly: true,
    signed: true,
    sameSite: 'lax',
    secure: issuer.startsWith('https:'),
  } as const;
  return {
    keys: secrets.cookieKeys,
    names: { session: 'ct_oidc', interaction: 'ct_oidc_step', resume: 'ct_oidc_resume' },
    long: { ...common, path: pathOf(issuer) || '/' },
    short: common,
  };
}

/** Seconds. A person's rights are read anew every ten minutes; a session lasts a working day. */
function lifetimes(): Configuration['ttl'] {
  return {
    AccessToken: () => 10 * MINUTE,
    ClientCredentials: () => HOUR,
    AuthorizationCode: () => MINUTE,
    IdToken: () => HOUR,
    Interaction: () => HOUR,
    RefreshToken: () => WORKING_DAY,
    Session: () => WORKING_DAY,
    Grant: () => WORKING_DAY,
  };
}

function features({ audience }: IssuerOptions): Configuration['features'] {
  return {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
    userinfo: { enabled: false }, // access tokens are for the API; who signed in stands in the ID token
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => sendPage(ctx, logoutPage(form)),
      postLogoutSuccessSource: (ctx) => sendPage(ctx, messagePage({ title: 'Bạn đã đăng xuất' })),
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: (_ctx, _client, oneOf) => oneOf?.[0] ?? audience,
      useGrantedResource: () => true,
      getResourceServerInfo: (_ctx, resource) => {
        if (resource !== audience) throw new errors.InvalidTarget();
        return { scope: '', audience, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } };
      },
    },
  };
}

/** Every client is our own, so nobody is asked for consent: what the client asks for is granted. */
async function grantEverythingAsked(
  ctx: KoaContextWithOIDC,
): Promise<InstanceType<Provider['Grant']> | undefined> {
  const { client, session, params, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const known = session.grantIdFor(client.clientId);
  const grant =
    (known && (await provider.Grant.find(known))) ||
    new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope(typeof params?.['scope'] === 'string' ? params['scope'] : 'openid');
  grant.addOIDCClaims(['preferred_username', 'role', 'areas']);
  await grant.save();
  return grant;
}
