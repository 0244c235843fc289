import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { utf8 } from '../../src/base/bytes.ts';
import { writeJsonBytes } from '../../src/base/json.ts';
import { type Body, closeBody, type Leaf, parseBody, writeBody } from '../../src/format/body.ts';
import { writeLogEntry } from '../../src/format/entry.ts';
import { leafHash, nodeHash } from '../../src/format/merkle/hash.ts';
import { proveInclusion } from '../../src/format/merkle/plan.ts';
import { writeTilePath } from '../../src/format/tile.ts';
import { writeTlogProof } from '../../src/format/tlog-proof.ts';
import { type Report, verifyProof } from '../../src/verify/verify.ts';
import { ArchiveMaker } from './archive-maker.ts';
import { makeSmall } from './fixtures.ts';
import { cosigned, policyFor } from './outside-fixtures.ts';
import { codesOf, newPlace } from './place.ts';

function makeArchive(): ArchiveMaker {
  const maker = new ArchiveMaker(newPlace());
  makeSmall(maker);
  return maker;
}

/** The proof of the last entry, with what an opening shows of it. */
async function prove(maker: ArchiveMaker, opening: Body, note = maker.note): Promise<string> {
  return proveText(maker, writeBody(opening), note);
}

async function proveText(maker: ArchiveMaker, line: string, note = maker.note): Promise<string> {
  const index = maker.entries.length - 1;
  const readTiles = (tiles: readonly Parameters<typeof writeTilePath>[0][]) =>
    tiles.map((tile) => readFileSync(join(maker.folder, 'log', writeTilePath(tile))));
  const hashes = await proveInclusion({ readTiles }, index, maker.entries.length);
  return writeTlogProof({ extra: utf8(line), index, hashes, checkpoint: note });
}

const lastBody = (maker: ArchiveMaker): Body => parseBody(maker.entries.at(-1)?.line ?? '');
const showing = (maker: ArchiveMaker, ...names: string[]): Body =>
  closeBody(lastBody(maker), (_, [name]) => names.includes(name));

function expect(report: Report, findings: readonly string[]): void {
  assert.deepEqual(codesOf(report.findings), findings, JSON.stringify(report.findings));
  assert.equal(report.verdict, findings.length === 0 ? 'clean' : 'findings');
}

describe('a proof with its opening', () => {
  it('is clean for a reader who has the key, and says what it does not show', async () => {
    const maker = makeArchive();
    const proof = await prove(maker, showing(maker, 'predicate', 'object'));
    const report = verifyProof({ proof, keys: [maker.vkey] });
    expect(report, []);
    assert.deepEqual(codesOf(report.knownFromOutside), ['A-110']);
    assert.deepEqual(codesOf(report.cannotKnow), ['A-121', 'A-128', 'A-129']);
  });

  it('is clean under a policy whose cosigner signed', async () => {
    const maker = makeArchive();
    const proof = await prove(maker, showing(maker), cosigned(maker));
    const report = verifyProof({ proof, policy: policyFor(maker.vkey) });
    expect(report, []);
    assert.deepEqual(codesOf(report.cannotKnow), ['A-128', 'A-129']);
  });

  it('vouches for nothing without a key or a policy', async () => {
    const maker = makeArchive();
    const report = verifyProof({ proof: await prove(maker, showing(maker)) });
    expect(report, ['A-098']);
    assert.ok(codesOf(report.cannotKnow).includes('A-120'));
  });

  it('is refused for another key, and for a policy that is not fulfilled', async () => {
    const maker = makeArchive();
    const proof = await prove(maker, showing(maker));
    const other = new ArchiveMaker(newPlace(), 'other').vkey;
    expect(verifyProof({ proof, keys: [other] }), ['A-014']);
    expect(verifyProof({ proof, policy: policyFor(maker.vkey) }), ['A-016']);
  });

  it('is refused for the opening of another entry', async () => {
    const maker = makeArchive();
    const line = maker.entries[2]?.line ?? '';
    expect(verifyProof({ proof: await proveText(maker, line), keys: [maker.vkey] }), ['A-097']);
  });

  it('is refused without an opening, or in another spelling', async () => {
    const maker = makeArchive();
    const line = writeBody(showing(maker)).replace('{', '{ ');
    expect(verifyProof({ proof: await proveText(maker, line), keys: [maker.vkey] }), ['A-096']);
    const proof = await prove(maker, showing(maker));
    expect(verifyProof({ proof: `${proof}\n`, keys: [maker.vkey] }), ['A-095']);
  });

  it('is found wrong for every character that is changed', async () => {
    const maker = makeArchive();
    // Without the signature, which no proof covers: that is said under what cannot be known.
    const opening = { ...showing(maker, 'object'), signature: null };
    const proof = await prove(maker, opening);
    for (let at = 0; at < proof.length; at += 1) {
      const other = proof[at] === 'A' ? 'B' : 'A';
      const changed = proof.slice(0, at) + other + proof.slice(at + 1);
      assert.equal(
        verifyProof({ proof: changed, keys: [maker.vkey] }).verdict,
        'findings',
        `${at}`,
      );
    }
  });
});

