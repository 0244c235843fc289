// Makes one change and ends itself by SIGKILL at the given step. What was
// acknowledged by then stands on standard output.
// Usage: node child.ts ROOT CHANGE STEP
import { writeSync } from 'node:fs';
import { type ChangeName, changes, placeIn } from './archive.ts';

const [root = '', name = '', step = ''] = process.argv.slice(2);
let waiting = Number(step);

function onStep(): void {
  if (waiting === 0) process.kill(process.pid, 'SIGKILL');
  waiting -= 1;
}

function isChange(text: string): text is ChangeName {
  return text in changes;
}

if (!isChange(name)) throw new Error(`no change “${name}”`);
// Written at once, as a person would have seen it, not when the process ends.
await changes[name](placeIn(root), onStep, (id) => void writeSync(1, `${id}\n`));
