import { Logger } from '@nestjs/common';
import { DistributedHouse } from './distributed-house.js';
import { drillEmbedded } from './embedded.js';
import { drillKills } from './kills.js';
import { drillMischief } from './mischief.js';
import type { Tell } from './tell.js';

// npm run drill [-- --short]: the faults of design/faults.md on the services as they are, and the books afterwards.
// Needs RabbitMQ installed (apt-get install rabbitmq-server); everything runs on loopback and is gone at the end.

const short = process.argv.includes('--short');
Logger.overrideLogger(false); // our own listener to the broker tells of each fall
let bad = 0;
const began = performance.now();
const tell: Tell = (good, what, figures) => {
  if (!good) bad += 1;
  const seconds = ((performance.now() - began) / 1000).toFixed(0).padStart(4);
  process.stdout.write(`${seconds} s  ${good ? 'good' : 'BAD '}  ${what}: ${figures}\n`);
};

// the two houses have nothing in common, and opening one leaves a processor idle
const [house] = await Promise.all([DistributedHouse.open(), drillEmbedded(tell, { short })]);
try {
  await drillKills(house, tell, { short });
  await drillMischief(house, tell, { short });
} finally {
  await house.close();
}
process.stdout.write(
  bad === 0 ? 'All books balance.\n' : `${String(bad)} of the above are not as they have to be.\n`,
);
// the hook that stops an embedded PostgreSQL forgets an exit code that was only set
process.exit(bad === 0 ? 0 : 1);
