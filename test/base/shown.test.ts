import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isolate, shortId, spellOut, unseen } from '../../src/base/shown.ts';

describe('an id is shown short', () => {
  it('by its first twelve digits where it is a digest, whole where a person chose it', () => {
    assert.equal(shortId('0123456789abcdef'.repeat(4)), '0123456789ab');
    assert.equal(shortId('0123456789abcdef'.repeat(2)), '0123456789ab');
    for (const id of ['src-list', 'abc123', 'p-golnar', 'ABCDEF'.repeat(8)]) {
      assert.equal(shortId(id), id);
    }
  });
});

describe('a value within a sentence', () => {
  const isolated = (text: string) => `\u2068${text}\u2069`;

  it('stands plain where it runs as the sentence does', () => {
    for (const text of ['', 'p-1', 'Rôle of “X” – 1988', '12 – 14']) {
      assert.equal(isolate(text, 'en'), text);
    }
    for (const text of ['', 'گلنارِ ساختگی', 'می\u200cگوید: «نه»، ۱۲–۱۴']) {
      assert.equal(isolate(text, 'fa'), text);
    }
  });

  it('is isolated where it runs the other way, or both', () => {
    for (const text of ['گلنار', 'p-1 (گلنار)', 'שם'])
      assert.equal(isolate(text, 'en'), isolated(text));
    for (const text of ['p-1', '1988-07-28', 'گلنار (p-1)', 'حکم 1367/5/6', '+']) {
      assert.equal(isolate(text, 'fa'), isolated(text));
    }
  });

  it('can neither end the line nor turn what stands around it', () => {
    const hostile = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(hostile, fc.constantFrom('en' as const, 'fa' as const), (text, language) => {
        const shown = isolate(text, language).replace(/^\u2068(.*)\u2069$/s, '$1');
        assert.doesNotMatch(shown, /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
    assert.equal(isolate('a\nb\u202ec', 'en'), 'a\\u{000A}b\\u{202E}c');
    assert.equal(isolate('a\u2069b', 'fa'), isolated('a\\u{2069}b'));
  });
});

describe('what cannot be seen is written out', () => {
  it('but for the joiner that Persian needs', () => {
    assert.equal(spellOut('می\u200cرود\u200f\u00ad', unseen), 'می\u200cرود\\u{200F}\\u{00AD}');
    assert.equal(spellOut('\ud800', unseen), '\\u{D800}');
    assert.equal(spellOut('a\u{e0041}', unseen), 'a\\u{E0041}');
  });
});
