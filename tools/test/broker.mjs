import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { findRabbit, startRabbit } from '../../libs/testing/src/rabbit.mjs';
import { freePort } from '../../libs/testing/src/free-port.mjs';
import { step } from '../start/say.mjs';
import { Trouble } from '../start/trouble.mjs';
import { aptInstall, canInstall, has } from './debian.mjs';

/**
 * The broker of the run, in TEST_AMQP_URL: the given one; else a private one from an installed rabbitmq-server; else
 * installed first (Debian, root); else in a container. Without any of these the run fails and says how to get one.
 */
export async function broker() {
  if (process.env.TEST_AMQP_URL) return undefined;
  if (!findRabbit() && canInstall())
    await step('Installing RabbitMQ (Debian)', () => aptInstall('rabbitmq-server'));
  const rabbit = findRabbit()
    ? await step('Starting a private RabbitMQ', () => startRabbit())
    : await inContainer();
  process.env.TEST_AMQP_URL = rabbit.url;
  return rabbit;
}

async function inContainer() {
  if (!has('docker', ['info'])) {
    throw new Trouble('The tests need RabbitMQ, and there is none.', [
      'on Debian or Ubuntu: sudo apt-get install rabbitmq-server, then npm test again',
      'or start Docker and run npm test again',
      'or name one that the tests may fill and empty: TEST_AMQP_URL=amqp://user:password@host:5672 npm test',
    ]);
  }
  const port = await freePort();
  const run = ['run', '-d', '--rm', '-p', `127.0.0.1:${port}:5672`, 'rabbitmq:4'];
  const id = execFileSync('docker', run, { encoding: 'utf8' }).trim();
  for (
    let i = 0;
    i < 60 && !has('docker', ['exec', id, 'rabbitmq-diagnostics', '-q', 'check_port_connectivity']);
    i += 1
  ) {
    await pause(1000);
  }
  return {
    url: `amqp://guest:guest@127.0.0.1:${port}`,
    stop: async () => void execFileSync('docker', ['stop', id], { stdio: 'ignore' }),
  };
}
