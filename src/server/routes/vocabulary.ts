// The words that claims are written in, as they now are.
import { Type } from 'typebox';
import { concordanceShape } from '../../format/concordance.ts';
import { BoundedTermShape } from '../../format/kinds/vocabulary.ts';
import { boundedTerm } from '../../format/vocabulary.ts';
import { concordanceOf } from '../../register/query/concordance.ts';
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
  api.get(
    '/vocabulary/concordance',
    {
      schema: {
        summary: 'The codes of shared lists that stand beside the words, and how near they are',
        response: { 200: concordanceShape },
      },
    },
    async (request) => {
      const view = office.view(levelOf(request));
      return remember(view, 'concordance', () => concordanceOf(view));
    },
  );
}
