import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { whyErrno } from '../../src/base/why.ts';
import { type Hashed, hashOpen } from '../../src/verify/hash-objects.ts';
import { Workers } from '../../src/verify/workers.ts';

let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'gavah-hashing-'));
});
after(() => rmSync(folder, { recursive: true }));

function digests(bytes: Uint8Array, deep: boolean): Hashed {
  const of = (name: string) => createHash(name).update(bytes).digest('hex');
  return {
    sizeBytes: bytes.length,
    sha256: of('sha256'),
    sha512: deep ? of('sha512') : null,
  };
}

describe('the bytes of a stored file are hashed to their end', () => {
  const mebibyte = 2 ** 20;
  const sizes = [0, 1, 100, mebibyte - 1, mebibyte, mebibyte + 1, 2 * mebibyte + 7];
  for (const size of sizes) {
    for (const said of [0, size - 1, size, size + 1, 5 * mebibyte].filter((n) => n >= 0)) {
      it(`${size} bytes of which ${said} were said to be there when it was opened`, () => {
        const bytes = Buffer.alloc(size, 'evidence ');
        const path = join(folder, 'changing');
        writeFileSync(path, bytes);
        for (const deep of [false, true]) {
          const fd = openSync(path, 'r');
          const found = hashOpen({ fd, sizeBytes: said, deep });
          closeSync(fd);
          assert.deepEqual(found, digests(bytes, deep));
        }
      });
    }
  }

  it('where a file grew or was cut between its opening and its reading, what it holds now counts', () => {
    const path = join(folder, 'grown');
    writeFileSync(path, 'as it was');
    const fd = openSync(path, 'r');
    appendFileSync(path, ', and more');
    assert.deepEqual(
      hashOpen({ fd, sizeBytes: 9, deep: false }),
      digests(Buffer.from('as it was, and more'), false),
    );
    closeSync(fd);
    const again = openSync(path, 'r');
    truncateSync(path, 2);
    assert.deepEqual(
      hashOpen({ fd: again, sizeBytes: 19, deep: false }),
      digests(Buffer.from('as'), false),
    );
    closeSync(again);
  });
});

describe('work spread over threads comes out as if one had done it', () => {
  // Beyond what is done before a thread is started, and twice as much as may wait.
  const costs = { small: 1 << 20, large: 64 << 20, mixed: 0 };

  for (const threads of [0, 1, 3]) {
    for (const [name, cost] of Object.entries(costs)) {
      it(`${name} work over ${threads} threads`, async () => {
        const workers = new Workers(threads);
        try {
          const jobs = Array.from({ length: 40 }, (_, i) => jobOf(`${name}-${threads}`, i));
          const done = jobs.map(({ paths }, i) =>
            workers.run('objects', { paths, deep: false }, cost || (i % 7 === 0 ? 64 : 2) << 20),
          );
          const found = await Promise.all(done);
          found.forEach((results, i) => {
            assert.deepEqual(results, jobs[i]?.expected);
          });
        } finally {
          await workers.close();
        }
      });
    }
  }

  it('a job that fails in a thread fails the verifying, and what waits with it', async () => {
    const workers = new Workers(2);
    const broken = { paths: null as unknown as string[], deep: false };
    const jobs = Array.from({ length: 12 }, () => workers.run('objects', broken, 64 << 20));
    const outcomes = await Promise.allSettled(jobs);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      jobs.map(() => 'rejected'),
    );
    await workers.close();
  });
});

/** A few files, one of them missing and one a link, and what is to be found of them. */
function jobOf(name: string, number: number) {
  const shelf = join(folder, `${name}-${number}`);
  mkdirSync(shelf);
  const texts = ['one', `two of ${number}`, ''];
  texts.forEach((text, i) => {
    writeFileSync(join(shelf, String(i)), text);
  });
  symlinkSync(join(shelf, '0'), join(shelf, 'link'));
  const paths = ['0', 'missing', '1', 'link', '2'].map((file) => join(shelf, file));
  const [one, two, three] = texts.map((text) => digests(Buffer.from(text), false));
  const missing = { missing: true, why: whyErrno('ENOENT') };
  return {
    paths,
    expected: [one, missing, two, { missing: false, why: whyErrno('ELOOP') }, three],
  };
}
