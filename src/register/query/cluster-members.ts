// Whom an entity is judged to be the same as.
import { clusters, type View } from './view.ts';

export type Members = {
  /** The entity and all that it is the same as, in the order of their ids. */
  readonly members: readonly string[];
  /** The least of them: what stands for all. */
  readonly subject: string;
  /** Whether two of them are also judged to be different. */
  readonly isDisputed: boolean;
};

export async function membersOf(view: View, id: string): Promise<Members> {
  const own = clusters(view).select('cluster').where('entity', '=', id);
  const rows = await clusters(view)
    .select(['entity', 'cluster', 'disputed'])
    .where('cluster', 'in', own)
    .orderBy('entity')
    .execute();
  if (rows.length === 0) return { members: [id], subject: id, isDisputed: false };
  return {
    members: rows.map(({ entity }) => entity),
    subject: rows[0]?.cluster ?? id,
    isDisputed: rows.some(({ disputed }) => disputed),
  };
}
