import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import { filesUnder, readText, root } from '../../tools/files.ts';
import { generatedPages } from '../../tools/pages.ts';

const pages = filesUnder().filter((path) => path.endsWith('.md'));
const formats = pages.filter((path) => path.startsWith('docs/formats/'));

/** A page without what stands in code, where a bracket is no link. */
function prose(path: string): string {
  return readText(path)
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/`[^`\n]*`/g, '');
}

/** The anchors that a page's headings have, as the common renderers make them. */
function anchorsOf(path: string): string[] {
  return [...readText(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('the pages that every project has are there', () => {
  const names = ['README', 'ARCHITECTURE', 'GLOSSARY', 'CONTRIBUTING', 'SECURITY', 'CHANGELOG'];
  for (const name of names) assert.ok(pages.includes(`${name}.md`), name);
  assert.match(readText('LICENSE'), /Apache License\s+Version 2\.0, January 2004/);
});

test('every relative link leads to a file, and to a heading where it names one', () => {
  for (const path of pages) {
    for (const [, link = ''] of prose(path).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(link)) continue;
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : posix.join(posix.dirname(path), file);
      assert.ok(existsSync(root + target), `${path} → ${link}`);
      if (anchor !== undefined && target.endsWith('.md')) {
        assert.ok(anchorsOf(target).includes(anchor), `${path} → ${link}`);
      }
    }
  }
});

/**
 * The clauses of a page: `1.`, `2.` … through the page or, where its sections are numbered,
 * `1.1`, `1.2` … in each. A section counts as a clause that can be named.
 */
function clausesOf(path: string): string[] {
  return [...readText(path).matchAll(/^(?:## )?(\d+)\.(\d+)? /gm)].map(([, first, second]) =>
    second === undefined ? String(first) : `${first}.${second}`,
  );
}

/** What stands where the numbering breaks, or undefined. */
function findGap(clauses: readonly string[]): string | undefined {
  let section = 0;
  let inside = 0;
  for (const clause of clauses) {
    const [first = 0, second = 0] = clause.split('.').map(Number);
    const expected = second === 0 ? [section + 1, 0] : [section, inside + 1];
    if (first !== expected[0] || second !== expected[1]) return clause;
    section = first;
    inside = second;
  }
  return undefined;
}

test('the clauses of every format are numbered from 1 without gap', () => {
  for (const path of formats) {
    assert.ok(clausesOf(path).length > 0, `${path} has no clauses`);
    assert.equal(findGap(clausesOf(path)), undefined, path);
  }
});

const naming =
  /\b([a-z-]+\.md)\)?,\s+(?:(?:\/\/|\*) )?clauses? ([\d.]*\d(?:(?:–|-| to | and |, )[\d.]*\d)*)/g;

test('a clause that a page or a source names is there', () => {
  const sources = filesUnder('src').filter((path) => path.endsWith('.ts'));
  for (const path of [...pages, ...sources]) {
    for (const [whole, page = '', named = ''] of readText(path).matchAll(naming)) {
      const target = formats.find((each) => each.endsWith(`/${page}`));
      assert.ok(target, `${path}: ${whole}`);
      for (const clause of named.match(/\d+(\.\d+)?/g) ?? []) {
        assert.ok(clausesOf(target).includes(clause), `${path}: ${whole}`);
      }
    }
  }
});

test('every format page that a source names is there', () => {
  for (const path of filesUnder('src').filter((path) => path.endsWith('.ts'))) {
    for (const [page] of readText(path).matchAll(/\bdocs\/[a-z/-]+\.md/g)) {
      assert.ok(existsSync(root + page), `${path} names ${page}`);
    }
  }
});

for (const [path, write] of generatedPages) {
  test(`${path} is what the sources say (npm run pages)`, () => {
    assert.equal(readText(path), write());
  });
}

test('every dependency has a line in the decision on dependencies, with its licence', () => {
  const { dependencies, devDependencies } = JSON.parse(readText('package.json'));
  const note = readText('docs/decisions/0001-dependencies.md');
  const named = [...note.matchAll(/^\| `([^`]+)` \| ([^|]+) \| [^|]+ \|$/gm)];
  const names = Object.keys({ ...dependencies, ...devDependencies });
  assert.deepEqual(named.map(([, name]) => name).sort(), names.sort());
  const lock = JSON.parse(readText('package-lock.json')).packages;
  for (const [, name = '', licence = ''] of named) {
    assert.equal(licence, lock[`node_modules/${name}`].license, name);
  }
});

test('decisions are numbered without gap', () => {
  const numbers = filesUnder('docs/decisions').map((path) => posix.basename(path).slice(0, 4));
  assert.deepEqual(
    numbers,
    numbers.map((_, i) => String(i + 1).padStart(4, '0')),
  );
});
