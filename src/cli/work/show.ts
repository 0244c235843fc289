// What `gavah show` does.
import { type Shown, show as showInRegister } from '../../register/query/show.ts';
import { viewOf } from '../../register/query/view.ts';
import type { Context, ExitCode, Language, Values } from '../command.ts';
import { writeErasures } from '../render/erasures.ts';
import { writeItemPage } from '../render/item-page.ts';
import { writeClaimPage, writeEntityPage, writeEntryPage } from '../render/page.ts';
import { withRegister } from '../workplace.ts';

export function run(
  context: Context,
  [id = '']: readonly string[],
  values: Values,
): Promise<ExitCode> {
  return withRegister<ExitCode>(context, async (register) => {
    const shown = await showInRegister(viewOf(register, 'protected'), id);
    context.print(
      values.json === true ? JSON.stringify(shown) : writeWhole(shown, context.language),
    );
    return 0;
  });
}

function writeWhole(shown: Shown, language: Language): string {
  const erasures = shown.what === 'entity' ? [] : shown.erasures;
  return [writeShown(shown, language), ...writeErasures(erasures, language)].join('\n');
}

function writeShown(shown: Shown, language: Language): string {
  switch (shown.what) {
    case 'entity':
      return writeEntityPage(shown, language);
    case 'item':
      return writeItemPage(shown, language);
    case 'claim':
      return writeClaimPage(shown.claim, shown.judgements, language);
    case 'entry':
      return writeEntryPage(shown, language);
  }
}
