// What the browser fetches: how much script before the first page shows, and nothing that
// the content policy would refuse.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { root } from '../../tools/files.ts';
import { buildWhereStale, scriptsOf } from './built.ts';

const dist = join(root, 'workbench/dist');
const mostBytes = 200_000;

test('the first view needs less than 200 KB of compressed script', () => {
  buildWhereStale();
  // The start, the overview, and the words of one language.
  const first = scriptsOf(dist, ['OverviewPage', 'frame', 'parts', 'overview']);
  const bytes = first.map((file) => gzipSync(readFileSync(join(dist, file))).length);
  const sum = bytes.reduce((total, size) => total + size, 0);
  assert.ok(first.length > 3, 'the scripts were not found');
  assert.ok(sum < mostBytes, `${sum} bytes in ${first.join(', ')}`);
});

test('the page has no inline script and no inline style, and names no other host', () => {
  buildWhereStale();
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  assert.doesNotMatch(page, /<script(?![^>]*\bsrc=)/);
  assert.doesNotMatch(page, /<style|\bstyle=|\bon\w+=/);
  assert.doesNotMatch(page, /https?:\/\//);
});

test('no style sheet and no font comes from another host, and no font is Latin', () => {
  buildWhereStale();
  const assets = readdirSync(join(dist, 'assets'));
  for (const name of assets.filter((name) => name.endsWith('.css'))) {
    assert.doesNotMatch(
      readFileSync(join(dist, 'assets', name), 'utf8'),
      /url\(["']?(?:https?:)?\/\//,
    );
  }
  const fonts = assets.filter((name) => name.endsWith('.woff2'));
  assert.equal(fonts.length, 1);
  assert.match(fonts[0] ?? '', /^vazirmatn-arabic/);
});
