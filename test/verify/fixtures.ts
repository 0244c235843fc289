// Archives that are wrong in exactly one thing, and what must be said of each.
// A row makes its archive with the second writer, spoils it, and names the outside
// knowledge that is needed to see it.
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utf8, writeBase64, writeHex } from '../../src/base/bytes.ts';
import { sha256Hex } from '../../src/base/digest.ts';
import { signerOf } from '../../src/base/ed25519.ts';
import { type Leaf, parseBody, rootOfBody, writeBody } from '../../src/format/body.ts';
import { signCheckpoint } from '../../src/format/checkpoint.ts';
import type { Field } from '../../src/format/field.ts';
import { writeFields } from '../../src/format/kind.ts';
import { actorKind, archiveKind, eraseKind } from '../../src/format/kinds/archive.ts';
import { claimKind } from '../../src/format/kinds/claim.ts';
import { itemKind } from '../../src/format/kinds/item.ts';
import { withdrawKind } from '../../src/format/kinds/judgement.ts';
import { addSignature } from '../../src/format/note.ts';
import { ed25519Type, newPrivateKey, noteSigner } from '../../src/format/vkey.ts';
import type { FindingCode } from '../../src/verify/finding.ts';
import type { VerifyRequest } from '../../src/verify/verify.ts';
import { ArchiveMaker, type Made } from './archive-maker.ts';

export type Outside = Omit<VerifyRequest, 'folder'>;

export type Fixture = {
  readonly name: string;
  /** Every code of the findings, and no other. */
  readonly codes: readonly FindingCode[];
  /** Codes of the notes. */
  readonly notes?: readonly FindingCode[];
  /** Makes and spoils the archive; may return what the reader knows from outside. */
  readonly spoil: (maker: ArchiveMaker) => Outside | undefined;
  readonly posixOnly?: boolean;
};

/** Two items, an import of two claims, a claim of its own: committed, nothing wrong. */
export function makeSmall(maker: ArchiveMaker): { item: Made; claim: Made } {
  maker.begin().commit();
  const item = maker.receive('a letter');
  maker.import([{ item: item.id }, {}]);
  const claim = maker.add(claimKind, maker.claim({ item: item.id }));
  maker.commit();
  return { item, claim };
}

const row = (
  codes: readonly FindingCode[],
  name: string,
  spoil: (maker: ArchiveMaker, made: { item: Made; claim: Made }) => unknown,
): Fixture => ({
  name,
  codes,
  spoil: (maker) => {
    const outside = spoil(maker, makeSmall(maker));
    return isOutside(outside) ? outside : undefined;
  },
});

function isOutside(value: unknown): value is Outside {
  return typeof value === 'object' && value !== null;
}

const withNotes = (fixture: Fixture, notes: readonly FindingCode[]): Fixture => ({
  ...fixture,
  notes,
});

/** Changes one byte of a file, by its path in the archive. */
export function flip(maker: ArchiveMaker, path: string, at = 0): void {
  const whole = join(maker.folder, path);
  const bytes = readFileSync(whole);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(whole, bytes);
}

const remove = (maker: ArchiveMaker, path: string) => rmSync(join(maker.folder, path));
const text = (maker: ArchiveMaker, path: string) => readFileSync(join(maker.folder, path), 'utf8');

function rewrite(maker: ArchiveMaker, path: string, change: (text: string) => string): void {
  maker.write(path, change(text(maker, path)));
}

const objectPath = ({ line }: Made): string => {
  const stored = /"stored","([0-9a-f]{64})"/.exec(line)?.[1] ?? '';
  return `objects/${stored.slice(0, 2)}/${stored}`;
};

/** Another key for the same origin. */
export const otherKey = (maker: ArchiveMaker) =>
  newPrivateKey(maker.origin, ed25519Type, new Uint8Array(32).fill(9));

