// What `gavah grade` does.
import { Failure } from '../../base/failure.ts';
import { phrase } from '../../base/phrase.ts';
import { isolate, shortId } from '../../base/shown.ts';
import { draftGrade } from '../../claims/grade.ts';
import { credibilityWords, reliabilityWords, wordsOfGrade } from '../../format/grade-scale.ts';
import { wordOfKind } from '../../format/kind-word.ts';
import { type Graded, gradeKind } from '../../format/kinds/grade.ts';
import { requireGradable } from '../../register/query/gradable.ts';
import { type Resolved, readByPrefix } from '../../register/query/resolve.ts';
import { viewOf } from '../../register/query/view.ts';
import { type Context, type ExitCode, textValue, type Values } from '../command.ts';
import { findEntry } from '../find-id.ts';
import { withRegister, withSession } from '../workplace.ts';

export async function run(
  context: Context,
  [text = '', grade = '']: readonly string[],
  values: Values,
): Promise<ExitCode> {
  const reason = textValue(values, 'why');
  if (reason === undefined) throw new Failure('U-003', { option: '--why TEXT', command: 'grade' });
  return withSession<ExitCode>(context, async ({ session }) => {
    const graded = await withRegister(
      context,
      async (register) => {
        const view = viewOf(register, 'protected');
        const thing = gradedIn(await readByPrefix(view, text), grade);
        if (thing !== undefined) {
          await requireGradable(view, thing);
          return thing;
        }
        const { kind } = await findEntry(register, text);
        const wanted = phrase('kind-source-or-claim');
        throw new Failure('U-008', { id: text, what: wordOfKind(kind), wanted });
      },
      true,
    );
    const head = { at: session.now(), by: session.author.id };
    const id = await session.add(gradeKind, draftGrade({ ...head, graded, reason }));
    const { language } = context;
    const [of, entry] = [text, shortId(id)].map((each) => isolate(each, language));
    const words = `${isolate(grade, language)} (${wordsOfGrade(grade)[language]})`;
    context.print(
      language === 'fa'
        ? `درجهٔ ${of}: ${words}، مدخل ${entry}`
        : `Graded ${of}: ${words}, entry ${entry}`,
    );
    return 0;
  });
}

/** A source or a claim with its grade; undefined for what has none. */
function gradedIn({ what, id }: Resolved, grade: string): Graded | undefined {
  if (what === 'entity') return { source: id, reliability: oneOf(reliabilityWords, grade) };
  if (what === 'claim') return { claim: id, credibility: oneOf(credibilityWords, grade) };
  return undefined;
}

/** @throws Failure U-004 for a grade that is not of this axis. */
function oneOf<T extends string>(axis: Readonly<Record<T, unknown>>, text: string): T {
  if (isIn(axis, text)) return text;
  const allowed = Object.keys(axis).join(', ');
  throw new Failure('U-004', { value: text, allowed, command: 'grade' });
}

function isIn<T extends string>(axis: Readonly<Record<T, unknown>>, text: string): text is T {
  return Object.hasOwn(axis, text);
}
