// What `gavah export` does.
import { resolve } from 'node:path';
import { Failure } from '../../base/failure.ts';
import { exportCsv } from '../../register/export/csv.ts';
import type { Level } from '../../register/level.ts';
import { viewOf } from '../../register/query/view.ts';
import { type Context, type ExitCode, textValue, type Values } from '../command.ts';
import { figure } from '../render/text.ts';
import { visibilityOf } from '../visibility.ts';
import { withRegister } from '../workplace.ts';

export function run(context: Context, _: readonly string[], values: Values): Promise<ExitCode> {
  const folder = textValue(values, 'csv');
  if (folder === undefined) throw new Failure('U-003', { option: '--csv DIR', command: 'export' });
  const level: Level = visibilityOf(values, 'export');
  return withRegister<ExitCode>(context, async (register) => {
    for (const { file, rows } of await exportCsv(viewOf(register, level), resolve(folder))) {
      context.print(`${file.padEnd(16)} ${figure(rows, context.language)}`);
    }
    return 0;
  });
}