const layout: readonly Fixture[] = [
  row(['A-001'], 'a stray file at the top', (maker) => maker.write('notes.txt', 'x')),
  row(['A-001'], 'a stray folder among the objects', (maker) => maker.write('objects/zz/x', 'x')),
  row(['A-001'], 'an object on the wrong shelf', (maker) =>
    maker.write(`objects/00/${'f'.repeat(64)}`, 'x'),
  ),
  row(['A-001'], 'a tile with a wrong name', (maker) => maker.write('log/tile/0/00', 'x')),
  row(['A-001'], 'a tile of an overlong number', (maker) =>
    maker.write('log/tile/0/x000/001', 'x'),
  ),
  row(['A-001'], 'a level with a leading zero', (maker) => maker.write('log/tile/00/000', 'x')),
  row(['A-001'], 'a seal whose size has a leading zero', (maker) =>
    maker.write('seals/07/checkpoint', 'x'),
  ),
  row(['A-001'], 'a partial file of bodies', (maker) => maker.write('bodies/000.p/1', 'x')),
  row(['A-001'], 'a past log whose number is no number', (maker) => maker.write('past/x/a', 'x')),
  row(['A-001'], 'a name that turns the direction of text', (maker) =>
    maker.write('\u202egpj.exe', 'x'),
  ),
  {
    ...row(['A-002'], 'a symbolic link at the top', (maker) =>
      symlinkSync('/etc/hostname', join(maker.folder, 'link')),
    ),
    posixOnly: true,
  },
  {
    ...row(['A-002'], 'a link in the place of an object', (maker, { item }) => {
      const path = join(maker.folder, objectPath(item));
      rmSync(path);
      writeFileSync(join(maker.folder, '../elsewhere'), 'a letter');
      symlinkSync(join(maker.folder, '../elsewhere'), path);
    }),
    posixOnly: true,
  },
  row(['A-003'], 'a file in the place of a shelf', (maker) => maker.write('objects/ab', 'x')),
  row(['A-003'], 'a folder in the place of a file', (maker) => {
    mkdirSync(join(maker.folder, 'log/tile/5'), { recursive: true });
    mkdirSync(join(maker.folder, 'log/tile/5/000'));
  }),
  row(['A-004'], 'no archive.json', (maker) => remove(maker, 'archive.json')),
  withNotes(
    row(['A-004'], 'no checkpoint', (maker) => remove(maker, 'log/checkpoint')),
    ['A-102'],
  ),
  row(['A-005'], 'an archive.json of a megabyte', (maker) =>
    maker.write('archive.json', ' '.repeat(1 << 20)),
  ),
];

const description: readonly Fixture[] = [
  row(['A-006'], 'an archive.json with a space in it', (maker) =>
    rewrite(maker, 'archive.json', (json) => json.replace(':', ': ')),
  ),
  row(['A-006'], 'an archive.json with one member more', (maker) =>
    rewrite(maker, 'archive.json', (json) => json.replace('{', '{"a":"b",')),
  ),
  row(['A-007'], 'an archive.json of another name', (maker) =>
    rewrite(maker, 'archive.json', (json) => json.replace('An invented', 'Another')),
  ),
  {
    name: 'an entry 0 whose key is of another origin',
    codes: ['A-008'],
    spoil: (maker) => {
      const vkey = maker.vkey.replace(/^gavah\/./, 'gavah/z');
      maker.add(archiveKind, { ...maker.description(), vkey }, null);
      maker.author = maker.introduce('Recorder');
      maker.commit();
      return undefined;
    },
  },
  {
    name: 'a log that begins with an actor',
    codes: ['A-008'],
    spoil: (maker) => {
      maker.author = maker.introduce('Recorder');
      maker.commit();
      const { origin, vkey, archiveId: id } = maker;
      const json = { format: 'gavah/1', id, name: 'n', origin, vkey };
      maker.write('archive.json', `${JSON.stringify(json)}\n`);
      return undefined;
    },
  },
];

const otherLogKey = newPrivateKey('gavah/other', ed25519Type, new Uint8Array(32).fill(7));

const checkpoint: readonly Fixture[] = [
  withNotes(
    row(['A-010'], 'a checkpoint with CR LF', (maker) =>
      rewrite(maker, 'log/checkpoint', (note) => note.replace('\n', '\r\n')),
    ),
    ['A-102'],
  ),
  row(['A-011'], 'a checkpoint signed by another key of the same name', (maker) => {
    const [origin, size, root = ''] = maker.note.split('\n');
    const value = { origin: origin ?? '', size: Number(size), extensions: [] };
    const other = noteSigner(otherKey(maker));
    const note = signCheckpoint({ ...value, root: Buffer.from(root, 'base64') }, other);
    maker.write('log/checkpoint', note);
  }),
  row(['A-012'], 'a checkpoint of another log', (maker) => {
    const size = maker.entries.length;
    const value = { origin: 'gavah/other', size, root: maker.root(), extensions: [] };
    maker.write('log/checkpoint', signCheckpoint(value, noteSigner(otherLogKey)));
  }),
  row(['A-013'], 'a checkpoint with a second signature', (maker) => {
    const line = { name: 'someone', keyId: 5, bytes: new Uint8Array(64) };
    maker.write('log/checkpoint', addSignature(maker.note, line));
  }),
];

