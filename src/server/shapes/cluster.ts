// Clusters as the API gives them: register/query/list-clusters.ts, member by member.
import { type Static, Type } from 'typebox';
import { Count, closed, Id, LabelShape, NamedShape, Nullable } from './basics.ts';

export const ClusterRowShape = Type.Object(
  {
    /** The id of its least member; in each language it goes by the first that has a name in its script. */
    id: Id,
    label: LabelShape,
    /** Whether two of its members are also judged to be different. */
    isDisputed: Type.Boolean(),
    memberCount: Count,
    /** The first members, each with the first sources of what is said of it. */
    members: Type.Array(
      Type.Object(
        { id: Id, label: LabelShape, sources: Type.Array(NamedShape), sourceCount: Count },
        closed,
      ),
    ),
    /** Standing judgements on pairs of its members, and whose they are, the last to judge first. */
    judgementCount: Count,
    judges: Type.Array(
      Type.Object(
        {
          by: Nullable(Id),
          byName: Nullable(Type.String()),
          count: Count,
          at: Nullable(Type.String()),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type ClusterRow = Static<typeof ClusterRowShape>;
