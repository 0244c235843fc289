// What the workbench may take from elsewhere: types from src/, packages that decision 15
// names, and nothing that speaks to the server beside its one way.
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import { filesUnder, readText, withoutComments } from '../../tools/files.ts';

const sources = filesUnder('workbench/src').filter((path) => /\.tsx?$/.test(path));

test('of src/ the workbench imports types alone', () => {
  for (const path of sources) {
    const code = withoutComments(readText(path));
    for (const [whole, name = ''] of code.matchAll(
      /^(?:import|export)\b[^;'"]*?['"]([^'"]+)['"]/gm,
    )) {
      if (!posix.join(posix.dirname(path), name).startsWith('src/')) continue;
      assert.match(whole, /^(?:import|export) type\b/, `${path}: ${name}`);
    }
  }
});

test('React Aria is imported by part, so that no page fetches all of it', () => {
  for (const path of sources) {
    assert.doesNotMatch(readText(path), /from 'react-aria(?:-components)?'/, path);
  }
});

test('only the API file asks the server, the jobs file listens to it, and the viewers fetch bytes', () => {
  const allowed = [
    /^workbench\/src\/api\.ts$/,
    /^workbench\/src\/jobs\.ts$/,
    /\/viewers\/[\w-]+\.ts$/,
  ];
  for (const path of sources.filter((path) => !allowed.some((one) => one.test(path)))) {
    assert.doesNotMatch(
      withoutComments(readText(path)),
      /(?<![.\w])fetch\(|new EventSource\(/,
      path,
    );
  }
});

test('no source is longer than 300 lines, and each says at its top what it holds', () => {
  for (const path of sources) {
    assert.ok(readText(path).split('\n').length <= 301, path);
    assert.match(readText(path), /^\/\/ |^\/\*\*/, path);
    assert.doesNotMatch(withoutComments(readText(path)), /^export default |^export \* from/m, path);
  }
});