const tree: readonly Fixture[] = [
  row(['A-020'], 'a bundle that is gone', (maker) =>
    remove(maker, `log/tile/entries/000.p/${maker.entries.length}`),
  ),
  row(['A-020'], 'a bundle that ends early', (maker) =>
    rewriteBytes(maker, bundlePath(maker), (bytes) => bytes.subarray(0, -1)),
  ),
  row(['A-021', 'A-023', 'A-025', 'A-032'], 'an entry of another version', (maker) =>
    flip(maker, bundlePath(maker), lastEntryAt(maker)),
  ),
  row(['A-023', 'A-025', 'A-032'], 'an entry with another root', (maker) =>
    flip(maker, bundlePath(maker), lastEntryAt(maker) + 4),
  ),
  row(['A-022'], 'a tile that is gone', (maker) => remove(maker, tilePath(maker))),
  row(['A-023'], 'a tile with a wrong hash', (maker) => flip(maker, tilePath(maker), 33)),
  row(['A-023'], 'a tile that goes on', (maker) =>
    rewriteBytes(maker, tilePath(maker), (bytes) => Buffer.concat([bytes, Buffer.alloc(1)])),
  ),
  row(['A-024'], 'a tile of an earlier size with a wrong hash', (maker) =>
    flip(maker, 'log/tile/0/000.p/2', 33),
  ),
  row(['A-024'], 'a bundle of an earlier size with a wrong byte', (maker) =>
    flip(maker, 'log/tile/entries/000.p/2', 5),
  ),
  row(['A-025'], 'a checkpoint of another tree, signed', (maker) => {
    const { origin } = maker;
    const value = { origin, size: maker.entries.length, root: new Uint8Array(32), extensions: [] };
    maker.write('log/checkpoint', signCheckpoint(value, noteSigner(maker.key)));
  }),
];

/** Where the last entry begins, after its length. */
const lastEntryAt = (maker: ArchiveMaker) => 35 * (maker.entries.length - 1) + 2;
const bundlePath = (maker: ArchiveMaker) => `log/tile/entries/000.p/${maker.entries.length}`;
const tilePath = (maker: ArchiveMaker) => `log/tile/0/000.p/${maker.entries.length}`;

function rewriteBytes(
  maker: ArchiveMaker,
  path: string,
  change: (bytes: Buffer) => Uint8Array,
): void {
  maker.write(path, change(readFileSync(join(maker.folder, path))));
}

/** Adds a signed entry of these fields and commits. */
function addAndCommit(maker: ArchiveMaker, fields: readonly Field[]): void {
  maker.addFields(fields);
  maker.commit();
}

const claimWith = (maker: ArchiveMaker, name: string, value: Field[1]): Field[] =>
  writeFields(claimKind, maker.claim()).map((field) => (field[0] === name ? [name, value] : field));

const wrongDate = {
  asWritten: 'summer 1367',
  calendar: 'solar-hijri',
  edtf: '1367-22',
  earliest: '1988-06-20',
  latest: '1988-09-22',
  rule: 'gavah/1',
};

/** A partial body of an actor with twice its leaves, all fields open. */
function addOverwide(maker: ArchiveMaker, decoyAsField: boolean): void {
  const made = maker.make(actorFields(maker), maker.author);
  const body = parseBody(made.line);
  const fields = body.form === 'whole' ? body.fields : [];
  const open = [...fields, ...(decoyAsField ? [['note', 'a second note'] as const] : [])];
  const width = decoyAsField ? 8 : 16;
  const leaves: Leaf[] = Array.from({ length: width }, (_, i) => {
    const field = open[i];
    return field === undefined ? maker.random(32) : { salt: maker.random(16), field };
  });
  const root = rootOfBody({ form: 'partial', leaves, signature: null });
  const signature = signerOf(maker.author.seed)(root);
  const line = writeBody({ form: 'partial', leaves, signature });
  maker.entries.push({ id: writeHex(root), root, line });
  maker.commit();
}

