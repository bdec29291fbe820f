export default async function globalTeardown() {
  const server = globalThis.chungtayPostgres;
  globalThis.chungtayPostgres = undefined;
  await server?.stop();
}
