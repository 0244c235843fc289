// The version of this programme, as package.json has it.
import { readFileSync } from 'node:fs';
import { Type } from 'typebox';
import { Value } from 'typebox/value';

const path = new URL('../../package.json', import.meta.url);

export const { version } = Value.Parse(
  Type.Object({ version: Type.String() }),
  JSON.parse(readFileSync(path, 'utf8')),
);
