// Who does the reading, hashing and naming: the calling thread here, or as many
// threads as there are cores (threads.ts). Both do the same work in the same way.
import { Failure } from '../base/failure.ts';
import { concernsOneOnly } from './fault.ts';
import { hashFile } from './hash-file.ts';
import type { LargeOptions } from './large.ts';
import { settle, settleShelves, type Waiting } from './settle.ts';
import { type Staged, stage } from './stage.ts';
import type { Staging } from './staging.ts';
import type { Source } from './vault.ts';

export interface Crew {
  /** Stages sources: each has its result or the failure that concerns it alone, in order. */
  stage(
    sources: readonly Source[],
    onBytes: (count: number) => void,
  ): Promise<readonly (Staged | Failure)[]>;

  /** Names what is staged, one temporary file for each digest: whether it existed, in order. */
  settle(waiting: readonly Waiting[]): Promise<readonly (boolean | Failure)[]>;

  /** Makes the names in these folders durable. */
  settleShelves(shelves: readonly string[]): Promise<void>;

  close(): Promise<void>;
}

/** A crew of the calling thread alone. `sha512` asks for the second digest of every source. */
export function createCrewHere(staging: Staging, sha512: boolean): Crew {
  const second = { sha512File: async (path: string) => hashFile(path, 'sha512') };
  return {
    stage: (sources, onBytes) =>
      stageEach(sources, staging, { onBytes, ...(sha512 ? second : {}) }),
    settle: async (waiting) => settleEach(waiting, staging),
    settleShelves: async (shelves) => settleShelves(shelves, staging),
    close: async () => {},
  };
}

/** @throws Failure V-030, V-031: what concerns the vault ends the group. */
export async function stageEach(
  sources: readonly Source[],
  staging: Staging,
  options: LargeOptions,
): Promise<(Staged | Failure)[]> {
  const results: (Staged | Failure)[] = [];
  for (const source of sources) {
    results.push(await stage(source, staging, options).catch(ofOneOnly));
  }
  return results;
}

/** @throws Failure V-030, V-031 */
export function settleEach(waiting: readonly Waiting[], staging: Staging): (boolean | Failure)[] {
  return waiting.map((each) => {
    try {
      return settle(each, staging);
    } catch (cause) {
      return ofOneOnly(cause);
    }
  });
}

function ofOneOnly(cause: unknown): Failure {
  if (cause instanceof Failure && concernsOneOnly(cause)) return cause;
  throw cause;
}
