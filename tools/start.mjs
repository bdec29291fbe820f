// `npm start`: from a fresh clone to a running Chung Tay. Plain Node, no package before the packages are there.
// The rest is imported after the version check, so that an old Node can still read this file and say what is wrong.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Chung Tay needs Node.js 20.19 or newer; this is ${process.versions.node}. Get one at https://nodejs.org`,
  );
  process.exit(1);
}
const { start } = await import('./start/start.mjs');
await start({ services: process.argv.includes('--services') });
