// What `gavah custody` does.
import { Failure } from '../../base/failure.ts';
import { phrase } from '../../base/phrase.ts';
import { isolate, shortId } from '../../base/shown.ts';
import { type DateValue, makeDate } from '../../format/date/date.ts';
import { readSpokenDate } from '../../format/date/read-spoken.ts';
import { wordOfKind } from '../../format/kind-word.ts';
import {
  type CustodyEventValue,
  custodyActs,
  custodyKind,
  isItemKind,
} from '../../format/kinds/item.ts';
import { draftCustody } from '../../intake/custody.ts';
import { type Context, type ExitCode, textValue, type Values } from '../command.ts';
import { findEntry } from '../find-id.ts';
import { ownWord } from '../render/own-words.ts';
import { withRegister, withSession } from '../workplace.ts';

export async function run(
  context: Context,
  [text = '', word = '']: readonly string[],
  values: Values,
): Promise<ExitCode> {
  const act = actOf(word);
  const day = textValue(values, 'on');
  const happened = day === undefined ? null : dateOf(day);
  const told = (option: string) => textValue(values, option) ?? null;
  return withSession<ExitCode>(context, async ({ session }) => {
    const item = await withRegister(context, (register) => findEntry(register, text), true);
    if (!isItemKind(item.kind)) {
      const wanted = phrase('kind-item');
      throw new Failure('U-008', { id: text, what: wordOfKind(item.kind), wanted });
    }
    const head = { at: session.now(), by: session.author.id, item: item.id };
    const whom = { from: told('from'), to: told('to') };
    const rest = { act, happened, ...whom, place: told('place'), note: told('note') };
    const id = await session.add(custodyKind, draftCustody({ ...head, ...rest }));
    const { language } = context;
    const [of, entry] = [text, shortId(id)].map((each) => isolate(each, language));
    const done = ownWord('acts', act, language);
    context.print(
      language === 'fa'
        ? `ثبت شد: ${of} ${done}، مدخل ${entry}`
        : `Recorded of ${of}: ${done}, entry ${entry}`,
    );
    return 0;
  });
}

/** @throws Failure U-004 for a word that is no act. */
function actOf(word: string): CustodyEventValue['act'] {
  const act = custodyActs.find((each) => each === word);
  if (act !== undefined) return act;
  throw new Failure('U-004', { value: word, allowed: custodyActs.join(', '), command: 'custody' });
}

/** @throws Failure U-017 for words that are no date, or could be several. */
function dateOf(text: string): DateValue {
  const read = readSpokenDate(text);
  if (read === undefined) throw new Failure('U-017', { text });
  return makeDate(read);
}
