// The words that claims are written in, as they now are.
import { Type } from 'typebox';
import { BoundedTermShape } from '../../format/kinds/vocabulary.ts';
import { boundedTerm } from '../../format/vocabulary.ts';
import { remember } from '../../register/query/remembered.ts';
import { vocabularyOf } from '../../register/query/vocabulary.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { levelOf } from '../security/reader.ts';
import { closed } from '../shapes/basics.ts';

const VocabularyShape = Type.Object({ terms: Type.Array(BoundedTermShape) }, closed);

export function vocabularyRoutes(api: App, office: Office): void {
  api.get(
    '/vocabulary',
    {
      schema: {
        summary: 'Every term, by its word: predicates, kinds and values, with their rules',
        response: { 200: VocabularyShape },
      },
    },
    async (request) => {
      const view = office.view(levelOf(request));
      const { terms } = await remember(view, 'vocabulary', () => vocabularyOf(view));
      return { terms: [...terms.values()].map(boundedTerm) };
    },
  );
}
