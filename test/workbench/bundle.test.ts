// What the browser fetches: how much script before the first page shows, and nothing that
// the content policy would refuse.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readText } from '../../tools/files.ts';
import { buildWhereStale, dist, scriptsOf } from './built.ts';

const mostBytes = 200_000;

// Each page of the router with its words, and the item's with each of its viewers. What the
// browser really fetches is weighed by test/browser/walk.test.ts.
const pages = [
  ...readText('workbench/src/router.ts').matchAll(
    /loadWords\(([^)]*)\),\s*component: lazyRouteComponent\(\s*\(\) => import\('[^']*\/(\w+)\.tsx'/g,
  ),
].map(([, words = '', page = '']) => ({
  page,
  words: [...words.matchAll(/[\w-]+/g)].map(([word]) => word),
}));
const viewers = ['PdfViewer', 'ImageViewer', 'TextViewer', 'TableViewer'];

test('the first view of every page needs less than 200 KB of compressed script', () => {
  buildWhereStale();
  assert.ok(pages.length > 12, 'the pages were not found');
  const views = pages.flatMap(({ page, words }) =>
    (page === 'ItemPage' ? viewers : [page]).map((viewer) => [page, viewer, ...words]),
  );
  for (const view of views) {
    // The start and the page, with the words of one language.
    const first = scriptsOf(dist, [...view, 'frame', 'parts']);
    for (const name of view) {
      assert.ok(
        first.some((file) => file.startsWith(`assets/${name}-`)),
        `${name} was not found`,
      );
    }
    const bytes = first.map((file) => gzipSync(readFileSync(join(dist, file))).length);
    const sum = bytes.reduce((total, size) => total + size, 0);
    assert.ok(sum < mostBytes, `${view[0]}: ${sum} bytes in ${first.join(', ')}`);
  }
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
