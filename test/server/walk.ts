// Every route that the API's description names, with its samples.
import { type Operation, operationsOf } from '../../src/server/operations.ts';
import { nothing } from './invented-archive.ts';
import { type Sample, samples } from './route-samples.ts';
import type { Method, Served } from './serve-archive.ts';

export type Walked = {
  /** `METHOD /path`. */
  readonly name: string;
  readonly method: Method;
  readonly operation: Operation;
  /** At least one. */
  readonly samples: readonly [Sample, ...Sample[]];
};

/** Every route; one that has no sample is asked for nothing that is there. */
export function walkRoutes({ app, made }: Served): Walked[] {
  return operationsOf(app.swagger()).map((operation) => {
    const name = `${operation.method} ${operation.path}`;
    const params = Object.fromEntries(
      operation.parameters
        .filter(({ place }) => place === 'path')
        .map((each) => [each.name, nothing]),
    );
    const [first = { params }, ...more] = samples[name]?.(made.ids) ?? [];
    return { name, method: methodOf(operation.method), operation, samples: [first, ...more] };
  });
}

/** The routes of the description that route-samples.ts does not know. */
export function unknownRoutes({ app }: Served): string[] {
  const names = operationsOf(app.swagger()).map(({ method, path }) => `${method} ${path}`);
  return names.filter((name) => samples[name] === undefined);
}

const methods: readonly Method[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

function methodOf(text: string): Method {
  const method = methods.find((each) => each === text);
  if (method === undefined) throw new Error(`no method: ${text}`);
  return method;
}

export function urlOf({ operation: { path } }: Walked, { params = {}, query }: Sample): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  return query === undefined ? filled : `${filled}?${query}`;
}
