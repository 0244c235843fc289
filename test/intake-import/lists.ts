// A small folder of invented lists, kept in memory, and ways to plan and draft from it.
import { coreTerms } from '../../src/format/core-terms.ts';
import type { Claim } from '../../src/format/kinds/claim.ts';
import type { TermValue } from '../../src/format/kinds/vocabulary.ts';
import { addTerms, emptyVocabulary } from '../../src/format/vocabulary.ts';
import {
  claimDrafts,
  type ImportInput,
  type ImportPlan,
  type OpenFile,
  planImport,
} from '../../src/intake/import.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

const words = (text: string) => ({ en: text, fa: text });

export function term(name: string, rest: Partial<TermValue> = {}): TermValue {
  return {
    term: name,
    type: 'predicate',
    label: words(name),
    definition: words(name),
    domain: [],
    range: 'text',
    rangeKinds: [],
    many: true,
    contradiction: 'never',
    scope: [],
    visibility: 'team',
    ...rest,
  };
}

export const value = (name: string) => term(name, { type: 'value', range: null });

export const terms: readonly TermValue[] = [
  term('born', { domain: ['person'], range: 'date', contradiction: 'date' }),
  term('faith', { domain: ['person'], range: 'term', visibility: 'protected' }),
  term('seen-at', { domain: ['person'], range: 'entity', rangeKinds: ['place'] }),
  term('kept-by', { range: 'entity', visibility: 'protected' }),
  term('count', { range: 'quantity', contradiction: 'quantity', scope: ['where'] }),
  term('position', { range: 'point' }),
  term('height', { range: 'measure' }),
  term('page', { range: 'link' }),
  term('remark', { range: 'text' }),
  value('blue'),
  value('green'),
];

export const termsFile = JSON.stringify({
  format: 'gavah.terms/1',
  name: 'lists',
  version: '1',
  terms,
});

export const mapping = {
  format: 'gavah.mapping/1',
  name: 'valley',
  language: 'en',
  compiler: 'src-desk',
  vocabulary: ['terms.json'],
  files: [
    {
      file: 'sources.csv',
      key: 'id',
      subject: 'id',
      introduces: 'item',
      claims: [{ predicate: 'name', object: { name: { full: { column: 'title' } } } }],
    },
    {
      file: 'places.csv',
      key: 'id',
      subject: 'id',
      introduces: 'place',
      claims: [
        { predicate: 'name', object: { name: { full: { column: 'name', split: ';' } } } },
        {
          predicate: 'position',
          object: {
            point: {
              latitude: { column: 'lat' },
              longitude: { column: 'lon' },
              precision: { column: 'precision', default: 'rounded' },
            },
          },
        },
      ],
    },
    {
      file: 'people.csv',
      key: 'id',
      subject: 'id',
      introduces: 'person',
      defaults: { source: { column: 'source' }, access: 'excerpt', ref: { column: 'id' } },
      claims: [
        {
          predicate: 'name',
          object: {
            name: {
              full: { column: 'name' },
              language: { column: 'language' },
              parts: [
                ['given', { column: 'given' }],
                ['family', { column: 'family' }],
              ],
            },
          },
        },
        {
          predicate: 'born',
          object: {
            date: {
              edtf: { column: 'born' },
              calendar: { column: 'calendar' },
              asWritten: { column: 'born_words' },
            },
          },
          hedge: { column: 'hedge' },
        },
        {
          predicate: 'faith',
          object: { term: { column: 'faith', map: { B: 'blue', G: 'green' } } },
        },
      ],
    },
    {
      file: 'claims.csv',
      key: 'ref',
      subject: 'subject',
      defaults: { source: { column: 'source' } },
      claims: [
        {
          predicate: { column: 'predicate' },
          stance: { column: 'stance' },
          object: {
            entity: { column: 'entity' },
            text: { column: 'text' },
            quantity: {
              counts: 'persons',
              lower: { column: 'lower' },
              upper: { column: 'upper' },
              alternatives: { column: 'either' },
              hedge: { column: 'hedge' },
              asWritten: { column: 'text' },
            },
          },
          when: { edtf: { column: 'when' } },
          place: { column: 'place' },
          scope: { what: { column: 'what' }, where: { column: 'where' } },
          chain: { column: 'chain' },
          ref: { column: 'ref' },
        },
      ],
    },
  ],
} as const;

