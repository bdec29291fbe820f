import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { SystemClock } from '#libs/kernel';
import { openDatabase, type Database } from '#libs/persistence';
import { communeOn } from '#libs/reference';
import { ManageAccounts } from '../../../identity/src/application/manage-accounts.js';
import { ManageClients } from '../../../identity/src/application/manage-clients.js';
import { Passwords } from '../../../identity/src/application/passwords.js';
import { Accounts } from '../../../identity/src/persistence/accounts.js';
import { Clients } from '../../../identity/src/persistence/clients.js';
import { newMaking, type DemoFile, type Making } from './entrances.js';
import { fillWorld, type Filled, MAKER_AREAS } from './fill-world.js';
import { HouseClient } from './house-client.js';
import { liveOn } from './live-on.js';
import { Sender } from './sender.js';

export interface DemoOptions {
  /** Database of identity: entrances are made there, by its use cases. */
  readonly databaseUrl: string;
  readonly baseUrl: string;
  /** `.local/demo.json`; written last and in one piece, since the house counts as ready when it stands. */
  readonly file: string;
  readonly say: (text: string) => void;
}

/**
 * The demo world: entrances with fresh secrets, then people, vacancies and courses through the public door of a running
 * house. Made once; a start killed half-way is taken up where it stopped.
 */
export async function makeDemo({ databaseUrl, baseUrl, file, say }: DemoOptions): Promise<DemoFile> {
  const database = await openDatabase({
    url: databaseUrl,
    schema: 'identity',
    poolSize: 2,
    applicationName: 'demo',
  });
  try {
    const made = read<DemoFile>(file);
    if (made && (await stands(database, made))) {
      if (made.baseUrl !== baseUrl) writeWhole(file, { ...made, baseUrl });
      return { ...made, baseUrl };
    }
    rmSync(file, { force: true }); // of other data than these
    const making = begin(`${file}.making`, baseUrl);
    await admit(database, making);
    const maker = { clientId: 'demo-maker', clientSecret: randomBytes(24).toString('base64url') };
    const clients = new ManageClients(new Clients());
    const program = {
      id: maker.clientId,
      secret: maker.clientSecret,
      role: 'registry-officer',
      areas: MAKER_AREAS,
    };
    await database.transaction((tx) => clients.saveProgram(tx, program));
    const sender = new Sender(new HouseClient(baseUrl), making, maker);
    const filled = await fillWorld(sender, making.today, say);
    await liveOn(sender, filled, making.today);
    await admitPeople(database, making, filled);
    const { refused } = sender;
    if (refused.length > 0) say(`${refused.length} requests were refused, the first: ${refused[0]}`);
    await database.transaction((tx) => clients.remove(tx, maker.clientId));
    const { clients: programs, users } = making;
    writeWhole(file, { baseUrl, clients: programs, users });
    rmSync(`${file}.making`, { force: true });
    return { baseUrl, clients: programs, users };
  } finally {
    await database.close();
  }
}

/** True when the identity service knows these entrances: they belong to the data that are there. */
function stands(database: Database, { clients: [first] }: DemoFile): Promise<boolean> {
  if (!first) return Promise.resolve(false);
  const known = { id: first.clientId, secret: first.clientSecret };
  return database.read((tx) => new ManageClients(new Clients()).knows(tx, known));
}

function begin(file: string, baseUrl: string): Making {
  const making = read<Making>(file) ?? newMaking(baseUrl, new SystemClock().today());
  writeWhole(file, making);
  return making;
}

/** Adds what is missing and renews the rest; the same again changes nothing. */
async function admit(database: Database, { clients, users }: DemoFile): Promise<void> {
  const manageClients = new ManageClients(new Clients());
  const manageAccounts = new ManageAccounts(new Accounts(), new Passwords());
  await database.transaction(async (tx) => {
    for (const { clientId: id, clientSecret: secret, role, areas } of clients)
      await manageClients.saveProgram(tx, { id, secret, role, areas });
    for (const user of users) await manageAccounts.save(tx, user);
  });
}

/** Each account of a `person` opens the file of the first one of its area who agreed to everything. */
async function admitPeople(
  database: Database,
  { users, today }: Making,
  { recorded }: Filled,
): Promise<void> {
  const manageAccounts = new ManageAccounts(new Accounts(), new Passwords());
  await database.transaction(async (tx) => {
    for (const user of users.filter(({ role }) => role === 'person')) {
      const own = recorded.find(({ body: { residence, consents } }) => {
        const provinceCode = communeOn(residence.communeCode, today)?.provinceCode;
        return consents.length === 3 && user.areas.includes(provinceCode ?? '');
      });
      if (!own) continue;
      await manageAccounts.remove(tx, user.username); // whose file an account opens never changes
      await manageAccounts.save(tx, { ...user, personId: own.personId });
    }
  });
}

const read = <T>(file: string): T | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;

/** For this user's eyes only; a reader sees the old file or the new one, never half of it. */
function writeWhole(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
