import type { ServiceDefinition } from '#libs/http';
import { Database } from '#libs/persistence';
import { FindAccount } from './application/find-account.js';
import { issuerSecrets } from './application/issuer-secrets.js';
import { ManageAccounts } from './application/manage-accounts.js';
import { ManageClients } from './application/manage-clients.js';
import { Passwords } from './application/passwords.js';
import { SignIn } from './application/sign-in.js';
import { Sweep } from './application/sweep.js';
import { IdentityConfig } from './config.js';
import { Claims } from './http/claims.js';
import { mountIssuer, OPENID_PROVIDER } from './http/mount-issuer.js';
import { openProvider } from './http/provider.js';
import { Accounts } from './persistence/accounts.js';
import { Clients } from './persistence/clients.js';
import { CreateProvider1763770000000 } from './persistence/migrations/1763770000000-create-provider.js';
import { OidcModels } from './persistence/oidc-models.js';
import { identitySchemas } from './persistence/schemas.js';
import { SignInAttempts } from './persistence/sign-in-attempts.js';

/** Who may enter: an OpenID provider for the demo and for small sites. Larger ones name their own in OIDC_ISSUER. */
export const identity: ServiceDefinition<IdentityConfig> = {
  name: 'identity',
  config: IdentityConfig,
  schemas: identitySchemas,
  migrations: [CreateProvider1763770000000],
  controllers: [],
  handlers: [],
  providers: [
    ...[Accounts, Clients, OidcModels, SignInAttempts],
    ...[Passwords, SignIn, FindAccount, ManageAccounts, ManageClients, Sweep, Claims],
    {
      provide: OPENID_PROVIDER,
      inject: [Database, IdentityConfig, ManageClients, Claims],
      useFactory: openIssuer,
    },
  ],
  texts: {
    'invalid-username': {
      vi: 'Tên đăng nhập gồm 3–64 chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối',
      en: 'A user name has 3–64 lower-case letters, digits, dots or hyphens',
    },
    'password-too-short': {
      vi: 'Mật khẩu phải có ít nhất {min} ký tự',
      en: 'A password needs at least {min} characters',
    },
    'unknown-role': { vi: 'Không có vai trò này', en: 'There is no such role' },
    'areas-missing': { vi: 'Cần ít nhất một địa bàn', en: 'At least one area is needed' },
    'invalid-area': {
      vi: 'Địa bàn là mã tỉnh (2 chữ số) hoặc mã xã (5 chữ số)',
      en: 'An area is a province code (2 digits) or a commune code (5 digits)',
    },
    'invalid-client-id': {
      vi: 'Mã chương trình gồm 3–64 chữ thường, chữ số hoặc gạch nối',
      en: 'A client id has 3–64 lower-case letters, digits or hyphens',
    },
  },
  duties: [{ name: 'sweep', cron: '*/20 * * * *', doer: Sweep }],
  configure: mountIssuer,
};

async function openIssuer(
  database: Database,
  config: IdentityConfig,
  clients: ManageClients,
  claims: Claims,
) {
  const { WEB_CLIENT_ID: id, WEB_CLIENT_SECRET: secret, PUBLIC_URL: publicUrl } = config;
  if (id && secret && publicUrl)
    await database.transaction((tx) => clients.saveWeb(tx, { id, secret, publicUrl }));
  return openProvider(database, {
    issuer: config.OIDC_ISSUER,
    audience: config.OIDC_AUDIENCE,
    secrets: await issuerSecrets(database),
    claims,
  });
}
