import type { Environment } from '#libs/config';

/** Services in the order they start; the door opens last. */
export const INNER_SERVICES = [
  'identity',
  'registry',
  'employment',
  'training',
  'microcredit',
  'reporting',
] as const;
export type InnerService = (typeof INNER_SERVICES)[number];

/** Where each inner service listens, once it does. */
export type Addresses = Partial<Record<InnerService, string>>;

/** Address that people and programs use; a proxy in front may give another by PUBLIC_URL. */
export const publicUrlOf = (env: Environment): string =>
  env['PUBLIC_URL'] ?? `http://${env['HOST'] ?? '127.0.0.1'}:${env['PORT'] ?? '3000'}`;

/**
 * Environment of one service of a house on one machine: everything it shares with the others from `env`, its port, and
 * whose tokens it trusts. `env` names DATABASE_URL, PORT, WEB_CLIENT_SECRET and SESSION_SECRET; the rest has defaults.
 */
export function serviceEnvironment(env: Environment, inner: Addresses, port: number): Environment {
  const publicUrl = publicUrlOf(env);
  return {
    ...env,
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: publicUrl,
    MIGRATE: 'true',
    OIDC_ISSUER: env['OIDC_ISSUER'] ?? `${publicUrl}/oidc`,
    // the keys come from inside: the door is not open yet while the services start
    OIDC_JWKS_URL: env['OIDC_JWKS_URL'] ?? (inner.identity && `${inner.identity}/oidc/jwks`),
    WEB_CLIENT_ID: env['WEB_CLIENT_ID'] ?? 'chungtay-web',
  };
}

/** The gateway's: the public port, and where everybody is. */
export function gatewayEnvironment(env: Environment, inner: Addresses): Environment {
  const urls = INNER_SERVICES.map((name) => [`${name.toUpperCase()}_URL`, inner[name]] as const);
  return {
    ...serviceEnvironment(env, inner, Number(env['PORT'] ?? 3000)),
    ...Object.fromEntries(urls),
    HOST: env['HOST'] ?? '127.0.0.1',
  };
}