function actorFields(maker: ArchiveMaker): Field[] {
  const key = writeBase64(new Uint8Array(32).fill(3));
  const by = maker.author.id;
  return writeFields(actorKind, { at: maker.at(), by, name: 'B', role: null, key, note: null });
}

const bodies: readonly Fixture[] = [
  row(['A-030'], 'a body that is gone', (maker) =>
    rewrite(maker, 'bodies/000', (lines) => lines.replace(/[^\n]*\n$/, '')),
  ),
  row(['A-031'], 'a body with a space in it', (maker) =>
    rewrite(maker, 'bodies/000', (lines) => lines.replace(/\{([^\n]*)\n$/, '{ $1\n')),
  ),
  row(['A-031'], 'a last body without its line feed', (maker) =>
    rewrite(maker, 'bodies/000', (lines) => lines.slice(0, -1)),
  ),
  row(['A-032'], 'a claim whose words were changed', (maker) =>
    rewrite(maker, 'bodies/000', (lines) => lines.replace(/Someone(?=[^\n]*\n$)/, 'Someoen')),
  ),
  row(['A-032'], 'two bodies that changed places', (maker) =>
    rewrite(maker, 'bodies/000', (lines) => {
      const list = lines.split('\n');
      const [a = '', b = ''] = list.splice(-3, 2);
      return [...list.slice(0, -1), b, a, ''].join('\n');
    }),
  ),
  row(['A-033'], 'a kind of tomorrow', (maker) =>
    addAndCommit(maker, [
      ['kind', 'gavah.rumour/1'],
      ['at', maker.at()],
    ]),
  ),
  row(['A-034'], 'fields in another order', (maker) => {
    const [kind, at, by, ...rest] = writeFields(claimKind, maker.claim());
    if (kind && at && by) addAndCommit(maker, [kind, by, at, ...rest]);
  }),
  row(['A-034'], 'a field that is missing', (maker) =>
    addAndCommit(maker, writeFields(claimKind, maker.claim()).slice(0, -1)),
  ),
  row(['A-034'], 'a value of another shape', (maker) =>
    addAndCommit(maker, claimWith(maker, 'stance', 'perhaps')),
  ),
  row(['A-034'], 'the names of another kind', (maker) =>
    addAndCommit(maker, [
      ['kind', 'gavah.item/1'],
      ...writeFields(claimKind, maker.claim()).slice(1),
    ]),
  ),
  row(['A-034'], 'no kind', (maker) => addAndCommit(maker, [['at', maker.at()]])),
  row(['A-035'], 'a date with other bounds than its rule gives', (maker) =>
    addAndCommit(maker, claimWith(maker, 'when', wrongDate)),
  ),
  row(['A-035'], 'a quantity whose bounds cross', (maker) => {
    const quantity = {
      counts: 'persons',
      lower: 5,
      upper: 3,
      alternatives: [],
      approximate: false,
    };
    const rest = { hedge: null, asWritten: null, type: 'documented' };
    addAndCommit(maker, claimWith(maker, 'object', { quantity: { ...quantity, ...rest } }));
  }),
  row(['A-036'], 'a thirty-first of February', (maker) =>
    addAndCommit(maker, claimWith(maker, 'at', '2026-02-31T00:00:00Z')),
  ),
  row(['A-037'], 'a body with twice its leaves', (maker) => addOverwide(maker, false)),
  row(['A-034'], 'a decoy that is opened as a field', (maker) => addOverwide(maker, true)),
];

const authors: readonly Fixture[] = [
  row(['A-040'], 'an author whom nobody introduced', (maker) => {
    maker.add(claimKind, maker.claim({ by: 'a'.repeat(64) }));
    maker.commit();
  }),
  row(['A-040'], 'an author that is an item', (maker, { item }) => {
    maker.add(claimKind, maker.claim({ by: item.id }));
    maker.commit();
  }),
  row(['A-041'], 'a claim that nobody signed', (maker) => {
    maker.add(claimKind, maker.claim(), null);
    maker.commit();
  }),
  row(['A-042'], 'a claim signed by another', (maker) => {
    maker.add(claimKind, maker.claim(), { ...maker.author, seed: new Uint8Array(32) });
    maker.commit();
  }),
  row(['A-042'], 'a signature that was taken from another entry', (maker, { claim }) => {
    const { line } = claim;
    const [, other = ''] = /"signature":"([^"]*)"/.exec(maker.entries[2]?.line ?? '') ?? [];
    maker.change(claim.id, () => line.replace(/"signature":"[^"]*"/, `"signature":"${other}"`));
    maker.writeBodies();
  }),
  row(
    ['A-042', 'A-055'],
    'an actor whose key is of small order, so that anybody can sign',
    (maker) => {
      const key = writeBase64(Buffer.from(`01${'00'.repeat(31)}`, 'hex'));
      const value = { at: maker.at(), by: null, name: 'Anybody', role: null, key, note: null };
      const made = maker.add(actorKind, value);
      // The base point and 1: under the neutral element this holds for every message.
      const forged = writeBase64(Buffer.from(`58${'66'.repeat(31)}01${'00'.repeat(31)}`, 'hex'));
      maker.change(made.id, () =>
        made.line.replace(/"signature":"[^"]*"/, `"signature":"${forged}"`),
      );
      maker.commit();
    },
  ),
  row(['A-043', 'A-053'], 'an actor whose key is closed', (maker) => {
    maker.close(maker.author.id, (name) => name !== 'key');
    maker.writeBodies();
  }),
  {
    name: 'an entry 0 with a signature',
    codes: ['A-044'],
    spoil: (maker) => {
      maker.add(archiveKind, maker.description(), { id: '', seed: new Uint8Array(32) });
      maker.author = maker.introduce('Recorder');
      maker.commit();
      return undefined;
    },
  },
  row(['A-045'], 'an import that says more than comes', (maker) => {
    maker.import([{}, {}], { entries: 9 });
    maker.commit();
  }),
  row(['A-046'], 'an import signed for other claims', (maker) => {
    maker.import([{}, {}], { tree: '0'.repeat(64) });
    maker.commit();
  }),
  row(['A-047'], 'an import that covers what another says', (maker) => {
    const { id } = maker.introduce('Second');
    maker.import([{}, { by: id }]);
    maker.commit();
  }),
  row(['A-048'], 'an import inside an import', (maker) => {
    const start = maker.entries.length;
    maker.import([], { name: 'inner' });
    const [mapping, inner] = maker.entries.splice(start);
    if (!mapping || !inner) return;
    maker.entries.push(mapping);
    coverAll(maker, [inner]);
    maker.commit();
  }),
  row(['A-049'], 'a second beginning', (maker) => {
    maker.add(archiveKind, maker.description(), null);
    maker.commit();
  }),
];

