// What every vault promises, asked of every implementation.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { Failure } from '../../src/base/failure.ts';
import { objectPath } from '../../src/vault/layout.ts';
import { openLocalVault } from '../../src/vault/local.ts';
import { createMemoryVault } from '../../src/vault/memory.ts';
import {
  type Digest,
  parseDigest,
  readWhole,
  type Stored,
  type Vault,
} from '../../src/vault/vault.ts';
import { allOf, scratchFolder, sourceAt, write } from './folder.ts';

type Made = {
  readonly vault: Vault;
  /** Changes stored bytes behind the vault's back. */
  readonly damage: (digest: Digest, bytes: Uint8Array) => void;
};

function local(threads: number) {
  return (t: TestContext): Made => {
    const objects = join(scratchFolder(t), 'objects');
    const vault = openLocalVault(objects, { threads });
    t.after(() => vault.close());
    const damage = (digest: Digest, bytes: Uint8Array) => {
      chmodSync(objectPath(objects, digest), 0o600);
      writeFileSync(objectPath(objects, digest), bytes);
    };
    return { vault, damage };
  };
}

function memory(): Made {
  const objects = new Map<Digest, Uint8Array>();
  const damage = (digest: Digest, bytes: Uint8Array) => void objects.set(digest, bytes);
  return { vault: createMemoryVault(objects), damage };
}

const implementations: Readonly<Record<string, (t: TestContext) => Made>> = {
  memory,
  'local, in one thread': local(0),
  'local, in two threads': local(2),
};

const bytesOf = (text: string) => ({ kind: 'bytes' as const, bytes: Buffer.from(text) });
const sha256 = (bytes: Uint8Array | string) =>
  parseDigest(createHash('sha256').update(bytes).digest('hex'));

function stored(result: Stored | Failure | undefined): Stored {
  assert.ok(result !== undefined && !(result instanceof Failure), String(result));
  return result;
}

async function codeOf(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => 'no failure',
    (cause: unknown) => (cause instanceof Failure ? cause.code : String(cause)),
  );
}

