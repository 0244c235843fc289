// Archives that are wrong in a way that only knowledge from outside reveals, or that
// seals reveal: each is given with and without that knowledge, for without it the
// verdict may claim no more than it can.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { utf8 } from '../../src/base/bytes.ts';
import { sha256, sha256Hex } from '../../src/base/digest.ts';
import { signCheckpoint } from '../../src/format/checkpoint.ts';
import { cosign } from '../../src/format/cosignature.ts';
import { claimKind } from '../../src/format/kinds/claim.ts';
import { addSignature, parseNote } from '../../src/format/note.ts';
import { cosignatureType, newPrivateKey, noteSigner, writeVkey } from '../../src/format/vkey.ts';
import type { FindingCode } from '../../src/verify/finding.ts';
import type { Authority } from '../timestamp/authority.ts';
import { forgeToken, generalizedTime } from '../timestamp/forge.ts';
import { ArchiveMaker } from './archive-maker.ts';
import { makeSmall, type Outside } from './fixtures.ts';

export type OutsideFixture = {
  readonly name: string;
  /** What the archive says of itself, to a reader who knows nothing. */
  readonly alone: readonly FindingCode[];
  /** What a reader is then told not to know. */
  readonly unknown?: FindingCode;
  /** What is found with the knowledge that `spoil` returns; the same as alone if absent. */
  readonly known?: readonly FindingCode[];
  readonly spoil: (maker: ArchiveMaker, tsa: Authority) => Outside | Promise<Outside>;
};

const cosigner = newPrivateKey('cosigner.example', cosignatureType, new Uint8Array(32).fill(4));
const stranger = newPrivateKey('stranger.example', cosignatureType, new Uint8Array(32).fill(5));

/** A policy that asks for a log and, unless told not to, one cosigner. */
export function policyFor(vkey: string, quorum: 'one' | 'none' = 'one'): string {
  return `log ${vkey}\nwitness one ${writeVkey(cosigner.vkey)}\nquorum ${quorum}\n`;
}

/** The checkpoint with a cosignature, by default of the cosigner in {@link policyFor}. */
export function cosigned(maker: ArchiveMaker, note = maker.note, by = cosigner): string {
  const time = Math.floor(maker.now / 1000);
  return addSignature(note, cosign(parseNote(note).text, by, time));
}

/** A token of the authority over the committed checkpoint, stamped at the maker's time. */
export function tokenFor(
  maker: ArchiveMaker,
  tsa: Authority,
  over = maker.note,
  more: readonly Uint8Array[] = [],
): Uint8Array {
  return forgeToken({
    signer: tsa.signer,
    certificates: [tsa.signer.der, ...(tsa.intermediate ? [tsa.intermediate.der] : []), ...more],
    digest: sha256(utf8(over)),
    genTime: generalizedTime(maker.now),
  });
}

/** A small archive that is sealed with a token and a cosignature, and goes on from there. */
export function makeSealed(maker: ArchiveMaker, tsa: Authority | null): void {
  makeSmall(maker);
  maker.seal(tsa === null ? [] : [tokenFor(maker, tsa)], cosigned(maker));
  maker.commit();
}

const sealAt = (maker: ArchiveMaker) => maker.entries.length - 1;

function addClaims(maker: ArchiveMaker, count: number): void {
  for (let i = 0; i < count; i += 1) maker.add(claimKind, maker.claim());
  maker.commit();
}

/** Takes the last entries off and commits what is left, as one who holds the key could. */
function cutOff(maker: ArchiveMaker, count: number): void {
  maker.entries = maker.entries.slice(0, -count);
  rmSync(join(maker.folder, 'log/tile'), { recursive: true });
  maker.commit();
}

