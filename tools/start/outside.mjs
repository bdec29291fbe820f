import net from 'node:net';
import { Trouble } from './trouble.mjs';

/** Servers that were given from outside: asked before the services wait for them in vain. Passwords are never shown. */
export async function ensureOutside(env) {
  if (env.BUS === 'rabbitmq') await ensureBroker(env.AMQP_URL);
  if (env.DATABASE_URL) await ensureDatabase(env.DATABASE_URL);
}

async function ensureBroker(url) {
  if (!url)
    throw new Trouble('BUS=rabbitmq needs the address of the broker.', [
      'BUS=rabbitmq AMQP_URL=amqp://user:password@host:5672 npm start',
    ]);
  const { hostname, port } = new URL(url);
  await answers(hostname, Number(port) || 5672).catch(() => {
    throw new Trouble(`No RabbitMQ answers at ${hostname}:${port || 5672} (AMQP_URL).`, [
      'start it, or leave BUS out: the embedded bus needs no broker',
    ]);
  });
}

async function ensureDatabase(connectionString) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new Trouble(`The database of DATABASE_URL does not open: ${error.message}`, [
      'start the server or put the address right',
      'or leave DATABASE_URL out: Chung Tay brings its own PostgreSQL',
    ]);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function answers(host, port) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host, port, timeout: 5000 }, () => resolve(socket.destroy()));
    socket.once('error', reject);
    socket.once('timeout', () => socket.destroy(new Error('timeout')));
  });
}
