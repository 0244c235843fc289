import assert from 'node:assert/strict';
import { openFields, parseBody } from '../../src/format/body.ts';
import type { Field } from '../../src/format/field.ts';
import { parseTlogProof } from '../../src/format/tlog-proof.ts';

/**
 * @returns what a proof's opening shows, in order. Salts and digests are left out: they are random,
 * and would hold any few letters one day.
 */
export function fieldsOpened(proof: string): readonly Field[] {
  const body = parseBody(Buffer.from(parseTlogProof(proof).extra ?? []).toString('utf8'));
  assert.equal(body.form, 'partial');
  return openFields(body).filter((field) => field !== undefined);
}
