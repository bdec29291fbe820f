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
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
});