const forks: readonly OutsideFixture[] = [
  {
    name: 'entries cut off the end and signed again',
    alone: [],
    unknown: 'A-121',
    known: ['A-080'],
    spoil: (maker) => {
      makeSmall(maker);
      const since = [maker.note];
      cutOff(maker, 1);
      return { since };
    },
  },
  {
    name: 'entries cut off that a seal had covered',
    alone: ['A-074'],
    spoil: (maker, tsa) => {
      makeSealed(maker, tsa);
      cutOff(maker, 2);
      return {};
    },
  },
  {
    name: 'another history signed by the same key',
    alone: [],
    unknown: 'A-121',
    known: ['A-081'],
    spoil: (maker) => {
      makeSmall(maker);
      addClaims(maker, 2);
      const since = [maker.note];
      cutOff(maker, 2);
      addClaims(maker, 3);
      return { since };
    },
  },
  {
    name: 'two copies that both went on',
    alone: [],
    unknown: 'A-121',
    known: ['A-081'],
    spoil: (maker) => {
      makeSmall(maker);
      const fork = [...maker.entries];
      addClaims(maker, 1);
      const since = [maker.note];
      maker.entries = fork;
      rmSync(join(maker.folder, 'log/tile'), { recursive: true });
      addClaims(maker, 1);
      return { since };
    },
  },
  {
    name: 'two entries that changed places, signed again',
    alone: [],
    unknown: 'A-121',
    known: ['A-081'],
    spoil: (maker) => {
      makeSmall(maker);
      addClaims(maker, 2);
      const since = [maker.note];
      const [a, b] = maker.entries.splice(-2);
      if (a && b) maker.entries.push(b, a);
      maker.commit();
      return { since };
    },
  },
  {
    name: 'a history that a seal contradicts',
    alone: ['A-073'],
    spoil: (maker, tsa) => {
      makeSmall(maker);
      const fork = [...maker.entries];
      addClaims(maker, 1);
      maker.seal([tokenFor(maker, tsa)]);
      maker.entries = fork;
      rmSync(join(maker.folder, 'log/tile'), { recursive: true });
      addClaims(maker, 2);
      return {};
    },
  },
  {
    name: 'the whole made anew with another key',
    alone: [],
    unknown: 'A-120',
    known: ['A-014', 'A-082'],
    spoil: (maker) => {
      const true1 = new ArchiveMaker(join(maker.folder, '../true'), 'true');
      makeSmall(true1);
      makeSmall(maker);
      return { keys: [true1.vkey], since: [true1.note] };
    },
  },
  {
    name: 'the whole made anew with another key under the same origin',
    alone: [],
    unknown: 'A-120',
    known: ['A-014', 'A-083'],
    spoil: (maker) => {
      const vkey = maker.vkey;
      const { origin } = maker;
      const truth = noteSigner(maker.key);
      maker.key = newPrivateKey(origin, 1, new Uint8Array(32).fill(6));
      makeSmall(maker);
      const root = maker.root();
      const value = { origin, size: maker.entries.length, root, extensions: [] };
      return { keys: [vkey], since: [signCheckpoint(value, truth)] };
    },
  },
];

const policies: readonly OutsideFixture[] = [
  {
    name: 'a policy whose cosigner never signed',
    alone: [],
    known: ['A-016'],
    spoil: (maker) => {
      makeSmall(maker);
      return { policy: policyFor(maker.vkey) };
    },
  },
  {
    name: 'a policy of another log',
    alone: [],
    unknown: 'A-120',
    known: ['A-014', 'A-016'],
    spoil: (maker) => {
      const other = new ArchiveMaker(join(maker.folder, '../other'), 'other');
      makeSmall(maker);
      return { policy: policyFor(other.vkey, 'none') };
    },
  },
  {
    name: 'a cosignature by a key that the policy does not name',
    alone: [],
    unknown: 'A-125',
    known: ['A-016'],
    spoil: (maker) => {
      makeSmall(maker);
      maker.seal([], cosigned(maker, maker.note, stranger));
      maker.commit();
      return { policy: policyFor(maker.vkey) };
    },
  },
  {
    name: 'a cosignature that is forged',
    alone: [],
    unknown: 'A-125',
    known: ['A-016', 'A-076'],
    spoil: (maker) => {
      makeSmall(maker);
      const { name, keyId } = cosigner.vkey;
      const bytes = new Uint8Array(72).fill(1);
      bytes.set([0, 0, 0, 0, 0x60]);
      maker.seal([], addSignature(maker.note, { name, keyId, bytes }));
      maker.commit();
      return { policy: policyFor(maker.vkey) };
    },
  },
];

