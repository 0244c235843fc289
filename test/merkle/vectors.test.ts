// The public RFC 6962 vectors, right and wrong cases, where the folder is present.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkConsistency, checkInclusion } from '../../src/format/merkle/check.ts';

const folder = fileURLToPath(new URL('../../../shared/vectors/merkle/', import.meta.url));

type Vector = Record<'root' | 'root1' | 'root2' | 'leafHash', string> &
  Record<'leafIdx' | 'treeSize' | 'size1' | 'size2', number> & {
    readonly proof: readonly string[] | null;
    readonly wantErr: boolean;
  };

const bytes = (base64: string) => Buffer.from(base64, 'base64');

function isAccepted(kind: string, vector: Vector): boolean {
  const proof = (vector.proof ?? []).map(bytes);
  if (kind === 'inclusion') {
    const { leafIdx: index, treeSize: size, leafHash, root } = vector;
    return checkInclusion({ index, size, leafHash: bytes(leafHash), proof, root: bytes(root) });
  }
  const { size1, size2, root1, root2 } = vector;
  return checkConsistency({ size1, size2, root1: bytes(root1), root2: bytes(root2), proof });
}

for (const [kind, least] of [
  ['inclusion', 90],
  ['consistency', 90],
] as const) {
  test(`every public ${kind} vector is judged as it asks`, (t) => {
    if (!existsSync(folder)) return t.skip(`NOT RUN: no public vectors at ${folder}`);
    const names = readdirSync(`${folder}${kind}`, { recursive: true, encoding: 'utf8' });
    const files = names.filter((name) => name.endsWith('.json'));
    assert.ok(files.length >= least, `${files.length} vectors`);
    for (const file of files) {
      const vector: Vector = JSON.parse(readFileSync(`${folder}${kind}/${file}`, 'utf8'));
      assert.equal(isAccepted(kind, vector), !vector.wantErr, `${kind}/${file}`);
    }
  });
}
