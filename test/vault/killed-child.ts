// The process that killed.test.ts ends: it receives a folder group by group,
// says what it may acknowledge, and dies by SIGKILL at the step it was told (0:
// at none, it waits for the parent to end it).
import { writeSync } from 'node:fs';
import { walkOffers } from '../../src/intake/offer.ts';
import { receiveFiles } from '../../src/intake/receive-files.ts';
import { openLocalVault } from '../../src/vault/local.ts';

const [objects = '', offered = '', at = '0', threads = '0'] = process.argv.slice(2);
let left = Number(at);
const onStep = () => {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
};
const vault = openLocalVault(objects, { threads: Number(threads), onStep });
const most = { files: threads === '0' ? 3 : 100, bytes: 1 << 30 };
for await (const group of receiveFiles(vault, walkOffers([offered]), { clock: () => 0, most })) {
  for (const each of group) writeSync(1, `${each.kind === 'refused' ? '-' : each.digest}\n`);
  onStep();
}
await vault.close();
writeSync(1, 'end\n');
