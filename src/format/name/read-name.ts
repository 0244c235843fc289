// Reads a name as somebody types it: its script, and those of its parts that the
// words themselves point out. Which word is the given name and which the family's is
// never guessed. What it reads is section 5 of docs/formats/name.md.
import { foldText } from '../../base/fold-text.ts';
import { type NameValue, parseName } from './name.ts';
import { scriptOf } from './script.ts';

type Part = NameValue['parts'][number];

const titles = new Set(
  [
    ...['mr', 'mrs', 'ms', 'miss', 'dr', 'doctor', 'prof', 'professor', 'captain', 'colonel'],
    ...['general', 'judge', 'sheikh', 'haji', 'آقای', 'خانم', 'دکتر', 'مهندس', 'پروفسور', 'استاد'],
    ...['سرهنگ', 'سروان', 'شیخ', 'حاج', 'حاجی', 'قاضی', 'السید', 'الدكتور'],
  ].map(foldText),
);

const father =
  /(?:^|\s)(?:son of|daughter of|child of|s\/o|d\/o|فرزند|پسر|دختر)\s+(\S.*?)(?=\s*[,،؛;(«"“]|$)/iu;
const nickname =
  /(?:known as|called|alias|a\.?k\.?a\.?|معروف به|مشهور به|ملقب به)\s+[«"“']?(\S.*?)(?=[»"”')،,]|$)|[«“"]([^«»“”"]+)[»”"]/iu;

/**
 * The name that a text writes, attested, in the language that nobody has said. Blanks around it go.
 *
 * @throws Failure N-002, N-004 for what no name may hold.
 */
export function readName(text: string): NameValue {
  const full = text.trim();
  const parts = [titleOf(full), fatherOf(full), nicknameOf(full)].filter(
    (part) => part !== undefined,
  );
  const rest = { language: null, parts: parts.map(([type, part]) => [type, part]) };
  return parseName({ full, script: scriptOf(full), ...rest, status: 'attested', scheme: null });
}

function titleOf(full: string): Part | undefined {
  const [, word] = /^(\S+)\s+\S/u.exec(full) ?? [];
  return word !== undefined && titles.has(foldText(word)) ? ['title', word] : undefined;
}

function fatherOf(full: string): Part | undefined {
  const name = father.exec(full)?.[1]?.trim();
  return name ? ['father', name] : undefined;
}

function nicknameOf(full: string): Part | undefined {
  const found = nickname.exec(full);
  const name = (found?.[1] ?? found?.[2])?.trim();
  return name ? ['nickname', name] : undefined;
}
