// What `gavah check` does.
import { writeInstant } from '../../base/clock.ts';
import { Failure } from '../../base/failure.ts';
import { phrase } from '../../base/phrase.ts';
import { isolate, shortId } from '../../base/shown.ts';
import { wordOfKind } from '../../format/kind-word.ts';
import { isItemKind } from '../../format/kinds/item.ts';
import { checkItems, type MadeCheck, recordCheck } from '../../intake/check.ts';
import { machineOf } from '../../server/check-machine.ts';
import { recordedOf } from '../../verify/recorded.ts';
import { writeReport } from '../../verify/report.ts';
import type { Context, ExitCode, Values } from '../command.ts';
import { findEntry } from '../find-id.ts';
import { figure } from '../render/text.ts';
import { withRegister, withSession } from '../workplace.ts';
import { checkFolder } from './verify.ts';

export function run(context: Context, ids: readonly string[], values: Values): Promise<ExitCode> {
  return ids.length === 0 ? checkAll(context, values) : checkSome(context, ids, values);
}

/** How many findings of one code are listed: of each item that fails it should be known. */
const mostOfACode = 1_000;

/** Verifies without the lock, tells what came of it, and only then waits to write it down. */
async function checkAll(context: Context, values: Values): Promise<ExitCode> {
  const began = writeInstant(context.clock());
  const report = await checkFolder(context, context.folder, values, mostOfACode);
  if (values.json !== true) context.print(writeReport(report, context.language));
  const machine = machineOf({ deep: values.deep === true });
  const made = { began, machine, items: null, ...recordedOf(report) };
  const entry = await withSession(context, ({ session }) => recordCheck(session, made));
  return tell(context, { made, entry, json: values.json === true });
}

async function checkSome(
  context: Context,
  ids: readonly string[],
  values: Values,
): Promise<ExitCode> {
  const began = writeInstant(context.clock());
  const positions = await withRegister(context, async (register) => {
    const found: number[] = [];
    for (const id of ids) {
      const { kind, position } = await findEntry(register, id);
      if (!isItemKind(kind)) {
        throw new Failure('U-008', { id, what: wordOfKind(kind), wanted: phrase('kind-item') });
      }
      found.push(position);
    }
    return found;
  });
  const machine = { ...machineOf({}), tool: 'gavah check' };
  const [made, entry] = await withSession(context, async ({ session, vault }) => {
    const outcome = await checkItems({ archive: session.archive, vault }, positions);
    const check: MadeCheck = { began, machine, ...outcome };
    return [check, await recordCheck(session, check)] as const;
  });
  return tell(context, { made, entry, json: values.json === true });
}

type Told = { readonly made: MadeCheck; readonly entry: string; readonly json: boolean };

function tell({ language, print }: Context, { made, entry, json }: Told): ExitCode {
  const { objects, bytes, findings } = made;
  if (json) print(JSON.stringify({ entry, ...made }));
  else if (language === 'fa') {
    const [files, size, failed] = [objects, bytes, findings].map((n) => figure(n, 'fa'));
    print(
      `بازبینی ثبت شد (مدخل ${isolate(shortId(entry), 'fa')}): ${files} پرونده، ${size} بایت، ${failed} یافته`,
    );
  } else {
    print(
      `Check recorded (entry ${shortId(entry)}): ${objects} files, ${bytes} bytes, ${findings} findings`,
    );
  }
  if (!json)
    for (const { code, object } of made.items === null ? [] : made.failure)
      print(`${code}  ${object}`);
  return findings === 0 ? 0 : 1;
}