describe('one root', () => {
  /** The leaves of the last entry, open where they are fields. */
  function leavesOf(maker: ArchiveMaker): readonly Leaf[] {
    const opened = closeBody(lastBody(maker), () => true);
    return opened.leaves;
  }

  async function codesFor(maker: ArchiveMaker, leaves: readonly Leaf[]): Promise<string[]> {
    const opening: Body = { form: 'partial', leaves, signature: null };
    const proof = await prove(maker, opening);
    return codesOf(verifyProof({ proof, keys: [maker.vkey] }).findings);
  }

  const none = new Uint8Array(32);
  const hashOf = (leaf: Leaf): Uint8Array =>
    leaf instanceof Uint8Array
      ? leaf
      : leafHash(Buffer.concat([leaf.salt, writeJsonBytes(leaf.field)]));

  it('is not opened with interior nodes as leaves', async () => {
    const maker = makeArchive();
    const hashes = leavesOf(maker).map(hashOf);
    const parents = Array.from({ length: hashes.length / 2 }, (_, i) =>
      nodeHash(hashes[2 * i] ?? none, hashes[2 * i + 1] ?? none),
    );
    // The same root with half the leaves, but then the kind, which must be open, is closed.
    assert.deepEqual(await codesFor(maker, parents), ['A-034']);
  });

  it('is not opened with half its leaves and the kind open', async () => {
    const maker = makeArchive();
    const leaves = leavesOf(maker);
    const half = leaves.slice(0, leaves.length / 2);
    assert.deepEqual(await codesFor(maker, half), ['A-037', 'A-097']);
  });

  it('is not opened with twice its leaves', async () => {
    const maker = makeArchive();
    const leaves = leavesOf(maker);
    const twice = [...leaves, ...leaves.map(() => new Uint8Array(32))];
    assert.deepEqual(await codesFor(maker, twice), ['A-037', 'A-097']);
  });

  it('is not opened with a decoy as a field', async () => {
    const maker = makeArchive();
    const leaves = [...leavesOf(maker)];
    leaves[leaves.length - 1] = { salt: new Uint8Array(16), field: ['note', 'x'] };
    assert.deepEqual(await codesFor(maker, leaves), ['A-034', 'A-097']);
  });

  it('is not opened with the names of another kind', async () => {
    const maker = makeArchive();
    const leaves = leavesOf(maker).map((leaf, i): Leaf => {
      if (leaf instanceof Uint8Array || i !== 0) return leaf;
      return { ...leaf, field: ['kind', 'gavah.judgement/1'] };
    });
    assert.deepEqual(await codesFor(maker, leaves), ['A-034', 'A-097']);
  });

  it('is not opened with two fields in each other’s place', async () => {
    const maker = makeArchive();
    const [kind, at, by, ...rest] = leavesOf(maker);
    assert.ok(kind && at && by);
    assert.deepEqual(await codesFor(maker, [kind, by, at, ...rest]), ['A-034', 'A-097']);
  });

  it('is not the root of a log entry of another version', async () => {
    const maker = makeArchive();
    const root = maker.entries[0]?.root ?? new Uint8Array(32);
    assert.notDeepEqual(leafHash(writeLogEntry(root)), leafHash(root));
  });
});
