// Checks 1 to 3: finding the logs of the archive, reading the commit point of each
// first of all, and whether archive.json, entry 0 and checkpoint fit together.
import { join } from 'node:path';
import { equalBytes, parseUtf8 } from '../base/bytes.ts';
import { type Json, parseJson } from '../base/json.ts';
import { phrase } from '../base/phrase.ts';
import { type Checkpoint, openCheckpoint, parseCheckpoint } from '../format/checkpoint.ts';
import { exactMembers } from '../format/members.ts';
import { parseNote } from '../format/note.ts';
import { parseVkey, type Vkey } from '../format/vkey.ts';
import { pathIn } from './continuing.ts';
import { readFile, sortedNames, type Unread } from './file.ts';
import { causeOf } from './finding.ts';
import { readFirstBody } from './read-bodies.ts';
import type { Description, Log, Run } from './run.ts';

const members = ['format', 'id', 'name', 'origin', 'vkey'] as const;
const mostDescriptionBytes = 64 * 1024;
const mostNoteBytes = 1_000_000;

/** The logs of an archive, oldest first, the current one last. */
export function openLogs(run: Run): Log[] {
  const current = openLog(run, '', null);
  const names = sortedNames(join(run.folder, 'past'));
  const numbers = names.filter((name) => /^[1-9]\d{0,5}$/.test(name)).map(Number);
  const all = new Set([...numbers, ...(run.continuing === null ? [] : [run.continuing.number])]);
  const ended = [...all].sort((a, b) => a - b);
  return [...ended.map((number) => openLog(run, `past/${number}/`, number)), current];
}

function openLog(run: Run, prefix: string, number: number | null): Log {
  const { note, checkpoint } = readCheckpoint(run, prefix);
  const description = readDescription(run, prefix);
  const first = readFirstBody(pathIn(run, `${prefix}bodies/000`));
  const entry0 = first?.kind === 'gavah.archive/1' ? first.shown : {};
  if (description !== undefined) checkDescription(run, prefix, { description, entry0 });
  const vkey = checkEntry0(run, prefix, { entry0, description });
  const log = { prefix, number, entry0, vkey, note, checkpoint, isSigned: false };
  return { ...log, isSigned: checkSigned(run, log) };
}

function readCheckpoint(
  run: Run,
  prefix: string,
): { note: string | null; checkpoint: Checkpoint | null } {
  const path = `${prefix}log/checkpoint`;
  const none = { note: null, checkpoint: null };
  const read = readFile(pathIn(run, path), mostNoteBytes);
  if ('why' in read) {
    reportUnread(run, path, read);
    return none;
  }
  try {
    const note = parseUtf8(read.bytes);
    const { text, signatures } = parseNote(note);
    const count = signatures.length;
    if (count !== 1) run.findings.add('A-013', { path, params: { count } });
    return { note, checkpoint: parseCheckpoint(text) };
  } catch (thrown) {
    run.findings.add('A-010', { path, cause: causeOf(thrown) });
    return none;
  }
}

function reportUnread(run: Run, path: string, { missing, why }: Unread): void {
  if (missing) run.findings.add('A-004', { path });
  else run.findings.add('A-005', { path, params: { why } });
}

function readDescription(run: Run, prefix: string): Description | undefined {
  const path = `${prefix}archive.json`;
  const read = readFile(pathIn(run, path), mostDescriptionBytes);
  if ('why' in read) {
    reportUnread(run, path, read);
    return undefined;
  }
  try {
    const text = parseUtf8(read.bytes);
    const description = descriptionOf(parseJson(text.slice(0, -1)));
    if (description !== undefined && text.endsWith('\n')) return description;
    run.findings.add('A-006', { path });
  } catch (thrown) {
    run.findings.add('A-006', { path, cause: causeOf(thrown) });
  }
  return undefined;
}

