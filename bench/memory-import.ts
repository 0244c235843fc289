// One import as the command does it, without the register, whose memory is measured
// elsewhere. `node bench/memory-import.ts ARCHIVE LISTS`
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { systemClock } from '../src/base/clock.ts';
import { coreTerms } from '../src/format/core-terms.ts';
import { addTerms, emptyVocabulary } from '../src/format/vocabulary.ts';
import { openFolder, planImport } from '../src/intake/import.ts';
import { runImport } from '../src/intake/run-import.ts';
import { Home } from '../src/log/home.ts';
import { pooledRandom } from '../src/log/prepare.ts';
import { Session } from '../src/log/session.ts';
import { openLocalVault } from '../src/vault/local.ts';

const [archive = '', folder = ''] = process.argv.slice(2);
const home = new Home(process.env.GAVAH_HOME ?? '');
const random = pooledRandom(randomBytes);
const session = await Session.open(archive, { home, clock: systemClock, random });
const vault = openLocalVault(join(archive, 'objects'));
const plan = await planImport({
  open: openFolder(folder),
  map: 'mapping.json',
  vocabulary: addTerms(emptyVocabulary, coreTerms.terms),
  findKinds: () => undefined,
  keepGood: false,
});
if (plan.blocked !== null) throw plan.blocked;
const provenance = { from: 'nobody', note: null, visibility: 'team', method: 'bench' } as const;
await runImport({ session, vault, folder, plan, provenance, note: null });
await vault.close();
session.close();
