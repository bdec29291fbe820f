// Builds the pages of apps/web into dist/apps/web. Second half of `npm run build`.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const web = join(root, 'apps/web');
if (existsSync(join(web, 'index.html'))) {
  const { build } = await import('vite');
  await build({
    configLoader: 'runner', // the other ways write into node_modules, which may be somebody else's
    root: web,
    logLevel: 'warn',
    build: { outDir: join(root, 'dist/apps/web'), emptyOutDir: true },
  });
}
