import { loadConfig, ServiceConfig } from '#libs/config';
import { openDatabase } from '#libs/persistence';
import { Counts } from './counts.js';
import { createBus } from './create-bus.js';
import { DeadLetters } from './dead-letters.js';
import { deadLettersCommand } from './dead-letters-command.js';

// `npm run dead-letters`: for an operator at a terminal; the same as /internal/dead-letters. It knows no issuer.
const [service = '', ...words] = process.argv.slice(2);
const config = loadConfig(ServiceConfig, { OIDC_ISSUER: 'http://127.0.0.1', ...process.env });
const database = await openDatabase({ url: config.DATABASE_URL, schema: service, poolSize: 2 });
const bus = await createBus(config);
try {
  const letters = new DeadLetters(service, database, bus, new Counts());
  process.stdout.write(await deadLettersCommand(letters, words));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await bus.close();
  await database.close();
}
