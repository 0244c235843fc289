// A process that folds an invented log and is killed while it does:
// `node fold-child.ts DIR TEMPLATES FIRST`, FIRST being where a first opening ends.
import { openRegister } from '../../src/register/register.ts';
import { longLog } from './long-log.ts';

const [archiveDir = '', templates = '', first = '0'] = process.argv.slice(2);
const log = longLog();
const options = { archiveDir, templates, source: log, batchEntries: 5 };
log.shownSize = Number(first);
const onProgress = () => process.stdout.write('.');
const register = await openRegister({ ...options, onProgress });
log.shownSize = undefined;
await register.catchUp();
process.stdout.write('done');
await register.close();
