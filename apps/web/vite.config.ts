import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { referenceNames } from './reference-names.js';

/**
 * The pages are built into dist/apps/web, from where the gateway serves them at `/`.
 * `assetsInlineLimit: 0`: nothing is inlined as a data URI, so that the gateway's Content-Security-Policy may stay `'self'`.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), referenceNames()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  // `npx vite apps/web` beside a running house: the session cookie of its port holds for this one too
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/auth': 'http://127.0.0.1:3000' } },
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
});