function descriptionOf(value: Json): Description | undefined {
  const found = exactMembers(value, members);
  if (found === undefined) return undefined;
  const { format, id, name, origin, vkey } = found;
  if (typeof format !== 'string' || typeof id !== 'string' || typeof name !== 'string') {
    return undefined;
  }
  if (typeof origin !== 'string' || typeof vkey !== 'string') return undefined;
  return { format, id, name, origin, vkey };
}

type Stated = { readonly entry0: Log['entry0']; readonly description: Description | undefined };

/** archive.json repeats entry 0, as far as that is open. */
function checkDescription(
  run: Run,
  prefix: string,
  { description, entry0 }: { description: Description; entry0: Log['entry0'] },
): void {
  for (const member of members) {
    const decided = entry0[member];
    if (decided === undefined || decided === description[member]) continue;
    run.findings.add('A-007', { path: `${prefix}archive.json`, params: { member } });
  }
}

/** The key that entry 0 states; where entry 0 cannot be read, the one that archive.json repeats. */
function checkEntry0(run: Run, prefix: string, { entry0, description }: Stated): Vkey | null {
  const place = { path: `${prefix}bodies/000`, position: 0 };
  if (entry0.origin === undefined) {
    run.findings.add('A-008', { ...place, params: { why: phrase('no-origin') } });
  }
  const text = typeof entry0.vkey === 'string' ? entry0.vkey : description?.vkey;
  const origin = entry0.origin ?? description?.origin;
  if (text === undefined) return null;
  try {
    const vkey = parseVkey(text);
    if (vkey.name === origin && vkey.type === 1) return vkey;
    run.findings.add('A-008', { ...place, params: { why: phrase('no-vkey') } });
  } catch (thrown) {
    run.findings.add('A-008', {
      ...place,
      params: { why: phrase('no-vkey') },
      cause: causeOf(thrown),
    });
  }
  return null;
}

function checkSigned(run: Run, { prefix, note, checkpoint, vkey }: Log): boolean {
  if (note === null || checkpoint === null || vkey === null) return false;
  const path = `${prefix}log/checkpoint`;
  if (checkpoint.origin !== vkey.name) {
    const params = { found: checkpoint.origin, expected: vkey.name };
    run.findings.add('A-012', { path, params });
    return false;
  }
  try {
    openCheckpoint(note, vkey);
    return true;
  } catch (thrown) {
    run.findings.add('A-011', { path, cause: causeOf(thrown) });
    return false;
  }
}

/** Check 4: each log goes on from the one before it, with nothing missing between. */
export function checkChain(run: Run, logs: readonly Log[]): void {
  let before: Log | undefined;
  for (const [i, log] of logs.entries()) {
    if (log.number !== null && log.number !== i + 1) missingPast(run, i + 1);
    if (log.entry0.origin !== undefined) checkStart(run, log, { before, number: i + 1 });
    before = log;
  }
}

function checkStart(
  run: Run,
  log: Log,
  { before, number }: { before: Log | undefined; number: number },
): void {
  if (before === undefined && log.entry0.previousOrigin !== null) missingPast(run, number);
  else {
    checkLink(run, log, {
      previousOrigin: before?.checkpoint?.origin ?? null,
      previousCheckpoint: before?.note ?? null,
      id: before?.entry0.id ?? log.entry0.id,
    });
  }
}

function missingPast(run: Run, number: number): void {
  run.findings.add('A-084', { path: `past/${number}`, params: { number } });
}

function checkLink(run: Run, log: Log, wanted: Readonly<Record<string, unknown>>): void {
  const path = `${log.prefix}bodies/000`;
  for (const [member, value] of Object.entries(wanted)) {
    if (log.entry0[member] === undefined || log.entry0[member] === value) continue;
    run.findings.add('A-085', { path, position: 0, params: { member } });
  }
}

/** Whether a checkpoint states this root; not if either is not known. */
export function hasRoot(
  checkpoint: Checkpoint | null | undefined,
  root: Uint8Array | undefined,
): boolean {
  return (
    checkpoint !== null &&
    checkpoint !== undefined &&
    root !== undefined &&
    equalBytes(checkpoint.root, root)
  );
}
