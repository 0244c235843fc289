import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { alone, parseSession, runSession } from './session.ts';

const session = `
$ gavah init archive --name Letters > /dev/null
# Its reader is gone at the first line; every file is taken in and read all the same.
$ gavah -C archive receive papers --from "a neighbour" --json | true; echo "\${PIPESTATUS[0]}"
0
$ gavah -C archive extract
Text taken out of 0 items: 0 paragraphs, 0 sheets; 0 not read
$ gavah -C archive get A-1 | true; echo "\${PIPESTATUS[0]}"
0
# The status tells what went wrong where the line that says so is not read.
$ gavah frobnicate 2>&1 | true; echo "\${PIPESTATUS[0]}"
2
`;

test('work goes on where nobody reads what is printed of it', () => {
  const place = mkdtempSync(join(tmpdir(), 'gavah-cli-'));
  try {
    cpSync(join(import.meta.dirname, 'files'), place, { recursive: true });
    runSession(parseSession(session), place, alone);
  } finally {
    rmSync(place, { recursive: true });
  }
});
