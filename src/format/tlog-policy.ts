// Trust policies (C2SP tlog-policy): which logs are known, which cosigners, and
// how many of them must have signed a checkpoint. docs/formats/tlog-policy.md.
// C2SP's witnesses are called cosigners here. Weighing a checkpoint against a
// policy is in quorum.ts.
import { equalBytes, parseUtf8, utf8 } from '../base/bytes.ts';
import { Failure } from '../base/failure.ts';
import { parseDecimal } from './checkpoint.ts';
import {
  cosignatureType,
  ed25519Type,
  type KeyType,
  parseVkey,
  type Vkey,
  writeVkey,
} from './vkey.ts';

export type PolicyLog = { readonly vkey: Vkey; readonly url: string | null };
export type PolicyCosigner = PolicyLog & { readonly name: string };

/** Counts as having cosigned when at least `threshold` of its members have. */
export type PolicyGroup = {
  readonly name: string;
  readonly threshold: number;
  readonly members: readonly string[];
};

/** A policy as {@link parsePolicy} reads it. `groups` are in the order of their lines. */
export type Policy = {
  readonly logs: readonly PolicyLog[];
  readonly cosigners: readonly PolicyCosigner[];
  readonly groups: readonly PolicyGroup[];
  /** The name of a cosigner or group, or `none`. */
  readonly quorum: string;
};

/** A policy that asks for this log's signature and for no cosigner. */
export function policyOfLog(vkey: Vkey): Policy {
  return { logs: [{ vkey, url: null }], cosigners: [], groups: [], quorum: 'none' };
}

/**
 * A policy in its plainest spelling: one space between words, thresholds as numbers, no comments.
 *
 * @throws Failure as {@link parsePolicy} for what it would not read.
 */
export function writePolicy(policy: Policy): string {
  const tail = (url: string | null): string => (url === null ? '' : ` ${url}`);
  const lines = [
    ...policy.logs.map(({ vkey, url }) => `log ${writeVkey(vkey)}${tail(url)}`),
    ...policy.cosigners.map(({ name, vkey, url }) => {
      return `witness ${name} ${writeVkey(vkey)}${tail(url)}`;
    }),
    ...policy.groups.map(({ name, threshold, members }) => {
      return `group ${[name, threshold, ...members].join(' ')}`;
    }),
    `quorum ${policy.quorum}`,
  ];
  const text = `${lines.join('\n')}\n`;
  parsePolicy(utf8(text));
  return text;
}

/**
 * Reads a policy file. People write these, so that spaces, comments and order are theirs to choose;
 * all else has one spelling.
 *
 * @throws Failure C-060 for bytes that are not allowed, C-061 for a line of no known form, C-062 to
 *   C-066 and C-068 for what a line says, C-067 unless there is one quorum line; B-003 and B-004
 *   for what is not UTF-8; C-006, C-010, C-011 and C-012 for a key.
 */
export function parsePolicy(bytes: Uint8Array): Policy {
  const text = parseUtf8(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  const isPlain = !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text);
  if (!isPlain || (text !== '' && !text.endsWith('\n'))) throw new Failure('C-060');
  const draft = new Draft();
  for (const [i, line] of text.split('\n').entries()) {
    const words = line.split(/[ \t]+/).filter((word) => word !== '');
    if (words[0] !== undefined && !words[0].startsWith('#')) draft.read(words, i + 1);
  }
  return draft.finish();
}

/** A policy while its lines are read, top to bottom. */
class Draft {
  readonly #logs: PolicyLog[] = [];
  readonly #cosigners: PolicyCosigner[] = [];
  readonly #groups: PolicyGroup[] = [];
  readonly #names = new Set(['none']);
  readonly #members = new Set<string>();
  readonly #quorums: string[] = [];

  read([keyword, ...words]: readonly string[], line: number): void {
    if (keyword === 'log') this.#readLog(words, line);
    else if (keyword === 'witness') this.#readCosigner(words, line);
    else if (keyword === 'group') this.#readGroup(words, line);
    else if (keyword === 'quorum') this.#readQuorum(words, line);
    else throw new Failure('C-061', { line });
  }

  finish(): Policy {
    const [quorum, ...more] = this.#quorums;
    if (quorum === undefined || more.length > 0) {
      throw new Failure('C-067', { lines: this.#quorums.length });
    }
    return { logs: this.#logs, cosigners: this.#cosigners, groups: this.#groups, quorum };
  }

  #readLog([key, url, ...more]: readonly string[], line: number): void {
    if (key === undefined || more.length > 0) throw new Failure('C-061', { line });
    const vkey = readKey(key, ed25519Type, line);
    requireNewKey(vkey, this.#logs, line);
    this.#logs.push({ vkey, url: url ?? null });
  }

  #readCosigner([name, key, url, ...more]: readonly string[], line: number): void {
    if (name === undefined || key === undefined || more.length > 0) {
      throw new Failure('C-061', { line });
    }
    const vkey = readKey(key, cosignatureType, line);
    requireNewKey(vkey, this.#cosigners, line);
    this.#define(name, line);
    this.#cosigners.push({ name, vkey, url: url ?? null });
  }

  #readGroup([name, quantity, ...members]: readonly string[], line: number): void {
    if (name === undefined || quantity === undefined || members.length === 0) {
      throw new Failure('C-061', { line });
    }
    for (const member of members) this.#enlist(member, line);
    this.#define(name, line);
    this.#groups.push({ name, threshold: readThreshold(quantity, members.length, line), members });
  }

  #readQuorum([name, ...more]: readonly string[], line: number): void {
    if (name === undefined || more.length > 0) throw new Failure('C-061', { line });
    if (!this.#names.has(name)) throw new Failure('C-063', { line, name });
    this.#quorums.push(name);
  }

  #define(name: string, line: number): void {
    if (this.#names.has(name)) throw new Failure('C-062', { line, name });
    this.#names.add(name);
  }

  #enlist(name: string, line: number): void {
    if (name === 'none' || !this.#names.has(name)) throw new Failure('C-063', { line, name });
    if (this.#members.has(name)) throw new Failure('C-065', { line, name });
    this.#members.add(name);
  }
}

function readKey(text: string, type: KeyType, line: number): Vkey {
  const vkey = parseVkey(text);
  if (vkey.type !== type) throw new Failure('C-068', { line, type: vkey.type });
  return vkey;
}

// The same key under another name or id is still the same key.
function requireNewKey(vkey: Vkey, known: readonly PolicyLog[], line: number): void {
  if (known.some((log) => equalBytes(log.vkey.publicKey, vkey.publicKey))) {
    throw new Failure('C-064', { line });
  }
}

function readThreshold(word: string, members: number, line: number): number {
  if (word === 'any') return 1;
  if (word === 'all') return members;
  const threshold = parseDecimal(word);
  if (threshold === null || threshold < 1 || threshold > members) {
    throw new Failure('C-066', { line, most: members });
  }
  return threshold;
}
