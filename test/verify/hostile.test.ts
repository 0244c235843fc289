import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { writeReport, writeReportJson } from '../../src/verify/report.ts';
import { ArchiveMaker } from './archive-maker.ts';
import { makeContinued } from './outside-fixtures.ts';
import { check, codesOf, copyOf, newPlace } from './place.ts';

function makeBase(): ArchiveMaker {
  const maker = new ArchiveMaker(newPlace());
  makeContinued(maker, null);
  return maker;
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();

/** One way to spoil a file: cut it, put bytes in, say a part twice, take it away. */
const harm = fc.record({
  file: fc.nat(),
  at: fc.nat(),
  length: fc.nat({ max: 64 }),
  how: fc.constantFrom('cut', 'insert', 'repeat', 'replace', 'remove', 'empty'),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 64 }),
});
type Harm = typeof harm extends fc.Arbitrary<infer T> ? T : never;

function apply(bytes: Buffer, { at: given, length, how, bytes: more }: Harm): Buffer {
  const at = given % (bytes.length + 1);
  const [head, rest] = [bytes.subarray(0, at), bytes.subarray(at)];
  if (how === 'cut') return Buffer.concat([head, rest.subarray(length + 1)]);
  if (how === 'insert') return Buffer.concat([head, more, rest]);
  if (how === 'repeat') return Buffer.concat([head, rest.subarray(0, length + 1), rest]);
  if (how === 'replace') return Buffer.concat([head, more, rest.subarray(more.length)]);
  return Buffer.alloc(0);
}

describe('a spoilt archive', () => {
  it('never makes the verifier throw, and is never called clean', async () => {
    const maker = makeBase();
    // A tile of an earlier size (2 and 8 here) need not be there, so that nobody can miss it.
    const files = filesOf(maker.folder).filter((path) => !/\.p\/[28]$/.test(path));
    const numRuns = process.env.SLOW === undefined ? 150 : 5000;
    await fc.assert(
      fc.asyncProperty(fc.array(harm, { minLength: 1, maxLength: 3 }), async (harms) => {
        const folder = copyOf(maker.folder);
        let hasChanged = false;
        for (const one of harms) {
          const path = join(folder, files[one.file % files.length] ?? '');
          const before = readFileSync(path, { flag: 'a+' });
          const after = apply(before, one);
          hasChanged ||= !after.equals(before);
          if (one.how === 'remove') rmSync(path, { force: true });
          else writeFileSync(path, after);
        }
        const report = await check(folder);
        writeReport(report, 'en');
        writeReport(report, 'fa');
        JSON.parse(writeReportJson(report));
        rmSync(folder, { recursive: true });
        // Several changes may undo each other; what is put after the last body is unfinished.
        const hasSpoken = report.verdict === 'findings' || report.notes.length > 0;
        if (harms.length === 1 && hasChanged) assert.ok(hasSpoken);
      }),
      { numRuns },
    );
  });

  it('is refused as no archive where nothing of one is there', async () => {
    await assert.rejects(check(newPlace()), /L-001/);
  });

  it('is read within bounds where a body has no end', async () => {
    const maker = makeBase();
    maker.write('bodies/000', Buffer.alloc(20 << 20, 0x5b));
    const report = await check(maker.folder);
    assert.ok(codesOf(report.findings).includes('A-031'));
  });

  it('is read where JSON is nested a million deep', async () => {
    const maker = makeBase();
    maker.write('bodies/000', `${'['.repeat(1 << 20)}${']'.repeat(1 << 20)}\n`);
    const report = await check(maker.folder);
    assert.ok(codesOf(report.findings).includes('A-031'));
  });

  it('is not believed where a checkpoint claims more entries than there can be', async () => {
    const maker = makeBase();
    const note = maker.note.replace(/\n\d+\n/, '\n9007199254740991\n');
    maker.write('log/checkpoint', note);
    const report = await check(maker.folder);
    assert.ok(codesOf(report.findings).includes('A-011'));
  });

  it('has all its findings counted and the first of each kind listed', async () => {
    const maker = makeBase();
    for (let i = 0; i < 1000; i += 1) maker.write(`stray-${i}`, 'x');
    const report = await check(maker.folder);
    assert.equal(report.findingCounts['A-001'], 1000);
    assert.equal(report.findings.length, 100);
    assert.match(writeReport(report, 'en'), /A-001 and 900 more like these/);
  });
});

describe('a report', () => {
  it('cannot be turned around by what stands in the archive', async () => {
    const maker = makeBase();
    maker.write('\u202egpj.exe', 'x');
    const report = await check(maker.folder);
    for (const language of ['en', 'fa'] as const) {
      const text = writeReport(report, language);
      assert.ok(!text.includes('\u202e'));
      // Written out, it is plain ASCII, which an English sentence need not isolate.
      const shown = '\\u{202E}gpj.exe';
      assert.ok(text.includes(language === 'en' ? ` ${shown}:` : `\u2068${shown}\u2069`), text);
    }
  });

  it('is given in both languages', async () => {
    const maker = makeBase();
    const report = await check(maker.folder);
    assert.match(writeReport(report, 'en'), /Verdict: clean\./);
    assert.match(writeReport(report, 'fa'), /نتیجه: پاک\./);
    assert.ok(!/\{\w+\}/.test(writeReport(report, 'fa')));
  });
});
