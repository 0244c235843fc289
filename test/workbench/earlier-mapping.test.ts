// What a person says of values that an earlier mapping does not know.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withTaken } from '../../workbench/src/pages/tables/earlier-mapping.ts';

const introduces = { prefix: 'valley.c3.', kind: 'place' };
const mapping = {
  format: 'gavah.mapping/1',
  files: [
    {
      claims: [
        { predicate: 'held-at', object: { entity: { column: 'prison', introduces } } },
        { predicate: 'note', object: { text: { column: 'prison' } } },
        {
          predicate: 'buried-at',
          object: { entity: { column: 'grave', map: { abroad: null }, introduces } },
        },
      ],
    },
  ],
};

test('a taken value is mapped where its column introduces, and nowhere else', () => {
  const taken = [
    { column: 'prison', text: 'Karvan', id: 'place-1' },
    { column: 'grave', text: 'Old Field', id: 'place-2' },
    { column: 'prison', text: 'Saruk', id: 'place-3' },
  ];
  const [first, second, third] = mapping.files[0]?.claims ?? [];
  assert.deepEqual(withTaken(mapping, taken), {
    format: 'gavah.mapping/1',
    files: [
      {
        claims: [
          {
            ...first,
            object: {
              entity: {
                ...first?.object.entity,
                map: { Karvan: 'place-1', Saruk: 'place-3' },
              },
            },
          },
          second,
          {
            ...third,
            object: {
              entity: {
                ...third?.object.entity,
                map: { abroad: null, 'Old Field': 'place-2' },
              },
            },
          },
        ],
      },
    ],
  });
  assert.deepEqual(withTaken(mapping, []), mapping);
});