export const files = {
  'mapping.json': JSON.stringify(mapping, null, 2),
  'terms.json': termsFile,
  'sources.csv': 'id,title\nsrc-desk,The desk\nsrc-diary,Diary of a valley\n',
  'places.csv':
    'id,name,lat,lon,precision\npl-mill,The Mill;The Old Mill,12.5,-7.25,\npl-bridge,The Bridge,,,\n',
  'people.csv': [
    'id,name,language,given,family,born,calendar,born_words,faith,hedge,source',
    'p-ada,Ada Lark,,Ada,Lark,1951-03~,,"March 1951, or so",B,about,src-diary',
    'p-nur,نور آبی,fa,نور,آبی,1330-05-28,solar-hijri,,G,,',
    'p-unnamed,,,,,,,,,,src-diary',
    '',
  ].join('\n'),
  'claims.csv': [
    'ref,subject,predicate,stance,entity,text,lower,upper,either,hedge,when,place,what,where,chain,source',
    'c-1,p-ada,seen-at,,pl-mill,,,,,,1980-04-02,,,,a miller:saw > p-nur:was-told > src-diary:read,src-diary',
    'c-2,pl-mill,count,,,,20,,,at least,,,flood,pl-mill,,src-diary',
    'c-3,pl-mill,count,,,20 or 30,,,30|20,,,,flood,pl-mill,,',
    'c-4,p-nur,seen-at,denies,pl-bridge,,,,,,,,,,,src-diary',
    'c-5,p-nur,seen-at,unknown,,,,,,,1980,,,,,src-diary',
    'c-6,p-ada,remark,,,"She said ""no"",',
    'and left.",,,,,,,,,,src-diary',
    '',
  ].join('\n'),
} as const;

export function openFiles(all: Files): OpenFile {
  return async function* open(file) {
    const content = all[file];
    if (content === undefined) throw new Error(`no ${file} in this test`);
    yield Buffer.from(content);
  };
}

export const core = addTerms(emptyVocabulary, coreTerms.terms);

export function plan(all: Files, options: Partial<ImportInput> = {}): Promise<ImportPlan> {
  return planImport({
    open: openFiles(all),
    map: 'mapping.json',
    vocabulary: core,
    findKinds: () => undefined,
    keepGood: true,
    ...options,
  });
}

export const by = 'b'.repeat(64);
export const at = '2026-01-02T03:04:05Z';

/** An id of 64 digits that says which file it stands for. */
export function itemOf(file: string): string {
  return Buffer.from(file).toString('hex').padEnd(64, '0').slice(0, 64);
}

export async function draft(planned: ImportPlan): Promise<Claim[]> {
  const claims: Claim[] = [];
  for await (const claim of claimDrafts(planned, { at, by, itemOf })) claims.push(claim);
  return claims;
}

/** The refusals of a plan as `file:line code`. */
export function refused(planned: ImportPlan): string[] {
  return planned.report.refusals.map(({ file, line, code }) => `${file}:${line} ${code}`);
}

/** Files with some cells or lines of one of them replaced. */
export function edited(file: string, from: string, to: string): Files {
  const all: Files = files;
  const text = String(all[file]);
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return { ...all, [file]: text.replace(from, to) };
}

/** Files with another mapping. */
export function remapped(change: (mapping: Record<string, unknown>) => void): Files {
  const copy = structuredClone<Record<string, unknown>>(mapping);
  change(copy);
  return { ...files, 'mapping.json': JSON.stringify(copy) };
}
