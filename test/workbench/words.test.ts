// The workbench speaks English and Persian alike, and only from its word files.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { filesUnder, readText, root, withoutComments } from '../../tools/files.ts';

const folder = 'workbench/src/words';
const files = readdirSync(`${root}/${folder}/en`).sort();

/** Every text of a word file by its key, levels joined with dots. */
function textsOf(value: unknown, before = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[before, value]]);
  assert.ok(typeof value === 'object' && value !== null, before);
  const texts = Object.entries(value).map(([key, inner]) =>
    textsOf(inner, before === '' ? key : `${before}.${key}`),
  );
  return new Map(texts.flatMap((inner) => [...inner]));
}

const wordsOf = (language: string, file: string) =>
  textsOf(JSON.parse(readText(`${folder}/${language}/${file}`)));

test('both languages have the same word files', () => {
  assert.deepEqual(readdirSync(`${root}/${folder}/fa`).sort(), files);
});

for (const file of files) {
  test(`${file} has the same keys in both languages, and none is empty`, () => {
    const [en, fa] = [wordsOf('en', file), wordsOf('fa', file)];
    assert.deepEqual([...fa.keys()].sort(), [...en.keys()].sort());
    for (const text of [...en.values(), ...fa.values()]) assert.notEqual(text.trim(), '');
  });

  test(`${file} asks for the same values in both languages`, () => {
    const [en, fa] = [wordsOf('en', file), wordsOf('fa', file)];
    const asked = (text = '') => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();
    for (const [key, text] of en) assert.deepEqual(asked(fa.get(key)), asked(text), key);
  });
}

const sources = filesUnder('workbench/src').filter((path) => path.endsWith('.tsx'));

test('no text stands in a page itself', () => {
  for (const path of sources) {
    const code = withoutComments(readText(path));
    // Before the end of an element; between its beginning and a value; in what is read or shown.
    const ending = [...code.matchAll(/[>}]\s*([^<>{}]*?)\s*<\//g)];
    const beginning = [...code.matchAll(/[^=]>\s*([^<>{}=;()?:|&]+?)\s*\{/g)];
    const shown = [...code.matchAll(/\b(?:aria-label|title|placeholder|alt|label)="([^"]+)"/g)];
    const texts = [...ending, ...beginning, ...shown].map(([, text = '']) => text).filter(isText);
    assert.deepEqual(texts, [], path);
  }
});

/** Keys of the keyboard are called by what stands on them. */
function isText(text: string): boolean {
  return /[a-z\u0600-\u06ff]{2}/i.test(text) && !/^Ctrl [^a-z]+$/.test(text);
}

test('every word that a page asks for by name is there', () => {
  const known = new Map(files.map((file) => [file.replace('.json', ''), wordsOf('en', file)]));
  for (const path of sources) {
    const code = withoutComments(readText(path));
    for (const [, name = '', page = ''] of code.matchAll(/const (\w+) = useWords\('([\w-]+)'\)/g)) {
      const texts = known.get(page);
      assert.ok(texts !== undefined, `${path}: there are no words for ${page}`);
      const others = code.match(new RegExp(`const ${name} = useWords\\(`, 'g'))?.length ?? 0;
      // A file in which the same name stands for several pages is told apart by its tests.
      if (new Set(pagesOf(code, name)).size > 1 || others === 0) continue;
      for (const [, key = ''] of code.matchAll(new RegExp(`\\b${name}\\('([\\w.-]+)'`, 'g'))) {
        assert.ok(hasKey(texts, key), `${path} asks ${page} for ${key}`);
      }
    }
  }
});

function pagesOf(code: string, name: string): string[] {
  const pattern = new RegExp(`const ${name} = useWords\\('([\\w-]+)'\\)`, 'g');
  return [...code.matchAll(pattern)].map(([, page = '']) => page);
}

function hasKey(texts: ReadonlyMap<string, string>, key: string): boolean {
  return texts.has(key) || (texts.has(`${key}_one`) && texts.has(`${key}_other`));
}
