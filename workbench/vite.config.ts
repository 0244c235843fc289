// How the workbench is built: one page, split by route, into workbench/dist. Nothing is
// fetched from another host, and nothing is inlined that the content policy would refuse.

import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { ariaWords } from './aria-words.ts';
import { layerOrder } from './layer-order.ts';
import { viewerPage } from './viewer/build-viewer.ts';

const here = import.meta.dirname;
const server = process.env.GAVAH_URL ?? 'http://127.0.0.1:4777';

export default defineConfig({
  root: here,
  base: '/',
  plugins: [react(), ariaWords(), layerOrder(), viewerPage()],
  build: {
    outDir: resolve(here, 'dist'),
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // A second page, the sandboxed viewer of documents, joins here with its own html file.
    rolldownOptions: { input: { workbench: resolve(here, 'index.html') } },
  },
  server: { proxy: { '/api': { target: server, headers: { origin: server } } } },
});
