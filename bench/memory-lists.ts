// A list with a mapping, of as many claims as are wanted: four to a row, each row an
// entity with its kind, its name and two others that it has to do with.
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { inventedName } from './invented-names.ts';

const claimsOfRow = 4;
const places = 500;

const cell = (column: string) => ({ column });
const mapping = {
  format: 'gavah.mapping/1',
  name: 'measured',
  language: 'en',
  compiler: 'place-0',
  files: [
    {
      file: 'places.csv',
      key: 'id',
      subject: 'id',
      introduces: 'place',
      claims: [{ predicate: 'name', object: { name: { full: cell('name') } } }],
    },
    {
      file: 'people.csv',
      key: 'id',
      subject: { prefix: 'person-' },
      introduces: 'person',
      claims: [
        { predicate: 'name', object: { name: { full: cell('name') } } },
        { predicate: 'located-in', object: { entity: cell('place') } },
        { predicate: 'copies', object: { entity: cell('source') } },
      ],
    },
  ],
};

/** Writes mapping.json and its two lists: `claims` claims in people.csv. */
export function writeLists(folder: string, claims: number): void {
  writeFileSync(join(folder, 'mapping.json'), JSON.stringify(mapping));
  const rows = Array.from({ length: places }, (_, i) => `place-${i},Invented Place ${i}\n`);
  writeFileSync(join(folder, 'places.csv'), `id,name\n${rows.join('')}`);
  const people = openSync(join(folder, 'people.csv'), 'w');
  writeSync(people, 'id,name,place,source\n');
  for (let at = 0; at < claims / claimsOfRow; at += 1) {
    const { latin } = inventedName(at);
    const [place, source] = [`place-${at % places}`, `place-${(at + 7) % places}`];
    writeSync(people, `row ${at} of a long list,${latin},${place},${source}\n`);
  }
  closeSync(people);
}
