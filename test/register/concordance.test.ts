// Which codes go with the words of an archive: those of words that it has as they were compared.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { coreTerms } from '../../src/format/core-terms.ts';
import { parseTermSet, prepareTerms } from '../../src/format/vocabulary.ts';
import { exportCsv } from '../../src/register/export/csv.ts';
import { concordanceOf, knownConcordance } from '../../src/register/query/concordance.ts';
import { viewOf } from '../../src/register/query/view.ts';
import { readText } from '../../tools/files.ts';
import { value } from '../intake-import/lists.ts';
import { MemoryLog } from './log.ts';
import { onBoth } from './places.ts';

const folder = mkdtempSync(join(tmpdir(), 'gavah-concordance-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const cases = parseTermSet(JSON.parse(readText('vocabularies/cases.json')));

/** An archive with our words, of which its own vocabulary gives one anew and adds one. */
function theLog(): MemoryLog {
  const log = new MemoryLog('concordance');
  for (const set of [coreTerms, cases]) {
    prepareTerms(set, { at: '2026-02-01T10:00:00Z', by: log.by }, (kind, terms) =>
      log.add(kind, terms),
    );
  }
  log.terms(['arrest', 'lost'].map(value));
  return log;
}

onBoth('the concordance', (places) => {
  test('leaves out what another vocabulary defines', async () => {
    const view = viewOf(await places.open(theLog()), 'public');
    const { words } = await concordanceOf(view);
    const missing = knownConcordance().words.filter((one) => !words.includes(one));
    assert.deepEqual(
      missing.map(({ word }) => word),
      ['arrest'],
    );
  });

  test('is empty where an archive has none of the words', async () => {
    const log = new MemoryLog('concordance');
    log.terms(['arrest'].map(value));
    const { words } = await concordanceOf(viewOf(await places.open(log), 'public'));
    assert.deepEqual(words, []);
  });

  test('goes out as CSV, each word with its codes or with why it has none', async () => {
    const into = join(folder, places.name);
    await exportCsv(viewOf(await places.open(theLog()), 'public'), into);
    const rows: Record<string, string>[] = parse(readFileSync(join(into, 'concordance.csv')), {
      bom: true,
      columns: true,
    });
    const rowsOf = (word: string) => rows.filter((row) => row.word === word);
    assert.deepEqual(rowsOf('female'), [
      {
        ...{ word: 'female', type: 'value', vocabulary: 'gavah-cases', relation: 'exact' },
        ...{ list: '39', list_name: 'sex', code: '020000000000', name: 'Female' },
        ...{ remark: '', presumes: '' },
      },
    ]);
    assert.match(rowsOf('other-sex')[0]?.remark ?? '', /no code/);
    assert.match(rowsOf('execution')[0]?.presumes ?? '', /neither that an act was lawful/);
    assert.deepEqual(rowsOf('arrest'), []);
    const matches = knownConcordance().words.flatMap(({ word, matches }) =>
      word === 'arrest' ? [] : matches.length === 0 ? [null] : matches,
    );
    assert.equal(rows.length, matches.length);
  });
});
