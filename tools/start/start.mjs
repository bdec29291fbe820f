import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { claim, ensureRoom, openLocal } from './local.mjs';
import { ensureOutside } from './outside.mjs';
import { ensurePackages } from './packages.mjs';
import { publicPort } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { say, step } from './say.mjs';
import { showScreen } from './screen.mjs';
import { endWhenAbandoned, onStop } from './stopping.mjs';
import { explain, Trouble } from './trouble.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** From whatever is there to a running house. What was opened is closed in the opposite order. */
export async function start({ services }) {
  const began = Date.now();
  const closers = [];
  const close = async () => {
    for (const each of closers.splice(0).reverse()) await each();
  };
  const stopping = onStop(close);
  let local = { folder: process.env.CHUNGTAY_LOCAL ?? '.local' };
  try {
    local = openLocal(root);
    const house = await open({ services, local, closers, stopping });
    if (!house) return;
    await showScreen({ ...house, local, seconds: (Date.now() - began) / 1000 });
    endWhenAbandoned(stopping.stop);
  } catch (error) {
    if (stopping.begun) return;
    console.error(`\n${explain(error, local.folder)}`);
    await close().catch(() => undefined);
    process.exit(1);
  }
}

/** Undefined when somebody asked to stop before it was open. */
async function open({ services, local, closers, stopping }) {
  const port = Number(process.env.PORT ?? 3000);
  closers.push(await claim(local, port));
  ensureRoom(local);
  const env = await environment(local, await publicPort());
  await ensurePackages(root);
  await ensureBuilt(root);
  if (stopping.begun) return undefined;
  await ensureOutside(env);
  if (!env.DATABASE_URL) {
    const postgres = await step('Starting PostgreSQL', () => startPostgres(local));
    closers.push(() => postgres.stop());
    env.DATABASE_URL = postgres.url;
  }
  if (stopping.begun) return undefined;
  const { openServices } = await import('./services.mjs');
  const { openHouse } = await ours('house.js');
  const house = await step(
    services ? 'Starting the services, each in a process of its own' : 'Starting the services',
    () => (services ? openServices(env, { root, local }) : openHouse(env)),
  ).catch(portTaken(env.PORT));
  closers.push(() => house.close());
  if (stopping.begun || !env.READY_FILE) return stopping.begun ? undefined : { url: house.url };
  const { makeDemo } = await ours('demo/make-demo.js');
  const made = {
    databaseUrl: env.DATABASE_URL,
    baseUrl: house.url,
    file: env.READY_FILE,
    say: (text) => say(`  ${text}`),
  };
  const demo = await step('Looking after the demo world', () => makeDemo(made));
  return { url: house.url, demo };
}

/** What the services are told; everything given from outside wins. */
async function environment(local, port) {
  const { sessionSecret, webClientSecret } = local.secrets();
  const env = {
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    SESSION_SECRET: sessionSecret,
    WEB_CLIENT_SECRET: webClientSecret,
  };
  const demo = process.env.DEMO === 'false' ? {} : { READY_FILE: local.path('demo.json') };
  return { ...env, ...demo, WEB_ROOT: join(root, 'dist/apps/web'), ...process.env, PORT: String(port) };
}

/** A compiled part of apps/all-in-one. */
async function ours(file) {
  const warn = console.warn;
  // oidc-provider warns on Node 20, which this house supports and is tested on
  console.warn = (...words) => String(words[0]).includes('Unsupported runtime') || warn(...words);
  const module = await import(pathToFileURL(join(root, 'dist/apps/all-in-one/src', file)).href);
  console.warn = warn;
  return module;
}

/** Between looking and listening somebody may have taken the port. */
const portTaken = (port) => (error) => {
  if (error?.code !== 'EADDRINUSE') throw error;
  throw new Trouble(`Port ${port} was taken a moment ago.`, [
    `choose another: PORT=${Number(port) + 100} npm start`,
  ]);
};