/** An import that covers entries that were made before. */
function coverAll(maker: ArchiveMaker, inner: readonly Made[]): void {
  const start = maker.entries.length;
  const { tree, count } = treeOver(inner);
  maker.import([], { tree, entries: count, rows: count });
  const made = maker.entries.splice(start);
  maker.entries.push(...made, ...inner);
}

function treeOver(inner: readonly Made[]): { tree: string; count: number } {
  const other = new ArchiveMaker('.', 'scratch');
  other.entries = [...inner];
  return { tree: writeHex(other.root()), count: inner.length };
}

const references: readonly Fixture[] = [
  row(['A-050'], 'a withdrawal of nothing', (maker) => withdraw(maker, 'b'.repeat(64))),
  row(['A-050'], 'an item that is named before it was received', (maker) => {
    const bytes = utf8('later');
    const later = maker.make(writeFields(itemKind, maker.item(bytes)), maker.author);
    maker.write(objectPath(later), bytes);
    maker.add(claimKind, maker.claim({ item: later.id }));
    maker.entries.push(later);
    maker.commit();
  }),
  row(['A-051'], 'a withdrawal of an item', (maker, { item }) => withdraw(maker, item.id)),
  row(['A-052'], 'an entry that stands twice', (maker, { claim }) => {
    maker.entries.push(claim);
    maker.commit();
  }),
];

function withdraw(maker: ArchiveMaker, target: string): void {
  maker.add(withdrawKind, { at: maker.at(), by: maker.author.id, target, reason: 'an error' });
  maker.commit();
}

