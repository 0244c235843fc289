// Who asks, and what a route needs of them. A route that says nothing needs a
// session to be read, and the archive open for writing to be changed.
import type { FastifyRequest } from 'fastify';
import { Failure } from '../../base/failure.ts';
import type { Level } from '../../register/level.ts';

/** Who is signed in: the level that they read at. */
export type Reader = {
  readonly level: Level;
  /** The hash of the session's token, by which it can be ended. */
  readonly hash: string;
};

/**
 * `open` needs no session; `read` any; `whole` one that may see everything; `write` one that may
 * see everything, in an archive that can be written. Whoever may not see everything cannot write:
 * what is refused to them would tell them of what is hidden.
 */
export type Access = 'open' | 'read' | 'whole' | 'write';

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly access?: Access;
    /** What the answer depends on besides the log; such answers carry no ETag. */
    readonly changes?: 'anytime';
    /** The largest body that is taken, where it is not the usual one. */
    readonly mostBytes?: number;
  }
  interface FastifyRequest {
    reader: Reader | null;
  }
}

/** The level at which the answer must be read. @throws Failure S-001 without a session. */
export function levelOf(request: FastifyRequest): Level {
  return readerOf(request).level;
}

/** @throws Failure S-001 */
export function readerOf(request: FastifyRequest): Reader {
  if (request.reader === null) throw new Failure('S-001');
  return request.reader;
}

/** What a route needs, by its method and what it says of itself. */
export function accessOf(method: string, said: Access | undefined): Access {
  return said ?? (method === 'GET' || method === 'HEAD' ? 'read' : 'write');
}
