import { openDatabase, type Database } from '#libs/persistence';
import { DomainError } from '#libs/kernel';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ManageAccounts } from './application/manage-accounts.js';
import { ManageClients } from './application/manage-clients.js';
import { Passwords } from './application/passwords.js';
import { Accounts } from './persistence/accounts.js';
import { Clients } from './persistence/clients.js';

const USAGE = `Accounts and programs of a small site. DATABASE_URL names the database of identity.

  add-account    --username NAME --role ROLE --areas 38,15421    prints its password, once
                 --person ID    for the role person: whose file it opens
  remove-account --username NAME
  add-client     --id ID --role ROLE --areas 38,15421            prints its secret, once
  remove-client  --id ID

Adding what exists gives it a new password or secret and these rights.`;

interface Given {
  username: string;
  id: string;
  role: string;
  areas: string[];
  person: string;
}

const commands: Record<string, (database: Database, given: Given) => Promise<string>> = {
  async 'add-account'(database, { username, role, areas, person }) {
    const password = fresh();
    const account = { username, password, role, areas, ...(person === '' ? {} : { personId: person }) };
    const accounts = new ManageAccounts(new Accounts(), new Passwords());
    await database.transaction((tx) => accounts.save(tx, account));
    return `password of ${username}: ${password}`;
  },
  async 'remove-account'(database, { username }) {
    const accounts = new ManageAccounts(new Accounts(), new Passwords());
    const found = await database.transaction((tx) => accounts.remove(tx, username));
    return found ? `removed ${username}` : `there is no account ${username}`;
  },
  async 'add-client'(database, { id, role, areas }) {
    const secret = fresh();
    const clients = new ManageClients(new Clients());
    await database.transaction((tx) => clients.saveProgram(tx, { id, secret, role, areas }));
    return `secret of ${id}: ${secret}`;
  },
  async 'remove-client'(database, { id }) {
    const clients = new ManageClients(new Clients());
    const found = await database.transaction((tx) => clients.remove(tx, id));
    return found ? `removed ${id}` : `there is no client ${id}`;
  },
};

const fresh = (): string => randomBytes(24).toString('base64url');

async function main(): Promise<number> {
  const option = { type: 'string', default: '' } as const;
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { username: option, id: option, role: option, areas: option, person: option },
  });
  const command = commands[positionals[0] ?? ''];
  const url = process.env['DATABASE_URL'];
  if (!command || !url) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const database = await openDatabase({ url, schema: 'identity', poolSize: 2 });
  try {
    const { username, id, role, areas, person } = values;
    const given = { username, id, role, person, areas: areas.split(',').filter(Boolean) };
    process.stdout.write(`${await command(database, given)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    for (const { pointer, code } of error.faults) process.stderr.write(`${pointer.slice(1)}: ${code}\n`);
    return 1;
  } finally {
    await database.close();
  }
}

process.exitCode = await main();
