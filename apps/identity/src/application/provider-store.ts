import type { Database } from '#libs/persistence';
import { errors, type Adapter, type AdapterPayload } from 'oidc-provider';
import type { Client } from '../domain/client.js';
import { Clients } from '../persistence/clients.js';
import { OidcModels, type Payload } from '../persistence/oidc-models.js';

/** What the provider remembers, in PostgreSQL: any copy may serve any step, and a restart forgets nothing. */
export function providerStore(database: Database): (model: string) => Adapter {
  return (model) => (model === 'Client' ? clientStore(database) : modelStore(database, model));
}

function modelStore(database: Database, model: string): Adapter {
  const models = new OidcModels();
  const found = (payload: Promise<Payload | undefined>): Promise<AdapterPayload | undefined> => payload;
  return {
    upsert: (id, payload, expiresIn) =>
      database.read((tx) => models.save(tx, model, id, payload as unknown as Payload, expiresIn)),
    find: (id) => found(database.read((tx) => models.find(tx, model, id))),
    findByUid: (uid) => found(database.read((tx) => models.withUid(tx, model, uid))),
    findByUserCode: () => Promise.resolve(undefined), // the device flow is off
    consume: async (id) => {
      const first = await database.read((tx) => models.consume(tx, model, id));
      if (!first) throw new errors.InvalidGrant('already used');
    },
    destroy: (id) => database.read((tx) => models.remove(tx, model, id)),
    revokeByGrantId: (grantId) => database.read((tx) => models.removeGranted(tx, model, grantId)),
  };
}

/** Clients are only read here; a use case adds them. */
function clientStore(database: Database): Adapter {
  const clients = new Clients();
  const refuse = (): Promise<void> => Promise.reject(new Error('clients are not changed by the provider'));
  return {
    find: async (id) => {
      const client = await database.read((tx) => clients.withId(tx, id));
      return client && metadata(client);
    },
    findByUid: () => Promise.resolve(undefined),
    findByUserCode: () => Promise.resolve(undefined),
    upsert: refuse,
    consume: refuse,
    destroy: refuse,
    revokeByGrantId: refuse,
  };
}

/** As OpenID registration writes it. The secret is its hash; provider.ts compares accordingly. */
function metadata(client: Client): Record<string, unknown> {
  const common = {
    client_id: client.id,
    client_secret: client.secretHash,
    token_endpoint_auth_method: 'client_secret_basic',
  };
  if (client.kind === 'program') {
    const { role, areas } = client;
    return {
      ...common,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      role,
      areas,
    };
  }
  return {
    ...common,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: client.redirectUris,
    post_logout_redirect_uris: client.postLogoutRedirectUris,
  };
}
