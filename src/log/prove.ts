// `gavah prove`: a C2SP tlog-proof of one entry, with the opening of chosen
// fields in its `extra` line. Whoever gets it can check it with the log's key
// alone and learns nothing of the fields that stay closed.
import { utf8 } from '../base/bytes.ts';
import { closeBody, writeBody } from '../format/body.ts';
import { proveInclusion } from '../format/merkle/plan.ts';
import { choosePositions } from '../format/opening.ts';
import { writeTlogProof } from '../format/tlog-proof.ts';
import type { Archive } from './archive.ts';

/**
 * The proof of the entry at a position.
 *
 * @param open the fields to open, as {@link choosePositions} reads them, or `all` for every
 *   one; the kind is always open.
 * @throws Failure E-014 or E-016 for what the entry does not have, E-015 for what was erased.
 */
export async function proveEntry(
  archive: Archive,
  position: number,
  open: readonly string[] | 'all',
): Promise<string> {
  const { log, index } = archive.locate(position);
  const { body } = await archive.readEntry(position);
  const chosen = open === 'all' ? undefined : choosePositions(body, open);
  const opening = closeBody(body, (at) => chosen === undefined || chosen.has(at));
  const { size } = log.readCheckpoint();
  return writeTlogProof({
    extra: utf8(writeBody(opening)),
    index,
    hashes: await proveInclusion(log, index, size),
    checkpoint: log.findCheckpointNote() ?? '',
  });
}
