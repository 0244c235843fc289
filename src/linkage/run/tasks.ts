// What threads can be asked. A task is told what it needs and gives back what
// comes of it, which depends on nothing else; what many tasks need is told before.
import type { Choosing } from '../block/choice.ts';
import type { CandidateIndex } from '../block/index.ts';
import type { Keys } from '../block/passes.ts';
import type { ClusterSetting } from '../cluster/cluster-stretch.ts';
import type { BuiltPiece, Piece } from '../record/build.ts';
import type { Records } from '../record/field.ts';
import type { Ordered } from '../record/ordered.ts';
import type { Lines } from '../report/lines.ts';
import type { DrawnLevels } from '../score/draw.ts';
import type { Weights } from '../score/model.ts';
import type { ReadColumns, Share } from '../table/read-csv.ts';
import type { Allowed } from './allowed.ts';
import type { PairList } from './pair-list.ts';

/** What every thread is given; arrays are shared, not copied. */
export type Setting = Choosing & { readonly records: Records; readonly allowed: Allowed };

export type Blocks = Pick<CandidateIndex, 'blocks' | 'starts' | 'places'>;

export type Stretch = { readonly from: number; readonly to: number };

type Task<Asked, Answer> = { readonly asked: Asked; readonly answer: Answer };

export type Tasks = {
  readonly read: Task<{ readonly path: string; readonly share: Share }, ReadColumns>;
  readonly lists: Task<Ordered, undefined>;
  readonly build: Task<Piece, BuiltPiece>;
  readonly set: Task<Setting, undefined>;
  /** The keys of a pass, by its number, in order. */
  readonly keys: Task<number, Keys>;
  readonly index: Task<Blocks, undefined>;
  readonly weigh: Task<Weights, undefined>;
  readonly draw: Task<Stretch, DrawnLevels>;
  readonly count: Task<{ readonly stretch: Stretch; readonly every: number }, [number, number][]>;
  /** Pairs from the floor on, in order. */
  readonly score: Task<{ readonly stretch: Stretch; readonly floor: number }, PairList>;
  readonly components: Task<ClusterSetting, undefined>;
  /** Clusters a stretch of the components; the answer is the pairs that were weighed on the way. */
  readonly cluster: Task<Stretch, PairList>;
  readonly lines: Task<Lines, { readonly bytes: Uint8Array }>;
};

export type Kind = keyof Tasks;
export type Asked<K extends Kind> = Tasks[K]['asked'];
export type Answer<K extends Kind> = Tasks[K]['answer'];

export type ToThread<K extends Kind = Kind> = {
  readonly id: number;
  readonly kind: K;
  readonly asked: Asked<K>;
};
export type FromThread<K extends Kind = Kind> = { readonly id: number; readonly answer: Answer<K> };
