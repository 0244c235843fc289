// The words that every archive begins with: `gavah init` logs them as its first
// vocabulary entry. They are about how things are told apart and held, never
// about any country, time or crime. Defined in docs/formats/vocabulary.md.
import type { TermValue } from './kinds/vocabulary.ts';
import type { TermSet } from './vocabulary.ts';

type Words = readonly [en: string, fa: string];

function kind(term: string, label: Words, definition: Words): TermValue {
  return {
    ...common(term, label, definition),
    type: 'kind',
    domain: [],
    range: null,
    rangeKinds: [],
  };
}

function predicate(
  term: string,
  [label, definition]: readonly [Words, Words],
  rest: Pick<TermValue, 'domain' | 'range' | 'rangeKinds'> & Partial<TermValue>,
): TermValue {
  return { ...common(term, label, definition), type: 'predicate', ...rest };
}

function common(term: string, [en, fa]: Words, [definitionEn, definitionFa]: Words) {
  return {
    term,
    label: { en, fa },
    definition: { en: definitionEn, fa: definitionFa },
    many: true,
    contradiction: 'never' as const,
    scope: [],
    visibility: 'team' as const,
  };
}

const kindTerms: readonly TermValue[] = [
  kind(
    'person',
    ['person', 'شخص'],
    ['One human being, named or not.', 'یک انسان، با نام یا بی‌نام.'],
  ),
  kind(
    'group',
    ['group', 'گروه'],
    [
      'Several persons spoken of together, whose members may not be known.',
      'چند تن که با هم از آنان یاد می‌شود و شاید اعضایش شناخته نباشند.',
    ],
  ),
  kind(
    'body',
    ['body', 'نهاد'],
    [
      'An organisation, office, court, party or unit that acts as one.',
      'سازمان، اداره، دادگاه، حزب یا یگانی که همچون یک تن عمل می‌کند.',
    ],
  ),
  kind(
    'post',
    ['post', 'سمت'],
    [
      'A position in a body that one person after another may hold.',
      'جایگاهی در یک نهاد که کسانی یکی پس از دیگری آن را بر عهده می‌گیرند.',
    ],
  ),
  kind(
    'place',
    ['place', 'جا'],
    ['A site, building, town or region.', 'محل، ساختمان، شهر یا ناحیه.'],
  ),
  kind(
    'incident',
    ['incident', 'رخداد'],
    [
      'Something that is said to have happened, with the roles of those who took part.',
      'چیزی که گفته می‌شود رخ داده است، با نقش کسانی که در آن بوده‌اند.',
    ],
  ),
  kind(
    'proceeding',
    ['proceeding', 'رسیدگی'],
    [
      'A case before a court, a tribunal or a sanctioning authority.',
      'پرونده‌ای در دادگاه، دیوان یا نزد مرجعی که تحریم می‌کند.',
    ],
  ),
  kind(
    'item',
    ['item', 'مدرک'],
    [
      'A document, recording, image, web page or object, held by this archive or not.',
      'سند، ضبط، تصویر، صفحهٔ وب یا شیء، چه در این بایگانی باشد چه نباشد.',
    ],
  ),
];

const predicateTerms: readonly TermValue[] = [
  predicate(
    'kind',
    [
      ['kind', 'گونه'],
      ['What sort of thing the entity is.', 'این موجودیت چگونه چیزی است.'],
    ],
    { domain: [], range: 'term', rangeKinds: [] },
  ),
  predicate(
    'name',
    [
      ['name', 'نام'],
      [
        'A name that the entity goes by, as written.',
        'نامی که موجودیت را به آن می‌خوانند، همان‌گونه که نوشته شده.',
      ],
    ],
    { domain: [], range: 'name', rangeKinds: [] },
  ),
  predicate(
    'copies',
    [
      ['copies', 'رونوشت از'],
      [
        'The source takes what it says from the other source; both count as one origin.',
        'این منبع گفته‌اش را از منبع دیگر گرفته است؛ هر دو یکی شمرده می‌شوند.',
      ],
    ],
    { domain: [], range: 'entity', rangeKinds: [] },
  ),
  predicate(
    'held-as',
    [
      ['held as', 'نگهداری‌شده به صورت'],
      [
        'The source is in the vault of this archive as the item.',
        'این منبع در گنجینهٔ این بایگانی به صورت آن مدرک نگهداری می‌شود.',
      ],
    ],
    { domain: [], range: 'entity', rangeKinds: ['item'] },
  ),
  predicate(
    'part-of',
    [
      ['part of', 'بخشی از'],
      ['The entity is a part of the other.', 'این موجودیت بخشی از دیگری است.'],
    ],
    { domain: [], range: 'entity', rangeKinds: [], contradiction: 'differs', scope: ['when'] },
  ),
  predicate(
    'located-in',
    [
      ['located in', 'واقع در'],
      [
        'The entity lies in, or took place in, the place.',
        'این موجودیت در آن جا قرار دارد یا در آن رخ داده است.',
      ],
    ],
    {
      domain: [],
      range: 'entity',
      rangeKinds: ['place'],
      contradiction: 'differs',
      scope: ['when'],
    },
  ),
  predicate(
    'content-warning',
    [
      ['content warning', 'هشدار محتوا'],
      [
        'What the item shows can distress; it is covered until somebody asks to see it.',
        'آنچه این مدرک نشان می‌دهد می‌تواند آزاردهنده باشد؛ تا کسی نخواهد پوشیده می‌ماند.',
      ],
    ],
    { domain: ['item'], range: 'text', rangeKinds: [] },
  ),
];

export const coreTerms: TermSet = {
  name: 'gavah-core',
  version: '2',
  terms: [...kindTerms, ...predicateTerms],
};
