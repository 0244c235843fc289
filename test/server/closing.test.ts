// A server that is stopped while somebody still asks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from '../../src/base/failure.ts';
import { quoted } from '../../src/base/phrase.ts';
import { atClosing } from '../../src/server/problem.ts';
import { makeArchive } from './invented-archive.ts';
import { serveInvented } from './serve-archive.ts';

test('a request that the end of the server cuts off is told so (S-018), and nobody else is', async () => {
  const made = await makeArchive();
  const served = await serveInvented({ made });
  // As when whoever closes a page cuts its requests off: the server no longer waits for them,
  // and their work finds the register gone.
  await served.office.close();
  const answer = await served.request('protected', 'GET', '/api/search?q=darya');
  assert.deepEqual([answer.statusCode, answer.json().code], [503, 'S-018']);
  assert.deepEqual(served.complaints, []);
  await served.app.close();
  made.remove();
});

test('a register that breaks while the server runs is a fault, and so is any other at its end', () => {
  const gone = new Failure('R-001', { why: quoted('its thread ended') });
  assert.equal(atClosing(gone, false), gone);
  const other = new Failure('R-003', { prefix: 'x' });
  assert.equal(atClosing(other, true), other);
});
