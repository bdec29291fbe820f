import { Logger } from '@nestjs/common';
import { openDatabase } from '#libs/persistence';
import { openHouse } from '../../apps/all-in-one/src/house.js';
import { ManageClients } from '../../apps/identity/src/application/manage-clients.js';
import { identity } from '../../apps/identity/src/identity.module.js';
import { Clients } from '../../apps/identity/src/persistence/clients.js';
import { serve } from './child.js';

// The whole house in a process that may be killed: `npm start` without its demo world.

interface Program {
  readonly id: string;
  readonly secret: string;
  readonly role: string;
  readonly areas: readonly string[];
}

Logger.overrideLogger(['error']);

serve({
  async start(environment: Record<string, string>) {
    await openHouse({ ...environment, MIGRATE: 'true' });
  },
  /** Tokens of programs with these rights, from the house's own issuer. */
  async tokens(databaseUrl: string, url: string, programs: readonly Program[]) {
    const accounts = await openDatabase({
      url: databaseUrl,
      schema: identity.name,
      schemas: identity.schemas,
    });
    const clients = new ManageClients(new Clients());
    const tokens: string[] = [];
    for (const program of programs) {
      await accounts.transaction((tx) => clients.saveProgram(tx, program));
      const answer = await fetch(`${url}/oidc/token`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from(`${program.id}:${program.secret}`).toString('base64')}`,
        },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
      tokens.push(((await answer.json()) as { access_token: string }).access_token);
    }
    await accounts.close();
    return tokens;
  },
});
