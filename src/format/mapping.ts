// The mapping file: how the rows of CSV lists become claims. Implements
// docs/formats/mapping.md. It is only read here; the importer makes it work.
import { Failure } from '../base/failure.ts';
import type { Json } from '../base/json.ts';
import { phrase } from '../base/phrase.ts';
import { absent, type Expression, readSingle } from './mapping/expression.ts';
import { checkMakers, type Maker, readPrefix } from './mapping/introduction.ts';
import {
  type At,
  findMember,
  listOf,
  matching,
  member,
  membersOf,
  refuse,
  textOf,
} from './mapping/reader.ts';
import { type ClaimRule, type MemberRules, readClaimRule, readDefaults } from './mapping/rule.ts';

export type FileRule = {
  readonly file: string;
  /** The column that names the row; null where its line does. */
  readonly key: string | null;
  /** The column of the entity that the row's claims are about, or what ids made from the key begin with. */
  readonly subject: { readonly column: string } | { readonly prefix: string };
  /** The kind of the entity that a row introduces; absent where it introduces none. */
  readonly introduces: Expression;
  readonly defaults: MemberRules;
  readonly claims: readonly ClaimRule[];
};

export type Mapping = {
  readonly name: string;
  /** The language of names and texts that do not state one. */
  readonly language: string | null;
  /** The entity that stands behind what no source is given for. */
  readonly compiler: string;
  readonly vocabulary: readonly string[];
  readonly files: readonly FileRule[];
};

const topMembers = ['format', 'name', 'language', 'compiler', 'vocabulary', 'files'];
const fileMembers = ['file', 'key', 'subject', 'introduces', 'defaults', 'claims'];
const term = /^[a-z0-9][a-z0-9-]{0,63}$/;
const entity = /^[a-z0-9][a-z0-9._-]{0,127}$/;
const mostFiles = 255;

/**
 * The mapping that a JSON value is.
 *
 * @throws Failure I-001 for a value that does not belong, I-002 for a member that is not known,
 *   I-006 for ids of cells that could meet others, I-010 for a file that is not a plain name.
 */
export function parseMapping(value: Json): Mapping {
  const at = { value, path: '' };
  const members = membersOf(at, topMembers);
  const format = member(members, 'format', '');
  if (format.value !== 'gavah.mapping/1')
    refuse('format', phrase('map-format', { format: 'gavah.mapping/1' }));
  const language = findMember(members, 'language', '');
  const vocabulary = findMember(members, 'vocabulary', '');
  return {
    name: matching(member(members, 'name', ''), term),
    language: language === undefined || language.value === null ? null : textOf(language),
    compiler: matching(member(members, 'compiler', ''), entity),
    vocabulary: vocabulary === undefined ? [] : listOf(vocabulary).map(plainName),
    files: readFiles(member(members, 'files', '')),
  };
}

/** The name of a file in the folder itself: no way leads out of it. */
function plainName(at: At): string {
  const file = textOf(at);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  const isPlain = file.length <= 255 && !/[/\\\0-\x1f]|^\.\.?$/.test(file);
  if (!isPlain) throw new Failure('I-010', { file });
  return file;
}

function readFiles(at: At): FileRule[] {
  const files = listOf(at).map(readFile);
  if (files.length === 0) return refuse(at.path, phrase('map-no-file'));
  if (files.length > mostFiles) return refuse(at.path, phrase('map-files', { most: mostFiles }));
  const twice = files.find(({ file }, i) => files.findIndex((other) => other.file === file) < i);
  if (twice !== undefined) return refuse(at.path, phrase('map-file-twice', { file: twice.file }));
  checkMakers(makersOf(files));
  return files;
}

function readFile(at: At): FileRule {
  const { path } = at;
  const members = membersOf(at, fileMembers);
  const key = findMember(members, 'key', path);
  const introduces = findMember(members, 'introduces', path);
  const defaults = readDefaults(findMember(members, 'defaults', path));
  const claims = listOf(member(members, 'claims', path));
  return {
    file: plainName(member(members, 'file', path)),
    key: key === undefined || key.value === null ? null : textOf(key),
    subject: readSubject(member(members, 'subject', path)),
    introduces: introduces === undefined ? absent : readSingle(introduces),
    defaults,
    claims: claims.map((claim) => readClaimRule(claim, defaults)),
  };
}

function readSubject(at: At): FileRule['subject'] {
  if (typeof at.value === 'string') return { column: textOf(at) };
  const members = membersOf(at, ['prefix']);
  return { prefix: readPrefix(member(members, 'prefix', at.path)) };
}

/** Every place of the files' rules where ids are made. */
function makersOf(files: readonly FileRule[]): Maker[] {
  return files.flatMap(({ subject, claims }, i) => {
    const rows =
      'prefix' in subject ? [{ path: `files[${i}].subject`, ...subject, kind: null }] : [];
    return [...rows, ...claims.flatMap(cellMakers)];
  });
}

function cellMakers({ path, objects }: ClaimRule): Maker[] {
  return objects.flatMap((object) => {
    if (object.range !== 'entity' || object.introduces === null) return [];
    const { prefix, kind } = object.introduces;
    return [{ path: `${path}.object.entity.introduces`, prefix, kind }];
  });
}
