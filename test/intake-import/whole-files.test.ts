import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { codes } from '../../src/base/codes.ts';
import { claimDrafts, openFolder, openTable, planImport } from '../../src/intake/import.ts';
import {
  at,
  by,
  core,
  draft,
  edited,
  type Files,
  files,
  itemOf,
  mapping,
  openFiles,
  plan,
  remapped,
  term,
  termsFile,
} from './lists.ts';

const withMapping = (text: string): Files => ({ ...files, 'mapping.json': text });
const withTerms = (text: string): Files => ({ ...files, 'terms.json': text });
const text = JSON.stringify(mapping);

function inFile(change: (file: Record<string, unknown>) => void): Files {
  return remapped((copy) => {
    const [first] = Array.isArray(copy.files) ? copy.files : [];
    change(first);
  });
}

const object = (value: unknown) => [{ predicate: 'name', object: value }];

const wrong: readonly (readonly [what: string, all: Files, code: string])[] = [
  [
    'a mapping of another format',
    remapped((m) => {
      m.format = 'gavah.mapping/2';
    }),
    'I-001',
  ],
  [
    'a mapping without files',
    remapped((m) => {
      m.files = [];
    }),
    'I-001',
  ],
  [
    'a mapping without a compiler',
    remapped((m) => {
      delete m.compiler;
    }),
    'I-001',
  ],
  [
    'a compiler that is no id',
    remapped((m) => {
      m.compiler = 'The Desk';
    }),
    'I-001',
  ],
  [
    'a file named twice',
    remapped((m) => {
      if (Array.isArray(m.files)) m.files.push(m.files[0]);
    }),
    'I-001',
  ],
  [
    'a rule without a predicate',
    inFile((f) => {
      f.claims = [{ object: { text: 'x' } }];
    }),
    'I-001',
  ],
  [
    'an object that says nothing',
    inFile((f) => {
      f.claims = object({});
    }),
    'I-001',
  ],
  [
    'a name without its main part',
    inFile((f) => {
      f.claims = object({ name: { language: 'en' } });
    }),
    'I-001',
  ],
  [
    'a part of a name that is no pair',
    inFile((f) => {
      f.claims = object({ name: { full: 'x', parts: [['given']] } });
    }),
    'I-001',
  ],
  [
    'a literal that is no whole number',
    inFile((f) => {
      f.claims = object({ text: 1.5 });
    }),
    'I-003',
  ],
  [
    'a split where one claim cannot become several',
    inFile((f) => {
      f.defaults = { note: { column: 'title', split: ';' } };
    }),
    'I-001',
  ],
  [
    'a list for an expression',
    inFile((f) => {
      f.claims = object({ text: [] });
    }),
    'I-001',
  ],
  [
    'a map that is no object',
    inFile((f) => {
      f.claims = object({ text: { column: 'title', map: 'x' } });
    }),
    'I-001',
  ],
  [
    'a map to a list',
    inFile((f) => {
      f.claims = object({ text: { column: 'title', map: { a: [] } } });
    }),
    'I-001',
  ],
  [
    'an unknown member at the top',
    remapped((m) => {
      m.colour = 1;
    }),
    'I-002',
  ],
  [
    'an unknown member of a file',
    inFile((f) => {
      f.colour = 1;
    }),
    'I-002',
  ],
  [
    'an unknown member of the defaults',
    inFile((f) => {
      f.defaults = { colour: 1 };
    }),
    'I-002',
  ],
  [
    'an unknown member of a claim',
    inFile((f) => {
      f.claims = [{ predicate: 'name', colour: 1 }];
    }),
    'I-002',
  ],
  [
    'an unknown range',
    inFile((f) => {
      f.claims = object({ colour: 'red' });
    }),
    'I-002',
  ],
  [
    'an unknown part of a date',
    inFile((f) => {
      f.claims = object({ date: { year: 1 } });
    }),
    'I-002',
  ],
  [
    'an unknown member of an expression',
    inFile((f) => {
      f.claims = object({ text: { column: 'title', trim: true } });
    }),
    'I-002',
  ],
  ['a mapping that is no JSON', withMapping('{'), 'I-003'],
  ['a mapping with a byte order mark', withMapping(`\ufeff${text}`), 'I-003'],
  [
    'a mapping that names a member twice',
    withMapping(text.replace('"name":"valley"', '"name":"valley","name":"hill"')),
    'I-003',
  ],
  [
    'a mapping that is not UTF-8',
    { ...files, 'mapping.json': Uint8Array.of(0x22, 0xff, 0x22) },
    'I-003',
  ],
  ['a mapping with half a character', withMapping(text.replace('"valley"', '"\\ud800"')), 'I-003'],
  [
    'a column that the file has not',
    inFile((f) => {
      f.claims = object({ text: { column: 'colour' } });
    }),
    'I-004',
  ],
  [
    'a key that the file has not',
    inFile((f) => {
      f.key = 'colour';
    }),
    'I-004',
  ],
  [
    'a predicate that the vocabulary has not',
    inFile((f) => {
      f.claims = [{ predicate: 'sang', object: { text: 'x' } }];
    }),
    'I-005',
  ],
  [
    'a kind that the vocabulary has not',
    inFile((f) => {
      f.introduces = 'dragon';
    }),
    'I-005',
  ],
  [
    'a value that the vocabulary has not',
    inFile((f) => {
      f.claims = [
        { predicate: 'faith', object: { term: { column: 'title', map: { x: 'plaid' } } } },
      ];
    }),
    'I-005',
  ],
  [
    'a file outside the folder',
    inFile((f) => {
      f.file = '../sources.csv';
    }),
    'I-010',
  ],
  [
    'a file with a NUL in its name',
    inFile((f) => {
      f.file = 'a\0.csv';
    }),
    'I-010',
  ],
  [
    'a vocabulary outside the folder',
    remapped((m) => {
      m.vocabulary = ['/etc/terms.json'];
    }),
    'I-010',
  ],
  ['a list with a byte order mark', edited('people.csv', 'id,', '\ufeffid,'), 'I-012'],
  [
    'a list in UTF-16',
    { ...files, 'people.csv': Buffer.from(`\ufeff${files['people.csv']}`, 'utf16le') },
    'I-012',
  ],
  ['an empty list', { ...files, 'people.csv': '' }, 'I-013'],
  ['a list of semicolons', { ...files, 'people.csv': 'id;given;family\n1;a;b\n' }, 'I-016'],
  ['a header with a column twice', edited('people.csv', 'given,family', 'given,given'), 'I-013'],
  ['a header with a nameless column', edited('people.csv', 'given,family', 'given,'), 'I-013'],
  [
    'a header that is not UTF-8',
    { ...files, 'people.csv': Uint8Array.of(0xff, 0x2c, 0x0a) },
    'I-013',
  ],
  ['a header with a stray mark', edited('people.csv', 'id,', 'i"d,'), 'I-013'],
  ['terms of another format', withTerms('{"format":"gavah.terms/2"}'), 'K-015'],
  ['terms of another shape', withTerms(termsFile.replace('"many":true', '"many":"yes"')), 'K-015'],
  [
    'a term that changes its type',
    withTerms(
      JSON.stringify({ format: 'gavah.terms/1', name: 'x', version: '1', terms: [term('person')] }),
    ),
    'K-011',
  ],
];

