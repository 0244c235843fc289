// Builds the page of the frame: one HTML file with its script inside, which the
// server's policy names by its hash, so that it can load nothing at all; and beside
// it the character tables, fonts and decoders that pdf.js brings.

import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';

const folders = ['cmaps', 'standard_fonts', 'wasm'];

export function viewerPage(): Plugin {
  let folder = '';
  return {
    name: 'gavah-viewer',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir, 'viewer');
    },
    async closeBundle() {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'pdf.html'), page(await script()));
      copyData(folder);
    },
  };
}

function page(code: string): string {
  // Within a script element only these two sequences could end or hide it.
  const safe = code.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>PDF</title><script>${safe}</script></html>\n`;
}

async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta': '{}' },
    build: {
      write: false,
      target: 'es2024',
      lib: {
        entry: resolve(import.meta.dirname, 'pdf-frame.ts'),
        formats: ['iife'],
        name: 'gavahViewer',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('the viewer was not built');
  return output.output.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('\n');
}

function copyData(folder: string): void {
  const require = createRequire(import.meta.url);
  const from = dirname(require.resolve('pdfjs-dist/package.json'));
  for (const each of folders) {
    const skip = /quickjs|nowasm|qcms_bg/;
    for (const name of readdirSync(join(from, each))) {
      if (!skip.test(name)) cpSync(join(from, each, name), join(folder, 'files', each, name));
    }
  }
}
