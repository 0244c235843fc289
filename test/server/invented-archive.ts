// An archive on disk of invented people and places, small, with something of
// everything that the routes show. Every entry is drawn from its own name, so
// that two archives that differ in some entries have all others in common.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TProperties } from 'typebox';
import { coreTerms } from '../../src/format/core-terms.ts';
import type { Kind, ValueOf } from '../../src/format/kind.ts';
import { checkKind } from '../../src/format/kinds/check.ts';
import { type Claim, type ClaimObject, claimKind } from '../../src/format/kinds/claim.ts';
import { type Graded, gradeKind } from '../../src/format/kinds/grade.ts';
import { custodyKind } from '../../src/format/kinds/item.ts';
import { judgementKind, withdrawKind } from '../../src/format/kinds/judgement.ts';
import { pictureKind } from '../../src/format/kinds/picture.ts';
import { textKind } from '../../src/format/kinds/text.ts';
import { prepareTerms } from '../../src/format/vocabulary.ts';
import { receivePaths } from '../../src/intake/receive.ts';
import { createArchive } from '../../src/log/create.ts';
import { Home } from '../../src/log/home.ts';
import { Session } from '../../src/log/session.ts';
import { Office } from '../../src/server/office.ts';
import { openLocalVault } from '../../src/vault/local.ts';
import { shareTemplates } from '../register/templates.ts';
import { inventedTerms } from './invented-terms.ts';

export const at = '2026-03-04T05:06:07Z';
/** What a custody event need not tell. */
export const untold = { happened: null, from: null, to: null, place: null, note: null };

export const clock = () => Date.parse(at);

export type Made = {
  readonly root: string;
  readonly folder: string;
  readonly home: Home;
  /** Ids by the name that an entry was made under. */
  readonly ids: Readonly<Record<string, string>>;
  remove(): void;
};

export type Making = {
  /** Whether entries that only the level protected may see are there as well, between the others. */
  readonly isHidden?: boolean;
};

type Visibility = Claim['visibility'];

/** Writes under names: the random bytes of an entry come from its name. */
export class Maker {
  readonly ids: Record<string, string> = {};
  readonly session: Session;
  readonly #draw: Draw;

  constructor(session: Session, draw: Draw) {
    this.session = session;
    this.#draw = draw;
  }

  async add<P extends TProperties>(
    name: string,
    kind: Kind<P>,
    value: ValueOf<Kind<P>>,
  ): Promise<string> {
    this.#draw.begin(name);
    const id = await this.session.add(kind, value);
    this.ids[name] = id;
    return id;
  }

  claim(name: string, subject: string, predicate: string, rest: Partial<Claim>): Promise<string> {
    const value = { ...plainClaim, at, by: this.session.author.id, subject, predicate, ...rest };
    return this.add(name, claimKind, value);
  }

  async entity(subject: string, kind: string, names: readonly string[], rest: Partial<Claim> = {}) {
    await this.claim(`${subject} kind`, subject, 'kind', { ...rest, object: { term: kind } });
    for (const full of names) {
      await this.claim(`${subject} ${full}`, subject, 'name', { ...rest, object: nameOf(full) });
    }
  }

  async receive(name: string, text: string, visibility: Visibility, folder: string) {
    this.#draw.begin(name);
    mkdirSync(folder, { recursive: true });
    const path = join(folder, name);
    writeFileSync(path, text);
    utimesSync(path, clock() / 1000, clock() / 1000);
    const vault = openLocalVault(join(this.session.archive.folder, 'objects'), { threads: 0 });
    const provenance = { from: 'Invented Giver', note: null, visibility, method: 'test' } as const;
    await receivePaths({
      session: this.session,
      vault,
      paths: [path],
      provenance,
      onLine: (line) => {
        if (line.kind !== 'refused') this.ids[name] = line.id;
      },
    });
    await vault.close();
  }
}

export class Draw {
  #name = 'beginning';
  #count = 0;

  begin(name: string): void {
    this.#name = name;
    this.#count = 0;
  }

