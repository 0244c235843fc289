// The three kinds of work that take time and need nothing but their input, so that
// they can be given to other threads. Each is loaded when it is first asked for: a
// thread that only hashes files starts several times sooner.
import type { ObjectsJob } from './hash-objects.ts';
import type { BodiesJob } from './read-bodies.ts';
import type { SignaturesJob } from './signatures.ts';

export const work = {
  bodies: async (job: BodiesJob) => (await import('./read-bodies.ts')).readBodies(job),
  objects: async (job: ObjectsJob) => (await import('./hash-objects.ts')).hashObjects(job),
  signatures: async (job: SignaturesJob) => (await import('./signatures.ts')).checkSignatures(job),
};

export type WorkName = keyof typeof work;
export type JobOf<N extends WorkName> = Parameters<(typeof work)[N]>[0];
export type ResultOf<N extends WorkName> = Awaited<ReturnType<(typeof work)[N]>>;
export type Task<N extends WorkName = WorkName> = { readonly name: N; readonly job: JobOf<N> };

/** Does a task in the thread that calls. */
export function perform<N extends WorkName>(task: Task<N>): Promise<ResultOf<N>> {
  const doing = work[task.name] as (job: JobOf<N>) => Promise<ResultOf<N>>;
  return doing(task.job);
}