const seals: readonly OutsideFixture[] = [
  {
    name: 'a sealed checkpoint that is gone',
    alone: ['A-070'],
    spoil: (maker, tsa) => {
      makeSealed(maker, tsa);
      rmSync(join(maker.folder, `seals/${sealAt(maker)}/checkpoint`));
      return {};
    },
  },
  {
    name: 'a token that is gone',
    alone: ['A-070'],
    spoil: (maker, tsa) => {
      makeSmall(maker);
      const token = tokenFor(maker, tsa);
      maker.seal([token]);
      maker.commit();
      rmSync(join(maker.folder, `seals/${sealAt(maker)}/${sha256Hex(token)}.tsr`));
      return {};
    },
  },
  {
    name: 'a cosigned note that was changed',
    alone: ['A-071'],
    spoil: (maker) => {
      makeSealed(maker, null);
      const other = cosigned(maker, readFileSync(sealedPath(maker), 'utf8'), stranger);
      maker.write(`seals/${sealAt(maker)}/cosigned`, other);
      return {};
    },
  },
  {
    name: 'a sealed checkpoint that the key did not sign',
    alone: ['A-072'],
    spoil: (maker) => {
      makeSmall(maker);
      const size = maker.entries.length;
      const forged = maker.note.replace(/.{8}=*\n$/, 'AAAAAAA=\n');
      maker.seal([], null, { checkpoint: sha256Hex(utf8(forged)) });
      maker.write(`seals/${size}/checkpoint`, forged);
      maker.commit();
      return {};
    },
  },
  {
    name: 'a token over something else',
    alone: ['A-075'],
    spoil: (maker, tsa) => {
      makeSmall(maker);
      maker.seal([tokenFor(maker, tsa, 'another text')]);
      maker.commit();
      return {};
    },
  },
  {
    name: 'a token of an authority that the reader does not know',
    alone: [],
    unknown: 'A-124',
    known: ['A-075'],
    spoil: (maker, tsa) => {
      makeSealed(maker, { ...tsa, intermediate: undefined });
      return { tsaRoots: [tsa.rootPem] };
    },
  },
  {
    name: 'a cosigned note of another checkpoint',
    alone: ['A-076'],
    spoil: (maker) => {
      makeSmall(maker);
      const before = cosigned(maker);
      addClaims(maker, 1);
      maker.seal([], before);
      maker.commit();
      return {};
    },
  },
  {
    name: 'a seal entry of a log that is not here',
    alone: ['A-077'],
    spoil: (maker) => {
      makeSmall(maker);
      maker.seal([], null, { origin: 'gavah/elsewhere' });
      maker.commit();
      return {};
    },
  },
  {
    name: 'a seal entry of a size yet to come',
    alone: ['A-077'],
    spoil: (maker) => {
      makeSmall(maker);
      maker.seal([], null, { size: 1000 });
      maker.commit();
      return {};
    },
  },
];

const sealedPath = (maker: ArchiveMaker) => join(maker.folder, `seals/${sealAt(maker)}/checkpoint`);

const hour = 3_600_000;

const times: readonly OutsideFixture[] = [
  {
    name: 'an entry after a stamp that says it was before it',
    alone: ['A-090'],
    spoil: (maker, tsa) => {
      makeSealed(maker, tsa);
      maker.now -= hour;
      addClaims(maker, 1);
      return {};
    },
  },
  {
    name: 'an entry under a stamp that says it was after it',
    alone: ['A-091'],
    spoil: (maker, tsa) => {
      makeSmall(maker);
      maker.now += hour;
      addClaims(maker, 1);
      maker.now -= hour;
      makeSealedFrom(maker, tsa);
      return {};
    },
  },
  {
    name: 'a clock that went back by two days',
    alone: ['A-092'],
    spoil: (maker) => {
      makeSmall(maker);
      maker.now -= 48 * hour;
      addClaims(maker, 3);
      return {};
    },
  },
  {
    name: 'an entry that a cosigner shows to be back-dated',
    alone: [],
    unknown: 'A-125',
    known: ['A-090'],
    spoil: (maker) => {
      makeSealed(maker, null);
      maker.now -= hour;
      addClaims(maker, 1);
      return { policy: policyFor(maker.vkey) };
    },
  },
  {
    name: 'a past that was written later, with no stamp to contradict it',
    alone: [],
    unknown: 'A-122',
    spoil: (maker) => {
      maker.now -= 10_000 * hour;
      makeSmall(maker);
      return {};
    },
  },
];

function makeSealedFrom(maker: ArchiveMaker, tsa: Authority): void {
  maker.seal([tokenFor(maker, tsa)]);
  maker.commit();
}

/** A log, sealed, and its successor. */
export function makeContinued(maker: ArchiveMaker, tsa: Authority | null): void {
  makeSealed(maker, tsa);
  maker.succeed(1);
  maker.begin().commit();
  addClaims(maker, 2);
}

const past: readonly OutsideFixture[] = [
  {
    name: 'a successor, to a reader who has the old key',
    alone: [],
    unknown: 'A-120',
    known: ['A-015'],
    spoil: (maker) => {
      const keys = [maker.vkey];
      makeContinued(maker, null);
      return { keys };
    },
  },
  {
    name: 'a past log that is gone',
    alone: ['A-084'],
    spoil: (maker) => {
      makeContinued(maker, null);
      rmSync(join(maker.folder, 'past'), { recursive: true });
      return {};
    },
  },
  {
    name: 'a past log that was cut',
    alone: ['A-085'],
    spoil: (maker) => {
      makeSmall(maker);
      const full = maker.note;
      maker.entries = maker.entries.slice(0, 3);
      maker.commit();
      const cut = maker.note;
      maker.write('log/checkpoint', full);
      maker.succeed(1);
      maker.begin().commit();
      maker.write('past/1/log/checkpoint', cut);
      return {};
    },
  },
];

export const outsideFixtures: readonly OutsideFixture[] = [
  ...forks,
  ...policies,
  ...seals,
  ...times,
  ...past,
];
