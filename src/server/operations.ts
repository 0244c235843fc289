// The operations of an OpenAPI document in the order of the document, as the page
// for people, the guide in docs/ and the tests that walk every route want them.
import type { Json } from '../base/json.ts';

type Parameter = {
  readonly name: string;
  readonly place: string;
  readonly isRequired: boolean;
  readonly schema: Json;
};

export type Operation = {
  readonly subject: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  /** What of {@link Access} it needs. */
  readonly needs: string;
  readonly parameters: readonly Parameter[];
  /** The shape of the JSON that it takes, or null. */
  readonly body: Json;
  readonly answers: readonly {
    readonly status: string;
    readonly description: string;
    readonly type: string | null;
    readonly schema: Json;
  }[];
};

type Members = { readonly [name: string]: Json };

export function operationsOf(document: object): Operation[] {
  // A document is JSON by its nature; writing it takes away what of TypeBox is no part of it.
  const { paths }: { paths: Members } = JSON.parse(JSON.stringify(document));
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(membersOf(methods)).map(([method, operation]) =>
      operationOf(`${method.toUpperCase()} ${path}`, membersOf(operation)),
    ),
  );
}

function operationOf(name: string, operation: Members): Operation {
  const [method = '', path = ''] = name.split(' ');
  return {
    subject: String(listOf(operation.tags ?? null)[0] ?? ''),
    method,
    path,
    summary: String(operation.summary ?? ''),
    needs: String(operation['x-access'] ?? ''),
    parameters: listOf(operation.parameters ?? null).map((each) => parameterOf(membersOf(each))),
    body: contentOf(operation.requestBody ?? null).schema,
    answers: Object.entries(membersOf(operation.responses ?? null)).map(([status, answer]) => ({
      status,
      description: String(membersOf(answer).description ?? ''),
      ...contentOf(answer),
    })),
  };
}

function parameterOf({ name = '', in: place = '', required = false, schema = null }: Members) {
  return { name: String(name), place: String(place), isRequired: required === true, schema };
}

/** The first type of content that a body or an answer has. */
function contentOf(value: Json): { readonly type: string | null; readonly schema: Json } {
  const [first] = Object.entries(membersOf(membersOf(value).content ?? null));
  if (first === undefined) return { type: null, schema: null };
  return { type: first[0], schema: membersOf(first[1]).schema ?? null };
}

function membersOf(value: Json): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Members)
    : {};
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
