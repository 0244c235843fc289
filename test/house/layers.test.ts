import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { readText, root } from '../../tools/files.ts';
import {
  drawLayers,
  findRings,
  findWrongImports,
  importsOf,
  layers,
  whyWrong,
} from '../../tools/layers.ts';

test('every import in src goes along an arrow of the table of layers', () => {
  assert.deepEqual(findWrongImports(), []);
});

test('no files import one another in a ring', () => {
  assert.deepEqual(findRings(), []);
});

test('every folder of src is a layer, and every layer is a folder', () => {
  const folders = readdirSync(`${root}src`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  assert.deepEqual(folders.sort(), layers.map(({ folder }) => folder).sort());
});

test('the arrows point up the table only, and the verifier has base and format alone', () => {
  const above: string[] = [];
  for (const { folder, imports } of layers) {
    for (const target of imports) assert.ok(above.includes(target), `${folder} → ${target}`);
    above.push(folder);
  }
  const verify = layers.find(({ folder }) => folder === 'verify');
  assert.deepEqual(verify?.imports, ['base', 'format']);
  assert.deepEqual(verify?.packages, []);
  assert.ok(layers.every(({ imports }) => !imports.includes('cli')));
});

test('ARCHITECTURE.md shows the table of layers as it is', (t) => {
  for (const line of drawLayers().split('\n')) t.diagnostic(line);
  assert.ok(readText('ARCHITECTURE.md').includes(drawLayers()), 'copy it from the diagnostics');
});

test('the check sees types, side effects, dynamic imports and worker threads', () => {
  const source = `
import type { A } from './a.ts';
import {
  b, // from './not-this.ts'
} from './b.ts';
export { c } from './c.ts';
import './d.ts';
const e = await import('./e.ts');
const f = new Worker(new URL('./f-worker.ts', import.meta.url));
// import './nor-this.ts';
`;
  assert.deepEqual(importsOf(source).sort(), [
    './a.ts',
    './b.ts',
    './c.ts',
    './d.ts',
    './e.ts',
    './f-worker.ts',
  ]);
});

test('a wrong import, package or use of the network is told', () => {
  assert.match(whyWrong('src/verify/run.ts', '../log/archive.ts') ?? '', /base, format/);
  assert.match(whyWrong('src/verify/run.ts', 'kysely') ?? '', /no packages/);
  assert.match(whyWrong('src/vault/local.ts', 'node:https') ?? '', /tsa\.ts/);
  assert.match(whyWrong('src/base/bytes.ts', '../../tools/files.ts') ?? '', /outside/);
  assert.match(whyWrong('src/elsewhere/a.ts', './b.ts') ?? '', /no layer/);
  assert.equal(whyWrong('src/log/tsa.ts', 'node:http'), undefined);
});
