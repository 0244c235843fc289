// What `npm start` serves: the archive of an example, made anew only while that
// takes nothing from anybody.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Failure } from '../../src/base/failure.ts';
import { contextOf } from '../../src/cli/context.ts';
import { buildExample, type Example } from '../../src/cli/example-archive.ts';
import { vocabularyKind } from '../../src/format/kinds/vocabulary.ts';
import { Archive } from '../../src/log/archive.ts';
import { Home } from '../../src/log/home.ts';
import { takeLock } from '../../src/log/lock.ts';
import { Session } from '../../src/log/session.ts';
import { root } from '../../tools/files.ts';
import { shareTemplates } from '../register/templates.ts';

const place = mkdtempSync(join(tmpdir(), 'gavah-example-'));
after(() => rmSync(place, { recursive: true }));

const lists = join(place, 'lists');
cpSync(join(root, 'examples/two-rows'), lists, { recursive: true });
const keys = join(place, 'keys');
shareTemplates(keys);
const context = contextOf(join(place, 'archive'), 'en', new Home(keys));
const example: Example = { lists, context };

function origin(): string {
  return new Archive(context.folder).current.meta.origin;
}

test('it is built once, and again when its lists have changed', async () => {
  assert.ok((await buildExample(example, false)) !== null);
  const first = origin();
  assert.equal(await buildExample(example, false), null);
  const later = Date.now() / 1000 + 60;
  utimesSync(join(lists, 'mapping.json'), later, later);
  assert.ok((await buildExample(example, false)) !== null);
  assert.notEqual(origin(), first);
});

test('while somebody has it open it is not taken from under their feet', async () => {
  const lock = takeLock(context.folder);
  const before = origin();
  await assert.rejects(
    buildExample(example, true),
    (error) => error instanceof Failure && error.code === 'L-003',
  );
  lock.release();
  assert.equal(origin(), before);
});

test('what a person added stays', async () => {
  const session = await Session.open(context.folder, context);
  const head = { at: session.now(), by: session.author.id, name: 'own', version: '1' };
  await session.add(vocabularyKind, { ...head, termCount: 0, term: [] });
  session.close();
  const before = origin();
  assert.equal(await buildExample(example, true), null);
  assert.equal(origin(), before);
});
