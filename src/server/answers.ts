// How answers are written: as JSON, as they are. Tests have every answer checked
// against the schema that its route states, so that the documentation is true.
import type { FastifySerializerCompiler } from 'fastify';
import { type TSchema, Type } from 'typebox';
import { Compile } from 'typebox/compile';

/** @param isChecked whether an answer that is not as its schema says is an error. */
export function checkingSerializer(isChecked: boolean): FastifySerializerCompiler<TSchema> {
  return ({ schema, url = '' }) => {
    if (!isChecked) return (answer: unknown) => JSON.stringify(answer);
    const validator = Compile(schema);
    return (answer: unknown) => {
      const text = JSON.stringify(answer);
      const [first] = validator.Errors(JSON.parse(text));
      if (first === undefined) return text;
      throw new Error(
        `the answer of ${url} is not as stated: ${first.instancePath} ${first.message}`,
      );
    };
  };
}

/** An answer that is no JSON: text, bytes or a stream of them. */
export function fileAnswer(type: string, description: string) {
  const schema = Type.Unsafe<unknown>({ type: 'string', contentMediaType: type });
  return { description, content: { [type]: { schema } } };
}

/** An answer without a body. */
export const noAnswer = Type.Null({ description: 'done; there is nothing to tell' });