/** An erase entry for one target. */
export function erase(maker: ArchiveMaker, entry: string, fields: string[]): void {
  const base = { at: maker.at(), by: maker.author.id, reason: 'safety' as const, note: null };
  maker.add(eraseKind, { ...base, targetCount: 1, target: [{ entry, fields }] });
}

const erasures: readonly Fixture[] = [
  row(['A-053'], 'a closed field that nobody erased', (maker, { claim }) => {
    maker.close(claim.id, (name) => name !== 'subject');
    maker.writeBodies();
  }),
  row(['A-050', 'A-053'], 'an erasure that came before the entry', (maker) => {
    const late = maker.make(writeFields(claimKind, maker.claim()), maker.author);
    erase(maker, late.id, ['subject']);
    maker.entries.push(late);
    maker.close(late.id, (name) => name !== 'subject');
    maker.commit();
  }),
  row(['A-054'], 'an erasure of a field that is never closed', (maker, { claim }) => {
    erase(maker, claim.id, ['at']);
    maker.commit();
  }),
  row(['A-054'], 'an erasure of a field that there is not', (maker, { claim }) => {
    erase(maker, claim.id, ['colour']);
    maker.commit();
  }),
  withNotes(
    row([], 'a field that was erased', (maker, { claim }) => {
      erase(maker, claim.id, ['subject', 'object']);
      maker.close(claim.id, (name) => name !== 'subject' && name !== 'object');
      maker.commit();
    }),
    ['A-101'],
  ),
  withNotes(
    row([], 'an erasure that is half done', (maker, { claim }) => {
      erase(maker, claim.id, ['subject', 'object']);
      maker.close(claim.id, (name) => name !== 'subject');
      maker.commit();
    }),
    ['A-101', 'A-103'],
  ),
  withNotes(
    row([], 'an erasure that was only begun', (maker, { claim }) => {
      erase(maker, claim.id, ['subject']);
      maker.commit();
    }),
    ['A-103'],
  ),
  withNotes(
    row([], 'an item whose bytes were erased', (maker, { item }) => {
      erase(maker, item.id, ['stored', 'sha256', 'sha512', 'name']);
      maker.close(item.id, (name) => !['stored', 'sha256', 'sha512', 'name'].includes(name));
      maker.commit();
      remove(maker, objectPath(item));
    }),
    ['A-101'],
  ),
];

const items: readonly Fixture[] = [
  row(['A-060'], 'an item whose bytes are gone', (maker, { item }) =>
    remove(maker, objectPath(item)),
  ),
  row(['A-061'], 'an item whose bytes were changed', (maker, { item }) =>
    flip(maker, objectPath(item)),
  ),
  row(['A-061', 'A-062'], 'an item whose bytes go on', (maker, { item }) =>
    maker.write(objectPath(item), 'a letter and more'),
  ),
  row(['A-062'], 'an item of another size', (maker) => {
    maker.receive('another letter', { sizeBytes: 3 });
    maker.commit();
  }),
  row(['A-063'], 'an item of another SHA-512', (maker) => {
    maker.receive('another letter', { sha512: '0'.repeat(128) });
    maker.commit();
    return { deep: true };
  }),
  row(['A-064'], 'an item of another SHA-256', (maker) => {
    maker.receive('another letter', { sha256: '0'.repeat(64) });
    maker.commit();
  }),
  row(['A-065'], 'two items that differ about the same bytes', (maker) => {
    maker.receive('another letter');
    maker.receive('another letter', { sizeBytes: 3 });
    maker.commit();
  }),
  withNotes(
    row([], 'bytes that no item names', (maker) =>
      maker.write(`objects/${sha256Hex(utf8('x')).slice(0, 2)}/${sha256Hex(utf8('x'))}`, 'x'),
    ),
    ['A-102'],
  ),
  withNotes(
    row([], 'bytes on their way in', (maker) => maker.write('objects/.incoming/room-1/1', 'x')),
    ['A-102'],
  ),
  row([], 'a room for bytes on their way in, with nothing in it', (maker) => {
    mkdirSync(join(maker.folder, 'objects/.incoming/room-1'), { recursive: true });
  }),
];

export const fixtures: readonly Fixture[] = [
  ...layout,
  ...description,
  ...checkpoint,
  ...tree,
  ...bodies,
  ...authors,
  ...references,
  ...erasures,
  ...items,
];
