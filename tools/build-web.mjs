// Builds the pages of apps/web into dist/apps/web, each file also as .br and .gz, which the gateway gives to whoever
// reads them. Second half of `npm run build`.
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Fonts are packed already; what is smaller travels in one packet anyway. */
const WORTH_IT = /\.(js|css|html|svg|json)$/;
const LEAST_BYTES = 1_000;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const web = join(root, 'apps/web');
if (existsSync(join(web, 'index.html'))) {
  process.env.NODE_ENV = 'production'; // whatever the shell says: React for developers is 50 kB more on the wire
  const { build } = await import('vite');
  const outDir = join(root, 'dist/apps/web');
  await build({
    configLoader: 'runner', // the other ways write into node_modules, which may be somebody else's
    root: web,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  });
  await pack(outDir);
}

async function pack(folder) {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  await Promise.all(
    files
      .filter((file) => file.isFile() && WORTH_IT.test(file.name))
      .map((file) => packFile(join(file.parentPath, file.name))),
  );
}

async function packFile(path) {
  const plain = await readFile(path);
  if (plain.length < LEAST_BYTES) return;
  const [small, smallest] = await Promise.all([
    promisify(gzip)(plain, { level: 9 }),
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
  ]);
  await Promise.all([writeFile(`${path}.gz`, small), writeFile(`${path}.br`, smallest)]);
}
