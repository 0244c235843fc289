// Recording what the form holds: the values are read, the claim is sent, and what was made
// can be undone. What fails stays in the form.
import { useMutation } from '@tanstack/react-query';
import type { Recorded } from '../../../../src/server/shapes/record.ts';
import type { ClaimObject, Term } from '../../answers.ts';
import { get, post } from '../../api.ts';
import type { Picked } from '../../parts/picked.ts';
import { useRefresh } from '../../queries.ts';
import { readDate } from './DateField.tsx';
import type { Draft } from './draft.ts';
import type { Readers } from './readers.ts';
import { recordOf } from './record-of.ts';
import { readQuantity } from './ValueField.tsx';

type NameValue = Extract<ClaimObject, { name: unknown }>['name'];

const readers: Readers = {
  date: readDate,
  name: async (text) => (await get<{ name: NameValue }>('/read/name', { query: { text } })).name,
  quantity: readQuantity,
};

/** What one act of recording wrote. */
export type Act = { readonly claim: string; readonly introduced: readonly string[] };

export type Saved = { readonly act: Act; readonly draft: Draft };

export function useRecord(item: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async ({
      draft,
      term,
    }: {
      draft: Draft;
      term: Term | undefined;
    }): Promise<Saved> => {
      const recording = await recordOf(draft, { item: { id: item }, term, readers });
      const recorded = await post<Recorded>('/records', recording);
      const [claim = '', ...rest] = recorded.claims;
      const keys = new Map(
        recording.entities.map(({ key, kind, name }) => [
          `${kind} ${name}`,
          recorded.entities[key],
        ]),
      );
      const settled = (picked: Picked | null) => settle(picked, keys);
      const { subject, source, chain } = draft;
      return {
        act: { claim, introduced: [...rest, ...recorded.introduced] },
        draft: {
          ...draft,
          subject: settled(subject),
          source: settled(source),
          chain: chain.map((link) => ({ ...link, speaker: settled(link.speaker) })),
        },
      };
    },
    onSuccess: refresh,
  });
}

/** What was made has an id now: the next claim is about the same. */
function settle(
  picked: Picked | null,
  ids: ReadonlyMap<string, string | undefined>,
): Picked | null {
  if (picked === null || 'id' in picked) return picked;
  const { kind, name } = picked.make;
  const id = ids.get(`${kind} ${name}`);
  return id === undefined ? null : { id, label: picked.label, kind };
}
