// The invented archive of archive-mix.ts as a folder with a real log: roots,
// signatures, checkpoint. Its items have no bytes in the vault. A process of its
// own, whose work is not counted. `node bench/archive-on-disk.ts FOLDER HOME ITEMS CLAIMS`
import { randomBytes } from 'node:crypto';
import { writeHex } from '../src/base/bytes.ts';
import { systemClock } from '../src/base/clock.ts';
import type { Json } from '../src/base/json.ts';
import { writeWholeBody } from '../src/format/body.ts';
import { rootOfTexts } from '../src/format/entry.ts';
import { type Field, seedBytes, writeFieldText } from '../src/format/field.ts';
import { createArchive } from '../src/log/create.ts';
import { Home } from '../src/log/home.ts';
import { type Prepared, pooledRandom } from '../src/log/prepare.ts';
import { Session } from '../src/log/session.ts';
import type { SourceEntry } from '../src/register/source.ts';
import { MixedArchive } from './archive-mix.ts';

const [folder = '', home = '', items = '0', claims = '0'] = process.argv.slice(2);
const random = pooledRandom(randomBytes);
const around = { home: new Home(home), clock: systemClock, random };
const actor = { name: 'Bench', role: null };
await createArchive(folder, { ...around, name: 'bench', actor });
const session = await Session.open(folder, around);
const source = new MixedArchive({ items: Number(items), claims: Number(claims) });
// The real ids of the items, by those that the invented claims name them by.
const real = new Map<string, string>();
await session.append(prepareAll());
session.close();

async function* prepareAll(): AsyncGenerator<Prepared> {
  // The archive's own first two entries are there already.
  for await (const entry of source.entries(2, await source.size())) {
    const prepared = prepare(entry);
    if (real.size < Number(items)) real.set(entry.id, writeHex(prepared.root));
    yield prepared;
  }
}

function prepare({ body }: SourceEntry): Prepared {
  if (body.form !== 'whole') throw new Error('a body that is not whole');
  const texts = body.fields.map(([name, value]) => writeFieldText(settled(name, value)));
  const seed = random(seedBytes);
  const root = rootOfTexts(texts, seed);
  return { root, line: writeWholeBody(texts, seed, session.author.sign(root)) };
}

function settled(name: string, value: Json): Field {
  if (name === 'by') return [name, session.author.id];
  return [name, typeof value === 'string' ? (real.get(value) ?? value) : value];
}
