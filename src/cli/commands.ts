// Every command of `gavah`, in the order of the way of the evidence.
import type { Command } from './command.ts';
import { contested } from './commands/contested.ts';
import { continueCommand } from './commands/continue.ts';
import { erase } from './commands/erase.ts';
import { exportCommand } from './commands/export.ts';
import { get } from './commands/get.ts';
import { importCommand } from './commands/import.ts';
import { init } from './commands/init.ts';
import { prove } from './commands/prove.ts';
import { rebuild } from './commands/rebuild.ts';
import { receive } from './commands/receive.ts';
import { seal } from './commands/seal.ts';
import { search } from './commands/search.ts';
import { show } from './commands/show.ts';
import { verify } from './commands/verify.ts';
import { withdraw } from './commands/withdraw.ts';

export const commands: readonly Command[] = [
  init,
  receive,
  importCommand,
  seal,
  verify,
  prove,
  search,
  show,
  get,
  contested,
  withdraw,
  erase,
  continueCommand,
  rebuild,
  exportCommand,
];