for (const [what, all, code] of wrong) {
  test(`${what} refuses the import as a whole`, async () => {
    await assert.rejects(plan(all), { code });
  });
}

// Raised by the tests below, and I-006 by those of what cells introduce.
const elsewhere = ['I-006', 'I-011', 'I-014', 'I-015'];

test('every code of mappings and whole files is raised by a test', () => {
  const raised = new Set([...wrong.map(([, , code]) => code), ...elsewhere]);
  const wanted = Object.keys(codes).filter((code) => /^I-0[01]/.test(code));
  assert.deepEqual(
    wanted.filter((code) => !raised.has(code)),
    [],
  );
});

test('a file that is missing, a folder or a link refuses the import', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'lists-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const input = {
    open: openFolder(folder),
    map: 'mapping.json',
    vocabulary: core,
    findKinds: () => undefined,
    keepGood: false,
  };
  assert.equal((await planImport(input)).blocked, null);
  rmSync(join(folder, 'people.csv'));
  await assert.rejects(planImport(input), { code: 'I-011' });
  mkdirSync(join(folder, 'people.csv'));
  await assert.rejects(planImport(input), { code: 'I-011' });
  rmSync(join(folder, 'people.csv'), { recursive: true });
  symlinkSync(join(folder, 'sources.csv'), join(folder, 'people.csv'));
  await assert.rejects(planImport(input), { code: 'I-011' });
});

test('a file that changes between two readings refuses the import', async () => {
  let readings = 0;
  const open = (file: string) => {
    if (file === 'places.csv') readings += 1;
    const changed = edited('places.csv', 'Bridge', 'Ferry');
    // Twice a reading: for its header, then for its rows.
    return openFiles(readings > 2 ? changed : files)(file);
  };
  await assert.rejects(plan(files, { open }), { code: 'I-014' });
});

test('a list whose header changes after it was read is not read by the old one', async () => {
  let readings = 0;
  const open = (file: string) => {
    if (file === 'places.csv') readings += 1;
    const [header = '', ...rest] = files['places.csv'].split('\n');
    const turned = [header.split(',').toReversed().join(), ...rest].join('\n');
    return openFiles(readings > 1 ? { ...files, 'places.csv': turned } : files)(file);
  };
  await assert.rejects(
    openTable(open, 'places.csv').then(({ rows }) => takeAll(rows)),
    {
      code: 'I-014',
    },
  );
});

test('no file stays open of a list whose rows nobody reads, or not to the end', async () => {
  let left = 0;
  async function* open() {
    left += 1;
    try {
      for (const piece of [files['places.csv'], '\n']) yield Buffer.from(piece);
    } finally {
      left -= 1;
    }
  }
  const { columns, rows } = await openTable(open, 'places.csv');
  assert.ok(columns.length > 1);
  assert.equal(left, 0);
  for await (const group of rows) {
    assert.ok(group.length > 0);
    break;
  }
  assert.equal(left, 0);
  const twice = edited('places.csv', ',', ',,');
  await assert.rejects(
    openTable((file) => openFiles(twice)(file), 'places.csv'),
    { code: 'I-013' },
  );
});

async function takeAll(drafts: AsyncIterable<unknown>): Promise<void> {
  for await (const claim of drafts) assert.ok(claim);
}

test('a file that changes before its claims are drafted refuses the import', async () => {
  const planned = await plan(files);
  for (const changed of [
    edited('places.csv', 'Bridge', 'Ferry'),
    edited('places.csv', 'pl-bridge,', 'pl-bridge'),
  ]) {
    const drafts = claimDrafts(planned, { at, by, itemOf, open: openFiles(changed) });
    await assert.rejects(takeAll(drafts), { code: 'I-014' });
  }
  assert.equal((await draft(planned)).length, planned.claims);
});

test('a mapping too large to be one is refused', async () => {
  await assert.rejects(plan(withMapping(' '.repeat(33 * 1024 * 1024))), { code: 'I-015' });
});
