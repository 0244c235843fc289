// The work of linking on several threads. What comes of a task does not depend on
// the thread, and is put together in the order of the tasks, so that the number of
// threads changes nothing but the time.
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, Asked, FromThread, Kind, Stretch, ToThread } from './tasks.ts';
import { Work } from './work.ts';

export type Crew = {
  /** How many members there are. */
  readonly size: number;
  /** Tells every member what later tasks need. */
  tell<K extends Kind>(kind: K, asked: Asked<K>): void;
  /** Each part to the member that is free first; answers in the order of the parts. */
  share<K extends Kind>(
    kind: K,
    parts: readonly Asked<K>[],
    onDone?: (at: number) => void,
  ): Promise<Answer<K>[]>;
  /** The parts to the members by turns, all at once: nobody need be free here to hand them out. */
  deal<K extends Kind>(kind: K, parts: readonly Asked<K>[]): Promise<Answer<K>[]>;
  /** The answers one after the other; members are never ahead by more parts than there are members. */
  inTurn<K extends Kind>(kind: K, parts: readonly Asked<K>[]): AsyncGenerator<Answer<K>, void>;
  close(): Promise<void>;
};

/** Fewer rows than these are done sooner by one thread than two are started. */
const fewRows = 3000;

export function createCrew(rows: number, threads: number): Crew {
  return threads <= 1 || rows < fewRows ? createOne() : createThreads(threads);
}

/** Does something with a crew, which is dismissed afterwards. */
export async function withCrew<T>(crew: Crew, act: (crew: Crew) => Promise<T>): Promise<T> {
  try {
    return await act(crew);
  } finally {
    await crew.close();
  }
}

/** Stretches of so many rows, some hundred at the most. */
export function cut(count: number, most: number): Stretch[] {
  const size = Math.max(500, Math.ceil(count / most));
  const out: Stretch[] = [];
  for (let from = 0; from < count; from += size)
    out.push({ from, to: Math.min(from + size, count) });
  return out;
}

function createOne(): Crew {
  const work = new Work();
  const share: Crew['share'] = async (kind, parts, onDone = () => {}) =>
    parts.map((asked, at) => {
      onDone(at);
      return work.perform(kind, asked);
    });
  return {
    size: 1,
    tell: (kind, asked) => void work.perform(kind, asked),
    share,
    deal: (kind, parts) => share(kind, parts),
    async *inTurn(kind, parts) {
      for (const asked of parts) yield work.perform(kind, asked);
    },
    async close() {},
  };
}

function createThreads(count: number): Crew {
  const members = Array.from({ length: count }, () => new Member());
  return {
    size: count,
    tell(kind, asked) {
      for (const member of members) member.tell(kind, asked);
    },
    async share<K extends Kind>(
      kind: K,
      parts: readonly Asked<K>[],
      onDone: (at: number) => void = () => {},
    ) {
      const left = parts.entries();
      const answers: Answer<K>[] = new Array(parts.length);
      await Promise.all(
        members.map(async (member) => {
          for (const [at, asked] of left) {
            answers[at] = await member.ask(kind, asked);
            onDone(at);
          }
        }),
      );
      return answers;
    },
    deal<K extends Kind>(kind: K, parts: readonly Asked<K>[]) {
      const ask = (asked: Asked<K>, at: number) => members[at % members.length]?.ask(kind, asked);
      return Promise.all(parts.map(ask)).then((answers) =>
        answers.filter((answer) => answer !== undefined),
      );
    },
    async *inTurn<K extends Kind>(kind: K, parts: readonly Asked<K>[]) {
      const left = parts.values();
      const next = (member: Member | undefined) => {
        const { value, done } = left.next();
        return done === true || member === undefined ? [] : [member.ask(kind, value)];
      };
      const asked = members.flatMap(next);
      for (let at = 0, first = asked.shift(); first !== undefined; at += 1, first = asked.shift()) {
        const answer = await first;
        asked.push(...next(members[at % members.length]));
        yield answer;
      }
    },
    close: async () => void (await Promise.all(members.map((member) => member.close()))),
  };
}

/** The file of a thread beside this one, with whatever extension this one runs under. */
function threadUrl(): URL {
  return new URL(`./link-worker${extname(import.meta.url)}`, import.meta.url);
}

class Member {
  readonly #worker = new Worker(threadUrl());
  #asked = 0;
  #broken: { readonly cause: unknown } | undefined;
  readonly #open = new Set<(cause: unknown) => void>();

  constructor() {
    this.#worker.setMaxListeners(0);
    this.#worker.on('error', (cause) => {
      this.#broken = { cause };
      for (const fail of this.#open) fail(cause);
    });
  }

  tell<K extends Kind>(kind: K, asked: Asked<K>): void {
    const message: ToThread<K> = { id: 0, kind, asked };
    this.#worker.postMessage(message);
  }

  ask<K extends Kind>(kind: K, asked: Asked<K>): Promise<Answer<K>> {
    this.#asked += 1;
    const message: ToThread<K> = { id: this.#asked, kind, asked };
    return new Promise((done, fail) => {
      if (this.#broken !== undefined) return fail(this.#broken.cause);
      const take = ({ id, answer }: FromThread<K>) => {
        if (id !== message.id) return;
        this.#worker.off('message', take);
        this.#open.delete(fail);
        done(answer);
      };
      this.#open.add(fail);
      this.#worker.on('message', take);
      this.#worker.postMessage(message);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
