// `gavah prove`: a C2SP tlog-proof of one entry, with the opening of chosen
// fields in its `extra` line. Whoever gets it can check it with the log's key
// alone and learns nothing of the fields that stay closed.
import { utf8 } from '../base/bytes.ts';
import { Failure } from '../base/failure.ts';
import { closeBody, openFields, writeBody } from '../format/body.ts';
import { kindNameOf } from '../format/kind.ts';
import { proveInclusion } from '../format/merkle/plan.ts';
import { writeTlogProof } from '../format/tlog-proof.ts';
import type { Archive } from './archive.ts';

/**
 * The proof of the entry at a position.
 *
 * @param open names of the fields to open, or `all` for every one; the kind is always open.
 * @throws Failure E-014 for a field that the entry does not have, E-015 for one that was erased.
 */
export async function proveEntry(
  archive: Archive,
  position: number,
  open: readonly string[] | 'all',
): Promise<string> {
  const { log, index } = archive.locate(position);
  const { body } = await archive.readEntry(position);
  if (open !== 'all') requireFields(body, open);
  const opening = closeBody(body, (_, [name]) => open === 'all' || open.includes(name));
  const { size } = log.readCheckpoint();
  return writeTlogProof({
    extra: utf8(writeBody(opening)),
    index,
    hashes: await proveInclusion(log, index, size),
    checkpoint: log.findCheckpointNote() ?? '',
  });
}

function requireFields(body: Parameters<typeof openFields>[0], names: readonly string[]): void {
  const shown = new Set(openFields(body).map((field) => field?.[0]));
  for (const name of names) {
    if (shown.has(name)) continue;
    const code = body.form === 'whole' ? 'E-014' : 'E-015';
    throw new Failure(code, { name, kind: kindNameOf(body) });
  }
}