  readonly random = (count: number): Uint8Array => {
    this.#count += 1;
    const hash = createHash('shake256', { outputLength: count });
    return hash.update(`${this.#name} ${this.#count}`).digest();
  };
}

const plainClaim = {
  ref: null,
  object: null,
  stance: 'asserts' as const,
  when: null,
  place: null,
  role: null,
  scope: null,
  source: 'src-diary',
  cited: null,
  access: 'excerpt' as const,
  chain: [],
  hedge: null,
  item: null,
  locator: [],
  reading: null,
  machine: null,
  visibility: 'public' as const,
  supersedes: null,
  note: null,
};

export function nameOf(full: string): ClaimObject {
  const script = /[\u0600-\u06ff]/.test(full) ? 'Arab' : 'Latn';
  return { name: { full, script, language: null, parts: [], status: 'attested', scheme: null } };
}

function killed(lower: number, upper: number | null): ClaimObject {
  const rest = { alternatives: [], approximate: false, hedge: null, asWritten: null };
  return { quantity: { counts: 'prisoners', lower, upper, ...rest, type: 'documented' } };
}

/** A copy of the archive in a new folder, with its keys beside it and its register up to date. */
export async function makeArchive({ isHidden = false }: Making = {}): Promise<Made> {
  const first = firsts.get(isHidden) ?? makeFirst(isHidden);
  firsts.set(isHidden, first);
  const { root: from, ids } = await first;
  const root = mkdtempSync(join(tmpdir(), 'gavah-server-'));
  cpSync(from, root, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  const home = new Home(join(root, 'home'));
  return { root, folder: join(root, 'archive'), home, ids, remove: () => remove(root) };
}

/** Made once in a process, because to fold it takes as long as all that most tests do with it. */
const firsts = new Map<boolean, ReturnType<typeof makeFirst>>();

async function makeFirst(isHidden: boolean): Promise<Pick<Made, 'root' | 'ids'>> {
  const root = mkdtempSync(join(tmpdir(), 'gavah-server-'));
  process.on('exit', () => remove(root));
  const folder = join(root, 'archive');
  const home = new Home(join(root, 'home'));
  shareTemplates(home.folder);
  const draw = new Draw();
  const around = { home, clock, random: draw.random };
  const actor = { name: 'Recorder One', role: null };
  await createArchive(folder, { ...around, name: 'Invented archive', actor });
  const session = await Session.open(folder, around);
  const maker = new Maker(session, draw);
  await tell(maker, { files: join(root, 'files'), isHidden });
  session.close();
  const office = await Office.open({ ...around, folder, env: process.env, complain: () => {} });
  await office.close();
  return { root, ids: maker.ids };
}

function remove(root: string): void {
  rmSync(root, { recursive: true, force: true });
}

type Story = { readonly files: string; readonly isHidden: boolean };

async function tell(maker: Maker, { files, isHidden }: Story): Promise<void> {
  const { name, version } = coreTerms;
  const terms = [...coreTerms.terms, ...inventedTerms];
  const by = maker.session.author.id;
  await prepareTerms({ name, version, terms }, { at, by }, (kind, value) =>
    maker.add('vocabulary', kind, value),
  );
  const hide = async (work: () => Promise<unknown>) => {
    if (isHidden) await work();
  };
  await maker.receive('letter.txt', 'They took her at the beginning of Mordad.\n', 'public', files);
  await hide(() => maker.receive('hidden.txt', 'The hidden letter.\n', 'protected', files));
  await maker.receive('list.csv', 'id,name\n1,Darya Invented\n2,Nader Invented\n', 'team', files);
  await readText(maker, 'letter.txt', 'They took her at the beginning of Mordad.');
  await hide(() => readText(maker, 'hidden.txt', 'The hidden letter.'));
  // As if both letters, and the list, were pictures of one thing.
  await sketch(maker, 'letter.txt', '0f'.repeat(32));
  await hide(() => sketch(maker, 'hidden.txt', '0e'.repeat(32)));
  await sketch(maker, 'list.csv', `0e${'0f'.repeat(31)}`);
  await tellPeople(maker, hide);
  await tellIncident(maker, hide);
  await tellProceedings(maker, hide);
  await tellWork(maker, hide);
}

/** A case against one, and a hidden one against another. */
async function tellProceedings(maker: Maker, hide: Hide): Promise<void> {
  const tell = async (id: string, against: string, rest: Partial<Claim>) => {
    await maker.entity(id, 'proceeding', [`Case ${id}`], rest);
    await maker.claim(`${id} against`, id, 'named-in', { ...rest, object: { entity: against } });
    await maker.claim(`${id} stage`, id, 'stage', { ...rest, object: { term: 'charged' } });
    const object = { text: 'I was not there.', language: 'en' };
    await maker.claim(`${id} answer`, against, 'answer', { ...rest, object });
  };
  await tell('case-gate', 'p-nader', { visibility: 'public' });
  await hide(() => tell('case-hidden', 'p-darya', secret));
}

type Hide = (work: () => Promise<unknown>) => Promise<void>;

/** What a machine read in a letter, as it is logged on arrival. */
function readText(maker: Maker, item: string, text: string): Promise<string> {
  return maker.add(`text of ${item}`, textKind, {
    at,
    by: maker.session.author.id,
    item: maker.ids[item] ?? '',
    machine: { tool: 'test', version: '1', parameters: '' },
    quality: 'exact',
    language: null,
    pages: null,
    part: 1,
    parts: 1,
    first: 0,
    paragraphCount: 1,
    paragraph: [{ page: null, text, start: 0 }],
  });
}

/** What a machine made of a picture, as it is logged on arrival. */
function sketch(maker: Maker, item: string, sketch: string): Promise<string> {
  return maker.add(`sketch of ${item}`, pictureKind, {
    at,
    by: maker.session.author.id,
    item: maker.ids[item] ?? '',
    machine: { tool: 'test', version: '1', parameters: '' },
    width: 640,
    height: 480,
    pixels: 'ab'.repeat(32),
    sketch,
    inner: null,
  });
}

async function tellPeople(maker: Maker, hide: Hide): Promise<void> {
  await maker.entity('src-diary', 'work', ['Diary of nobody'], { source: 'src-diary' });
  await maker.entity('p-darya', 'person', ['Darya Invented', 'دریا ساختگی']);
  await hide(() => maker.entity('p-hidden', 'person', ['Hidden Invented'], secret));
  await maker.entity('p-nader', 'person', ['Nader Invented'], { visibility: 'team' });
  await hide(() => maker.claim('alias', 'p-darya', 'name', { ...secret, object: nameOf('Alias') }));
  const quoted = maker.ids['letter.txt'] ?? null;
  const quote = { exact: 'They took her', prefix: '', suffix: ' at', start: 0 };
  await maker.claim('note', 'p-darya', 'note', {
    object: { text: 'They took her at the beginning of Mordad.', language: 'en' },
    source: 'src-diary',
    item: quoted,
    locator: [{ type: 'quote', ...quote }],
    access: 'held',
  });
}

async function tellIncident(maker: Maker, hide: Hide): Promise<void> {
  await maker.entity('place-town', 'place', ['Town of Nowhere']);
  await maker.entity('place-town-2', 'place', ['شهر هیچ‌جا'], { source: 'src-list' });
  await hide(() => maker.entity('place-hidden', 'place', ['Hidden Town'], secret));
  await maker.entity('inc-fire', 'incident', ['Fire at the gate']);
  await maker.claim('few', 'inc-fire', 'killed', { object: killed(3, 3) });
  await hide(() =>
    maker.claim('hidden count', 'inc-fire', 'killed', { ...secret, object: killed(90, 90) }),
  );
  await maker.claim('many', 'inc-fire', 'killed', { object: killed(8, 8), source: 'src-list' });
  await hide(() => hideMore(maker));
  await maker.claim('wrong', 'inc-fire', 'killed', { object: killed(30, 30) });
}

/** What would show in the answers about others: a correction, a kind, a tie, a better access. */
async function hideMore(maker: Maker): Promise<void> {
  const supersedes = maker.ids.few ?? null;
  const corrected = { ...secret, object: killed(4, 4), supersedes };
  await maker.claim('hidden correction', 'inc-fire', 'killed', corrected);
  const incident = { ...secret, object: { term: 'incident' } };
  await maker.claim('hidden kind', 'place-town', 'kind', incident);
  const tie = { ...secret, object: { entity: 'p-hidden' }, place: 'place-town' };
  await maker.claim('hidden tie', 'p-darya', 'part-of', tie);
  const access = { ...secret, object: { text: 'x', language: 'en' }, access: 'held' } as const;
  await maker.claim('hidden access', 'p-darya', 'note', { ...access, source: 'src-list' });
}

async function tellWork(maker: Maker, hide: Hide): Promise<void> {
  const by = maker.session.author.id;
  const withdraw = (name: string, target = '') =>
    maker.add(`withdrawal of ${name}`, withdrawKind, { at, by, target, reason: 'misread' });
  await withdraw('wrong', maker.ids.wrong);
  await hide(() => withdraw('alias', maker.ids.alias));
  const judgement = { at, by, claims: [], value: null, machine: null, reason: 'compared by hand' };
  const judge = (name: string, judges: 'same' | 'unsure', entities: [string, string]) =>
    maker.add(name, judgementKind, { ...judgement, judges, entities });
  await judge('judgement', 'unsure', ['p-darya', 'p-nader']);
  await hide(() => judge('hidden judgement', 'unsure', ['p-darya', 'p-hidden']));
  await judge('sameness', 'same', ['place-town', 'place-town-2']);
  await hide(() => judge('hidden sameness', 'same', ['place-town-2', 'place-hidden']));
  await tellGrades(maker, hide);
  const custody = { at, by, act: 'read', ...untold } as const;
  await maker.add('custody', custodyKind, { ...custody, item: maker.ids['letter.txt'] ?? '' });
  const outcome = { findings: 1, failureCount: 1, entries: 3 };
  const stray = { code: 'A-001', object: null, path: 'notes.txt', entry: null };
  const machine = { tool: 'gavah verify', version: '1', parameters: '' };
  const check = { at, by, began: at, machine, ...outcome, failure: [stray] };
  await maker.add('check', checkKind, { ...check, items: null, objects: 3, bytes: 30 });
  await hide(() => {
    const items = [maker.ids['hidden.txt'] ?? ''];
    return maker.add('hidden check', checkKind, { ...check, items, objects: 1, bytes: 9 });
  });
  const handed = { ...custody, act: 'handed-over', item: maker.ids['letter.txt'] ?? '' } as const;
  await maker.add('handed over', custodyKind, { ...handed, to: 'Court of Nowhere' });
  await maker.add('moved', custodyKind, { ...handed, act: 'moved' });
  await hide(() =>
    maker.add('hidden custody', custodyKind, { ...custody, item: maker.ids['hidden.txt'] ?? '' }),
  );
}

async function tellGrades(maker: Maker, hide: Hide): Promise<void> {
  const head = { at, by: maker.session.author.id, scale: 'admiralty', reason: 'it held' } as const;
  const grade = (name: string, graded: Graded) => maker.add(name, gradeKind, { ...head, graded });
  await grade('grade of a source', { source: 'src-diary', reliability: 'B' });
  await grade('grade of a claim', { claim: maker.ids.many ?? '', credibility: '3' });
  await hide(async () => {
    // A source that nothing but what is hidden rests on, and a grade that is taken back.
    await maker.entity('p-hidden', 'person', ['Hidden Twice'], { ...secret, source: 'src-secret' });
    await grade('hidden grade', { source: 'src-secret', reliability: 'E' });
    await grade('hidden grade of a claim', { claim: maker.ids.alias ?? '', credibility: '5' });
    const target = maker.ids['hidden grade'] ?? '';
    const { by } = head;
    await maker.add('withdrawal of a hidden grade', withdrawKind, { at, by, target, reason: 'no' });
  });
}

const secret = { visibility: 'protected' } as const;

/** The id of nothing. */
export const nothing = 'ab'.repeat(32);
