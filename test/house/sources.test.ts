// Rules for the sources as a whole that no linter knows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesUnder, readText, sourcesUnder, withoutComments } from '../../tools/files.ts';
import { networkFile } from '../../tools/layers.ts';

const mostLines = 300;

/** Tables of texts are read by looking up, not from end to end. */
const isTable = (path: string) => path.startsWith('src/base/codes/');

test(`no source is longer than ${mostLines} lines`, () => {
  const folders = ['src', 'tools', 'bench'];
  const long = folders
    .flatMap(sourcesUnder)
    .filter((path) => !isTable(path) && readText(path).split('\n').length - 1 > mostLines);
  assert.deepEqual(long, []);
});

test('nothing in src knows about Iran', () => {
  for (const path of sourcesUnder('src')) {
    const text = readText(path);
    assert.doesNotMatch(withoutComments(text), /iran|ایران/i, path);
    // A comment may name the Iranian calendar authority as its source, not the country.
    assert.doesNotMatch(text, /\biran\b|ایران/iu, path);
  }
});

test('only the file that asks time-stamping authorities speaks to the network', () => {
  for (const path of sourcesUnder('src').filter((path) => path !== networkFile)) {
    const code = withoutComments(readText(path));
    assert.doesNotMatch(code, /\b(fetch|connect|createConnection)\(['"`]?https?:/, path);
    assert.doesNotMatch(code, /(?<![.\w])(?:globalThis\.)?fetch\(/, path);
    assert.doesNotMatch(code, /\b(WebSocket|EventSource|XMLHttpRequest)\b/, path);
  }
});

test('time and randomness are asked for in one place each, and passed in everywhere else', () => {
  const clocks = sourcesUnder('src').filter((path) =>
    /\bDate\.now\(|new Date\(\)/.test(withoutComments(readText(path))),
  );
  assert.deepEqual(clocks, ['src/base/clock.ts']);
  for (const path of sourcesUnder('src')) {
    assert.doesNotMatch(withoutComments(readText(path)), /Math\.random/, path);
  }
});

test('there is no default export, and no file or folder with a name that says nothing', () => {
  const empty = /(^|\/)(utils?|helpers?|common|lib|misc|managers?|services?)(\.|\/|$)|-v2\b/;
  for (const path of ['src', 'test', 'tools', 'bench'].flatMap((folder) => filesUnder(folder))) {
    assert.doesNotMatch(path, empty, path);
  }
  for (const path of sourcesUnder('src')) {
    assert.doesNotMatch(withoutComments(readText(path)), /^export default /m, path);
    assert.doesNotMatch(withoutComments(readText(path)), /^export \* from/m, path);
  }
});

test('every source opens with a comment that says what it holds', () => {
  for (const path of ['src', 'tools', 'bench'].flatMap(sourcesUnder)) {
    assert.match(readText(path), /^(#!.*\n)?\/\/ |^(#!.*\n)?\/\*\*/, path);
  }
});

test('no file mentions the place where it was written', () => {
  // Built from pieces, so that this file does not mention it either.
  const place = new RegExp(['(?<![\\w.])/wo', 'rk/'].join(''));
  for (const path of filesUnder().filter((path) => !path.endsWith('package-lock.json'))) {
    assert.doesNotMatch(readText(path), place, path);
  }
});
