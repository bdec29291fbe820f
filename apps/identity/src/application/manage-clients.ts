import type { Tx } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { checkProgram } from '../domain/client.js';
import type { Role } from '../domain/role.js';
import { hashSecret } from './client-secrets.js';
import { Clients } from '../persistence/clients.js';

export interface NewProgram {
  id: string;
  /** In plain and random (at least 128 bits); only its hash is kept. */
  secret: string;
  role: string;
  areas: readonly string[];
}

@Injectable()
export class ManageClients {
  constructor(private readonly clients: Clients) {}

  /** Adds a program with rights of its own, or replaces the one of this id. Throws DomainError invalid. */
  async saveProgram(tx: Tx, { id, secret, role, areas }: NewProgram): Promise<void> {
    checkProgram({ id, role, areas });
    const secretHash = hashSecret(secret);
    await this.clients.save(tx, { kind: 'program', id, secretHash, role: role as Role, areas: [...areas] });
  }

  /** The gateway signs people in through this client; they return to `publicUrl` and nowhere else. */
  async saveWeb(
    tx: Tx,
    { id, secret, publicUrl }: { id: string; secret: string; publicUrl: string },
  ): Promise<void> {
    const at = (path: string): string => new URL(path, publicUrl).href;
    await this.clients.save(tx, {
      kind: 'web',
      id,
      secretHash: hashSecret(secret),
      redirectUris: [at('/auth/callback')],
      postLogoutRedirectUris: [at('/')],
    });
  }

  /** True when a program with this id and secret is known. */
  async knows(tx: Tx, { id, secret }: { id: string; secret: string }): Promise<boolean> {
    const client = await this.clients.withId(tx, id);
    return client?.secretHash === hashSecret(secret);
  }

  /** False when there was none of this id. */
  remove(tx: Tx, id: string): Promise<boolean> {
    return this.clients.remove(tx, id);
  }
}
