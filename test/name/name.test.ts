import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '../../src/base/json.ts';
import { parseName, writeName } from '../../src/format/name/name.ts';
import { scriptOf } from '../../src/format/name/script.ts';
import { refuses } from '../date/failure.ts';

const name: { [member: string]: Json } = {
  full: 'نرگس  باغبان‌زادهٔ شیرازي',
  script: 'Arab',
  language: 'fa',
  parts: [
    ['given', 'نرگس'],
    ['family', 'باغبان‌زادهٔ شیرازي'],
  ],
  status: 'attested',
  scheme: null,
};

test('a name is kept as written, double spaces and Arabic letters included', () => {
  assert.deepEqual(writeName(parseName(name)), name);
  const derived = { ...name, status: 'derived', scheme: 'ala-lc', full: 'Narges', script: 'Latn' };
  assert.deepEqual(writeName(parseName({ ...derived, parts: [] })), { ...derived, parts: [] });
  assert.equal(parseName({ ...name, full: 'Ճ', script: 'Zzzz', language: null }).script, 'Zzzz');
});

test('missing, added and wrong members of a name are refused', () => {
  const { scheme: _, ...less } = name;
  refuses('N-001', () => parseName(less));
  refuses('N-001', () => parseName({ ...name, note: null }));
  refuses('N-001', () => parseName(null));
  refuses('N-002', () => parseName({ ...name, full: 7 }));
  refuses('N-002', () => parseName({ ...name, full: ' \u00a0' }));
  refuses('N-002', () => parseName({ ...name, full: 'ا'.repeat(501) }));
  refuses('N-002', () => parseName({ ...name, script: 'arab' }));
  refuses('N-002', () => parseName({ ...name, language: 'Persian' }));
  refuses('N-002', () => parseName({ ...name, status: 'guessed' }));
  refuses('N-002', () => parseName({ ...name, parts: 'given' }));
  refuses('N-002', () => parseName({ ...name, parts: Array(17).fill(['given', 'x']) }));
  refuses('N-002', () => parseName({ ...name, parts: [['given']] }));
  refuses('N-002', () => parseName({ ...name, parts: [['surname', 'x']] }));
  refuses('N-002', () => parseName({ ...name, parts: [['given', 'x', 'y']] }));
  refuses('N-002', () => parseName({ ...name, parts: [['given', '']] }));
});

test('a name without a letter of its script is refused', () => {
  refuses('N-003', () => parseName({ ...name, script: 'Latn' }));
  refuses('N-003', () => parseName({ ...name, full: '۱۲', parts: [], script: 'Latn' }));
});

test('a name that would be shown as another is refused', () => {
  for (const mark of ['\u202e', '\u2066', '\u0000', '\n', '\ufeff', '\u0085']) {
    refuses('N-004', () => parseName({ ...name, full: `نر${mark}گس` }));
    refuses('N-004', () => parseName({ ...name, parts: [['given', `نر${mark}گس`]] }));
  }
});

test('a derived name without its scheme is refused', () => {
  refuses('N-005', () => parseName({ ...name, status: 'derived' }));
});

test('the script of a text is the one with the most letters', () => {
  assert.equal(scriptOf('نرگس'), 'Arab');
  assert.equal(scriptOf('Narges (نرگس)'), 'Latn');
  assert.equal(scriptOf('Наргес'), 'Cyrl');
  assert.equal(scriptOf('۱۲۳ !'), 'Zyyy');
  assert.equal(scriptOf(''), 'Zyyy');
});
