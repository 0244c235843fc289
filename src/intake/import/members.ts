// The members that go with what a claim says: who says it, when, where, by whose
// word, and who may see it. Made into functions of a row's cells.
import { Failure } from '../../base/failure.ts';
import { eitherOf, quoted } from '../../base/phrase.ts';
import type { Claim } from '../../format/kinds/claim.ts';
import type { ChainRule, MemberRules, Parts } from '../../format/mapping/rule.ts';
import { brief, type Cells, compileText, type Header, type Reading } from './cells.ts';
import { compileDate } from './dates.ts';
import { required } from './parts.ts';

type Chain = Claim['chain'];

export type MemberReadings = {
  readonly columns: readonly string[];
  /** A member of text, or null where nothing gives it. */
  readonly text: (name: string, cells: Cells) => string | null;
  readonly when: (cells: Cells) => Claim['when'];
  readonly scope: (cells: Cells) => Claim['scope'];
  readonly reading: (cells: Cells) => Claim['reading'];
  readonly chain: (cells: Cells) => Chain;
};

/** @throws Failure I-004. */
export function compileMembers(
  rules: MemberRules,
  header: Header,
  isEntity: (text: string) => boolean,
): MemberReadings {
  const single = compileTexts(rules.single, header);
  const when = compileDate(rules.when, header);
  const scope = compileScope(rules, header);
  const reading = compileReading(rules.reading, header);
  const chain = compileChain(rules.chain, header, isEntity);
  const all: readonly Reading<unknown>[] = [...single.values(), when, scope, reading, chain];
  return {
    columns: all.flatMap(({ columns }) => columns),
    text: (name, cells) => single.get(name)?.read(cells) ?? null,
    when: when.read,
    scope: scope.read,
    reading: reading.read,
    chain: chain.read,
  };
}

function compileTexts(parts: Parts, header: Header): ReadonlyMap<string, Reading<string | null>> {
  const entries = Object.entries(parts);
  return new Map(entries.map(([name, part]) => [name, compileText(part, header)]));
}

const nothing = { columns: [], read: () => null };

function compileScope(rules: MemberRules, header: Header): Reading<Claim['scope']> {
  if (rules.scope === undefined) return nothing;
  const [what, whom, where] = ['what', 'whom', 'where'].map((name) =>
    compileText(rules.scope?.[name], header),
  );
  const when = compileDate(rules.scopeWhen, header);
  return {
    columns: [what, whom, where, when].flatMap((reading) => reading?.columns ?? []),
    read: (cells) => {
      const scope = {
        what: what?.read(cells) ?? null,
        whom: whom?.read(cells) ?? null,
        where: where?.read(cells) ?? null,
        when: when.read(cells),
      };
      return Object.values(scope).every((each) => each === null) ? null : scope;
    },
  };
}

const certainties = ['clear', 'probable', 'unclear'] as const;

function compileReading(parts: Parts | undefined, header: Header): Reading<Claim['reading']> {
  if (parts === undefined) return nothing;
  const [certainty, note] = [compileText(parts.certainty, header), compileText(parts.note, header)];
  return {
    columns: [...certainty.columns, ...note.columns],
    read: (cells) => {
      const [stated, said] = [certainty.read(cells), note.read(cells)];
      if (stated === null && said === null) return null;
      const text = required(stated, 'reading.certainty');
      return { certainty: oneOf(certainties, text, 'reading.certainty'), note: said };
    },
  };
}

const bases = ['saw', 'took-part', 'was-told', 'read', 'inferred', 'unknown'] as const;

function compileChain(
  rule: ChainRule | undefined,
  header: Header,
  isEntity: (text: string) => boolean,
): Reading<Chain> {
  if (rule === undefined) return { columns: [], read: () => [] };
  if ('cell' in rule) {
    const { columns, read } = compileText(rule.cell, header);
    return { columns, read: (cells) => parseChain(read(cells), isEntity) };
  }
  const links = rule.links.map((parts) => compileLink(parts, header));
  return {
    columns: links.flatMap(({ columns }) => columns),
    read: (cells) => links.flatMap(({ read }) => read(cells) ?? []),
  };
}

/** A link of a chain; null where neither speaker nor label is given. */
function compileLink(parts: Parts, header: Header): Reading<Chain[number] | null> {
  const [speaker, label, basis] = ['speaker', 'label', 'basis'].map((name) =>
    compileText(parts[name], header),
  );
  return {
    columns: [speaker, label, basis].flatMap((reading) => reading?.columns ?? []),
    read: (cells) => {
      const [who, said] = [speaker?.read(cells) ?? null, label?.read(cells) ?? null];
      if (who === null && said === null) return null;
      const text = basis?.read(cells) ?? 'unknown';
      return { speaker: who, label: said, basis: oneOf(bases, text, 'chain.basis') };
    },
  };
}

/** Reads `speaker-or-label:basis > …`. @throws Failure I-034, I-031. */
function parseChain(text: string | null, isEntity: (text: string) => boolean): Chain {
  if (text === null) return [];
  return text.split('>').map((link) => {
    const colon = link.lastIndexOf(':');
    const who = link.slice(0, Math.max(0, colon)).trim();
    if (who === '') throw new Failure('I-034', { chain: brief(text) });
    const basis = oneOf(bases, link.slice(colon + 1).trim(), 'chain.basis');
    return isEntity(who)
      ? { speaker: who, label: null, basis }
      : { speaker: null, label: who, basis };
  });
}

/** @throws Failure I-031 unless the text is one of the words. */
export function oneOf<Word extends string>(
  words: readonly Word[],
  text: string,
  member: string,
): Word {
  const word = words.find((each) => each === text);
  if (word !== undefined) return word;
  throw new Failure('I-031', { member, wanted: eitherOf(words.map(quoted)), found: brief(text) });
}
