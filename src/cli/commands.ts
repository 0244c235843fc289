// Every command of `gavah`, in the order of the way of the evidence.
import type { Command } from './command.ts';
import { check } from './commands/check.ts';
import { contested } from './commands/contested.ts';
import { continueCommand } from './commands/continue.ts';
import { custody } from './commands/custody.ts';
import { erase } from './commands/erase.ts';
import { exportCommand } from './commands/export.ts';
import { extract } from './commands/extract.ts';
import { get } from './commands/get.ts';
import { grade } from './commands/grade.ts';
import { importCommand } from './commands/import.ts';
import { init } from './commands/init.ts';
import { link } from './commands/link.ts';
import { prove } from './commands/prove.ts';
import { rebuild } from './commands/rebuild.ts';
import { receive } from './commands/receive.ts';
import { seal } from './commands/seal.ts';
import { search } from './commands/search.ts';
import { serve } from './commands/serve.ts';
import { show } from './commands/show.ts';
import { verify } from './commands/verify.ts';
import { withdraw } from './commands/withdraw.ts';

export const commands: readonly Command[] = [
  init,
  receive,
  extract,
  importCommand,
  seal,
  verify,
  check,
  prove,
  search,
  show,
  get,
  custody,
  contested,
  link,
  grade,
  withdraw,
  erase,
  continueCommand,
  rebuild,
  exportCommand,
  serve,
];