for (const [name, make] of Object.entries(implementations)) {
  suite(`vault: ${name}`, () => {
    test('what is put in is named by its SHA-256 and comes out again', async (t) => {
      const { vault } = make(t);
      const [result] = await vault.put([bytesOf('a letter')]);
      const { digest, sizeBytes, existed, head, modifiedMs } = stored(result);
      assert.equal(digest, sha256('a letter'));
      assert.deepEqual([sizeBytes, existed, modifiedMs], [8, false, null]);
      assert.equal(Buffer.from(head).toString(), 'a letter');
      assert.equal(Buffer.from(await readWhole(vault, digest)).toString(), 'a letter');
      assert.equal(await vault.findSize(digest), 8);
    });

    test('any bytes at all come out as they went in', async (t) => {
      const { vault } = make(t);
      const property = fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 8 }),
        async (all) => {
          const results = await vault.put(all.map((bytes) => ({ kind: 'bytes', bytes })));
          assert.equal(results.length, all.length);
          for (const [i, bytes] of all.entries()) {
            const { digest } = stored(results[i]);
            assert.equal(digest, sha256(bytes));
            assert.deepEqual(new Uint8Array(await readWhole(vault, digest)), bytes);
          }
        },
      );
      await fc.assert(property, { numRuns: 25 });
    });

    test('an empty file and a large one are kept like any other', async (t) => {
      const { vault } = make(t);
      const folder = scratchFolder(t);
      const large = randomBytes((9 << 20) + 17);
      const paths = [write(join(folder, 'empty'), ''), write(join(folder, 'large'), large)];
      let read = 0;
      const results = await vault.put(paths.map(sourceAt), (count) => {
        read += count;
      });
      assert.deepEqual(
        results.map((each) => stored(each).sizeBytes),
        [0, large.length],
      );
      assert.equal(stored(results[1]).digest, sha256(large));
      assert.deepEqual(
        new Uint8Array(stored(results[1]).head),
        new Uint8Array(large.subarray(0, 1024)),
      );
      assert.ok(large.equals(await readWhole(vault, sha256(large))));
      assert.equal((await readWhole(vault, sha256(''))).length, 0);
      assert.equal(read, large.length, 'progress accounts for every byte');
    });

    test('the same bytes are held once, within a group and between groups', async (t) => {
      const { vault } = make(t);
      const first = await vault.put([bytesOf('one'), bytesOf('two'), bytesOf('one')]);
      assert.deepEqual(
        first.map((each) => stored(each).existed),
        [false, false, true],
      );
      const second = await Promise.all([
        vault.put([bytesOf('two'), bytesOf('three')]),
        vault.put([bytesOf('three')]),
      ]);
      const existed = second.flat().map((each) => stored(each).existed);
      assert.equal(existed[0], true);
      assert.deepEqual(existed.slice(1).sort(), [false, true], 'one of two at once is the first');
      assert.equal((await allOf(vault.list())).length, 3);
    });

    test('a hundred files in one group each have their own result, in order', async (t) => {
      const { vault } = make(t);
      const folder = scratchFolder(t);
      const paths = Array.from({ length: 100 }, (_, i) =>
        write(join(folder, `${i}`), `file ${i % 90}`),
      );
      let read = 0;
      const results = await vault.put(paths.map(sourceAt), (count) => {
        read += count;
      });
      assert.equal(
        read,
        results.reduce((sum, each) => sum + stored(each).sizeBytes, 0),
      );
      assert.deepEqual(
        results.map((each) => stored(each).digest),
        paths.map((_, i) => sha256(`file ${i % 90}`)),
      );
      assert.deepEqual(
        results.map((each) => Buffer.from(stored(each).head).toString()),
        paths.map((_, i) => `file ${i % 90}`),
      );
      assert.equal(results.filter((each) => stored(each).existed).length, 10);
    });

    test('a file that cannot be taken does not keep the others out', async (t) => {
      const { vault } = make(t);
      const folder = scratchFolder(t);
      const good = sourceAt(write(join(folder, 'good'), 'good'));
      const gone = { ...good, path: Buffer.from(join(folder, 'gone')) };
      const other = { ...good, inode: good.inode + 1n };
      const results = await vault.put([gone, good, other]);
      const codes = results.map((each) => (each instanceof Failure ? each.code : 'stored'));
      assert.deepEqual(codes, ['V-013', 'stored', 'V-014']);
    });

    test('a file that grew after it was offered is taken as it now is', async (t) => {
      const { vault } = make(t);
      const path = write(join(scratchFolder(t), 'diary'), 'Monday');
      const source = sourceAt(path);
      appendFileSync(path, ', Tuesday');
      const [result] = await vault.put([source]);
      assert.equal(stored(result).digest, sha256('Monday, Tuesday'));
    });

    test('the list names every object once, in order', async (t) => {
      const { vault } = make(t);
      const texts = Array.from({ length: 40 }, (_, i) => `text ${i}`);
      await vault.put(texts.map(bytesOf));
      assert.deepEqual(
        await allOf(vault.list()),
        texts
          .map((text) => ({ digest: sha256(text), sizeBytes: text.length }))
          .sort((a, b) => (a.digest < b.digest ? -1 : 1)),
      );
    });

    test('who looks at some bytes of an object gets those, as many as there are', async (t) => {
      const { vault } = make(t);
      const { digest } = stored((await vault.put([bytesOf('a letter')]))[0]);
      const seen = vault.peek(digest, ({ sizeBytes, read }) => [
        sizeBytes,
        Buffer.from(read(2, 3)).toString(),
        Buffer.from(read(6, 100)).toString(),
      ]);
      assert.deepEqual(seen, [8, 'let', 'er']);
      assert.equal(
        vault.peek(sha256('no such object'), () => 'looked'),
        undefined,
      );
    });

    test('a removed object is gone, and removing it again says so', async (t) => {
      const { vault } = make(t);
      await vault.put([bytesOf('withdrawn')]);
      const digest = sha256('withdrawn');
      assert.equal(await vault.remove(digest), true);
      assert.equal(await vault.remove(digest), false);
      assert.equal(await vault.findSize(digest), undefined);
      assert.equal(await codeOf(readWhole(vault, digest)), 'V-021');
      const [again] = await vault.put([bytesOf('withdrawn')]);
      assert.equal(stored(again).existed, false);
    });

    test('each single flipped bit of an object is found when it is read', async (t) => {
      const { vault, damage } = make(t);
      const bytes = Buffer.from('who, where, when');
      await vault.put([{ kind: 'bytes', bytes }]);
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        damage(sha256(bytes), flipped);
        assert.equal(await codeOf(readWhole(vault, sha256(bytes))), 'V-020');
      }
    });

    test('a damaged object does not pass for the bytes that are offered again', async (t) => {
      const { vault, damage } = make(t);
      await vault.put([bytesOf('the original')]);
      for (const wrong of ['the 0riginal', '', 'the original and more']) {
        damage(sha256('the original'), Buffer.from(wrong));
        const results = await vault.put([bytesOf('the original'), bytesOf(`beside ${wrong}`)]);
        const codes = results.map((each) => (each instanceof Failure ? each.code : 'stored'));
        assert.deepEqual(codes, ['V-020', 'stored']);
      }
    });

    test('an object that is not held cannot be read and has no size', async (t) => {
      const { vault } = make(t);
      assert.equal(await vault.findSize(sha256('nothing')), undefined);
      assert.equal(await codeOf(readWhole(vault, sha256('nothing'))), 'V-021');
    });

    test('an empty vault lists nothing and takes an empty group', async (t) => {
      const { vault } = make(t);
      assert.deepEqual(await allOf(vault.list()), []);
      assert.deepEqual(await vault.put([]), []);
    });
  });
}

test('only 64 hexadecimal digits in lower case name an object', () => {
  const good = 'ab'.repeat(32);
  assert.equal(parseDigest(good), good);
  for (const bad of [
    '',
    good.slice(1),
    `${good}0`,
    good.toUpperCase(),
    `${good}\n`,
    `../${good}`,
  ]) {
    assert.throws(() => parseDigest(bad), { code: 'V-001' });
  }
});
