// What a refusal is expected to be, by its code.
import assert from 'node:assert/strict';
import { Failure } from '../../src/base/failure.ts';

export function refuses(code: string, act: () => unknown): void {
  assert.throws(act, (failure) => {
    assert.ok(failure instanceof Failure, String(failure));
    assert.equal(failure.code, code, failure.message);
    return true;
  });
}
