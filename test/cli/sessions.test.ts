import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseSession, runSession } from './session.ts';

const folder = join(import.meta.dirname, 'sessions');
const files = join(import.meta.dirname, 'files');

for (const name of readdirSync(folder).sort()) {
  test(`the session “${name.replace(/\.txt$/, '')}” prints what it says`, () => {
    const steps = parseSession(readFileSync(join(folder, name), 'utf8'));
    assert.ok(steps.length > 0);
    const place = mkdtempSync(join(tmpdir(), 'gavah-cli-'));
    try {
      cpSync(files, place, { recursive: true });
      runSession(steps, place);
    } finally {
      rmSync(place, { recursive: true });
    }
  });
}
