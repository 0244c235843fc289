// The walks in the browser go to every page that the router knows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../tools/files.ts';

const router = readText('workbench/src/router.ts');
const walked = readText('test/browser/pages.ts');
const addresses = [...walked.matchAll(/address: ['`]([^'`?]+)/g)].map(([, path = '']) => path);

test('every address of the workbench is walked by axe and the screenshots', () => {
  const paths = [...router.matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => path);
  assert.ok(paths.length > 10);
  // The sign-in page is walked by itself, without a session.
  for (const path of paths.filter((path) => path !== '/sign-in')) {
    const pattern = new RegExp(`^${path.replace(/\$\w*/g, '[^/]+')}$`);
    assert.ok(
      addresses.some((address) => pattern.test(address)),
      `no visit in test/browser/pages.ts leads to ${path}`,
    );
  }
});

test('every page is fetched when it is opened, and none with the start', () => {
  assert.doesNotMatch(router, /^import .*\.\/pages\//m);
  const pages = router.match(/import\('\.\/pages\//g) ?? [];
  assert.equal(pages.length, router.match(/lazyRouteComponent\(/g)?.length ?? 0);
});
