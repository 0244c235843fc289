// The work of linking on several threads. Rows are cut into stretches; each
// thread takes the next one as soon as it has done with one. What comes of a
// stretch does not depend on the thread, and is put together in the order of the
// stretches, so that the number of threads changes nothing but the time.
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { countDrawn, type DrawnLevels, joinDrawn } from '../score/draw.ts';
import type { Weights } from '../score/model.ts';
import { type Scored, type Setting, type Stretch, Work } from './work.ts';

export type Task =
  | { readonly kind: 'weigh'; readonly weights: Weights }
  | { readonly kind: 'count'; readonly stretch: Stretch; readonly every: number }
  | { readonly kind: 'draw'; readonly stretch: Stretch }
  | { readonly kind: 'score'; readonly stretch: Stretch; readonly floor: number };

export type ToThread = { readonly id: number; readonly task: Task };
export type FromThread = {
  readonly id: number;
  readonly patterns?: [number, number][];
  readonly drawn?: DrawnLevels;
  readonly scored?: Scored;
};

export type Crew = {
  count(every: number, take: (patterns: [number, number][]) => void): Promise<void>;
  /** Compares pairs drawn over all rows. */
  draw(): Promise<DrawnLevels>;
  score(weights: Weights, floor: number, onDone: (done: number) => void): Promise<Scored[]>;
  close(): Promise<void>;
};

/** Fewer rows than these are done sooner by one thread than two are started. */
const fewRows = 3000;
const mostStretches = 128;
const drawnStretches = 16;

export function createCrew(setting: Setting, threads: number): Crew {
  const { count } = setting.records;
  const stretches = cut(count, mostStretches);
  return threads <= 1 || count < fewRows
    ? createOne(setting, stretches)
    : createThreads(setting, stretches, threads);
}

function cut(count: number, most: number): Stretch[] {
  const size = Math.max(500, Math.ceil(count / most));
  const out: Stretch[] = [];
  for (let from = 0; from < count; from += size)
    out.push({ from, to: Math.min(from + size, count) });
  return out;
}

function createOne(setting: Setting, stretches: readonly Stretch[]): Crew {
  const work = new Work(setting);
  return {
    async count(every, take) {
      for (const stretch of stretches) take(work.count(stretch, every));
    },
    async draw() {
      return work.draw({ from: 0, to: countDrawn(setting.records) });
    },
    async score(weights, floor, onDone) {
      work.weigh(weights);
      return stretches.map((stretch) => {
        onDone(stretch.from);
        return work.score(stretch, floor);
      });
    },
    async close() {},
  };
}

function createThreads(setting: Setting, stretches: readonly Stretch[], count: number): Crew {
  const members = Array.from({ length: count }, () => createMember(setting));
  const share = async (
    parts: readonly Stretch[],
    act: (member: Member, at: number, stretch: Stretch) => Promise<void>,
  ) => {
    const left = parts.entries();
    await Promise.all(
      members.map(async (member) => {
        for (const [at, stretch] of left) await act(member, at, stretch);
      }),
    );
  };
  return {
    async count(every, take) {
      await share(stretches, async (member, _, stretch) => {
        const { patterns } = await member.ask({ kind: 'count', stretch, every });
        if (patterns !== undefined) take(patterns);
      });
    },
    async draw() {
      const found: DrawnLevels[] = [];
      await share(cut(countDrawn(setting.records), drawnStretches), async (member, _, stretch) => {
        const { drawn } = await member.ask({ kind: 'draw', stretch });
        if (drawn !== undefined) found.push(drawn);
      });
      return joinDrawn(found);
    },
    async score(weights, floor, onDone) {
      for (const member of members) member.tell({ kind: 'weigh', weights });
      const results: Scored[] = [];
      await share(stretches, async (member, at, stretch) => {
        const { scored } = await member.ask({ kind: 'score', stretch, floor });
        if (scored !== undefined) results[at] = scored;
        onDone(stretch.from);
      });
      return results;
    },
    close: async () => void (await Promise.all(members.map((member) => member.close()))),
  };
}

type Member = {
  ask(task: Task): Promise<FromThread>;
  tell(task: Task): void;
  close(): Promise<void>;
};

/** The file of a thread beside this one, with whatever extension this one runs under. */
function threadUrl(): URL {
  return new URL(`./link-worker${extname(import.meta.url)}`, import.meta.url);
}

function createMember(setting: Setting): Member {
  const worker = new Worker(threadUrl(), { workerData: setting });
  const open = new Map<
    number,
    { resolve: (m: FromThread) => void; reject: (e: unknown) => void }
  >();
  let asked = 0;
  worker.on('message', (message: FromThread) => {
    open.get(message.id)?.resolve(message);
    open.delete(message.id);
  });
  worker.on('error', (cause) => {
    for (const { reject } of open.values()) reject(cause);
  });
  return {
    tell: (task) => worker.postMessage({ id: 0, task }),
    ask: (task) =>
      new Promise((resolve, reject) => {
        asked += 1;
        open.set(asked, { resolve, reject });
        worker.postMessage({ id: asked, task });
      }),
    close: async () => void (await worker.terminate()),
  };
}
