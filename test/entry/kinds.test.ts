// Every kind of docs/formats/kinds.md has golden vectors and bad ones. They were worked out
// by another program than ours (kinds.py); the bad ones are read by fixtures.test.ts.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TProperties } from 'typebox';
import { writeHex } from '../../src/base/bytes.ts';
import { closeBody, openFields, parseBody, rootOfBody, writeBody } from '../../src/format/body.ts';
import { type Kind, kindNameOf, parseFields, shownOf, writeFields } from '../../src/format/kind.ts';
import { kinds } from '../../src/format/kinds.ts';
import { closedNames, repetitionOf } from '../../src/format/opening.ts';
import { factsOfBody } from '../../src/verify/facts.ts';

type Vector = {
  readonly name: string;
  readonly root: string;
  readonly whole: string;
  readonly open: readonly number[];
  readonly partial: string;
};

const here = import.meta.dirname;
const vectors: readonly Vector[] = JSON.parse(
  readFileSync(join(here, 'kind-vectors.json'), 'utf8'),
);

function kindOf(vector: Vector): Kind<TProperties> {
  const kind = kinds.get(kindNameOf(parseBody(vector.whole)));
  assert.ok(kind, vector.name);
  return kind as Kind<TProperties>;
}

for (const vector of vectors) {
  const { name, whole, partial, root, open } = vector;

  test(`${name}: both bodies have the root, and closing the one gives the other`, () => {
    for (const line of [whole, partial]) {
      const body = parseBody(line);
      assert.equal(writeBody(body), line);
      assert.equal(writeHex(rootOfBody(body)), root);
      // The verifier finds nothing against it, its dates and times included.
      assert.deepEqual(factsOfBody(body).problems, []);
    }
    const closed = closeBody(parseBody(whole), (at) => open.includes(at));
    assert.equal(writeBody(closed), partial);
  });

  test(`${name}: its value is read from its fields and written back to them`, () => {
    const body = parseBody(whole);
    assert.ok(body.form === 'whole');
    const kind = kindOf(vector);
    assert.deepEqual(writeFields(kind, parseFields(kind, body.fields)), body.fields);
  });

  test(`${name}: its opening shows the fields chosen, and says which are closed`, () => {
    const body = parseBody(partial);
    const positions = openFields(body).flatMap((field, at) => (field === undefined ? [] : at));
    assert.deepEqual(positions, open);
    const kind = kindOf(vector);
    const names = positions.slice(1).map((at) => kind.fields[at - 1] ?? kind.repeats?.field);
    assert.deepEqual(Object.keys(shownOf(kind, body)), [...new Set(names)]);
    const repeated = repetitionOf(body);
    const single = kind.fields.filter((field) => field !== kind.repeats?.field);
    assert.deepEqual(
      closedNames(body),
      single.filter((field) => !names.includes(field)),
    );
    assert.equal(repeated === undefined, kind.repeats === null);
  });
}

test('a text of which the third paragraph is open says which it is, and of how many', () => {
  const text = vectors.find(({ name }) => name.includes('the third is open'));
  assert.ok(text);
  const of = { name: 'paragraph', open: [3], count: 4 };
  assert.deepEqual(repetitionOf(parseBody(text.partial)), of);
});

test('every kind of the page of kinds has a golden vector, and bad ones of each way to be wrong', () => {
  const page = readFileSync(join(here, '../../docs/formats/kinds.md'), 'utf8');
  const named = [...page.matchAll(/^## gavah\.([a-z]+)\/(\d+)$/gm)].map(([, name, version]) =>
    version === '1' ? name : `${name}/${version}`,
  );
  assert.deepEqual(named.length, kinds.size);
  const filesOf = (code: string) => readdirSync(join(here, 'fixtures', code));
  for (const name of named) {
    assert.ok(
      vectors.some((vector) => vector.name.startsWith(`${name}:`)),
      `${name} is golden`,
    );
    const repeats = kinds.get(`gavah.${name?.includes('/') ? name : `${name}/1`}`)?.repeats ?? null;
    for (const code of ['E-002', 'E-003', 'E-004', ...(repeats === null ? [] : ['E-013'])]) {
      const found = filesOf(code).filter((file) => file.startsWith(`${name?.replace('/', '-')}-`));
      assert.ok(found.length > 0, `${name} has no ${code}`);
    }
  }
});

test('the vectors are those that kinds.py writes', (t) => {
  const run = spawnSync('python3', [join(here, 'kinds.py'), '--check'], { encoding: 'utf8' });
  if (run.error) return t.skip(`NOT RUN: python3 is not here (${run.error.message})`);
  assert.equal(run.status, 0, run.stdout + run.stderr);
});
