import { startPostgres } from '../postgres.mjs';

// One PostgreSQL for the run. Both server projects name this file; the second finds the address already there.
export default async function globalSetup() {
  if (process.env.TEST_DATABASE_URL) return;
  const server = await startPostgres();
  globalThis.chungtayPostgres = server;
  process.env.TEST_DATABASE_URL = server.url;
}
