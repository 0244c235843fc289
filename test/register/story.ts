// A small invented archive that has something of everything that the fold knows.
import { coreTerms } from '../../src/format/core-terms.ts';
import { eraseKind, sealKind } from '../../src/format/kinds/archive.ts';
import { importKind } from '../../src/format/kinds/import.ts';
import { bareCustodyKind } from '../../src/format/kinds/item.ts';
import { killed, type MemoryLog } from './log.ts';

const at = '2026-02-01T10:00:00Z';
const hex = (digit: string) => digit.repeat(64);

/** Adds entries of every kind, with corrections, withdrawals, judgements and closed fields. */
export function tellStory(log: MemoryLog): Record<string, string> {
  log.terms(coreTerms.terms);
  const list = log.item('list of the committee.csv', { source: 'src-list' });
  const copy = log.item('=list (copy).csv', { duplicateOf: list, visibility: 'protected' });
  log.add(bareCustodyKind, { at, by: log.by, item: list, act: 'read', party: null, note: 'twice' });
  log.add(importKind, importOf(log.by, list));
  const kind = log.kind('p-1', 'person', { item: list, access: 'held' });
  log.name('p-1', 'Darya Shiranpour', { item: list });
  log.name('p-1', 'دریا شیران‌پور');
  log.kind('p-2', 'person', { source: 'src-list' });
  const hidden = log.name('p-2', 'Daria Shiranpur', { visibility: 'protected' });
  log.kind('inc-1', 'incident');
  const low = log.claim('inc-1', 'killed', { object: killed(300, null), source: 'src-list' });
  const wrong = log.claim('inc-1', 'killed', { object: killed(30, 30) });
  const right = log.claim('inc-1', 'killed', { object: killed(40, 40), supersedes: wrong });
  const righter = log.claim('inc-1', 'killed', { object: killed(50, 50), supersedes: right });
  const noted = log.claim('p-1', 'note', {
    object: { text: 'Wrote to\n"her" family,\tonce \\ twice \0.', language: 'en' },
    chain: [{ speaker: 'p-2', label: null, basis: 'was-told' }],
    place: 'place-1',
  });
  log.judge('same', ['p-2', 'p-1']);
  const different = log.judge('different', ['p-3', 'p-1']);
  const same = log.judge('same', ['p-3', 'p-2']);
  log.withdraw(righter);
  log.withdraw(different);
  log.terms([{ ...first(), label: { en: 'human being', fa: 'انسان' } }], '2');
  log.add(sealKind, {
    at,
    by: log.by,
    origin: 'gavah/x',
    size: 3,
    checkpoint: hex('c'),
    tokens: [hex('d')],
    cosigned: null,
    note: null,
  });
  log.close(noted, ['object', 'visibility']);
  return { list, copy, kind, hidden, low, wrong, right, righter, noted, different, same };
}

function first() {
  const [term] = coreTerms.terms;
  if (term === undefined) throw new Error('no core terms');
  return term;
}

function importOf(by: string, list: string) {
  return {
    at,
    by,
    name: 'lists',
    mapping: hex('a'),
    items: [list],
    rows: 3,
    entries: 2,
    tree: hex('b'),
    note: null,
    refusalCount: 1,
    refusal: [{ file: 'list.csv', line: 4, code: 'I-005', why: 'an id that nobody has' }],
  };
}

/** Erases a claim as `gavah erase` does: the entry that says so, then the fields. */
export function eraseClaim(log: MemoryLog, id: string): void {
  const target = [{ entry: id, fields: [] }];
  log.add(eraseKind, { at, by: log.by, reason: 'safety', note: null, targetCount: 1, target });
  log.close(id, ['subject', 'object', 'source', 'cited', 'note', 'chain', 'ref']);
}
