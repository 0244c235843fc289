// Uploads become items, in groups: each group is one writing, so that others get
// their turn between two. What was logged stays, however the job ends, and every
// file is accounted for; what was not received is still there to be received.
import { lstatSync, utimesSync } from 'node:fs';
import { Failure } from '../../base/failure.ts';
import { whyOf } from '../../base/why.ts';
import type { Offer } from '../../intake/offer.ts';
import { type ReceivedLine, receiveOffers } from '../../intake/receive.ts';
import type { Session } from '../../log/session.ts';
import { accessionsOf } from '../../register/query/list-items.ts';
import { listForReading } from '../../register/query/texts.ts';
import { prepareWarnings } from '../items/warnings.ts';
import type { JobWork } from '../jobs.ts';
import type { Office } from '../office.ts';
import { problemOf } from '../problem.ts';
import type { ReceiptReport, ReceiptRequest, Upload } from '../shapes/work.ts';
import { readableAmong, startExtraction } from './extraction.ts';
import type { Uploads } from './uploads.ts';

type Line = ReceiptReport['lines'][number];

export type Receipt = {
  readonly office: Office;
  readonly uploads: Uploads;
  readonly request: ReceiptRequest;
  readonly work: JobWork;
};

/** How an item came, where nobody says it otherwise; a reader is told in their language. */
const ownMethod = 'the workbench';
export type OwnMethod = typeof ownMethod;

const mostFiles = 1_000;
const mostBytes = 256 << 20;
const receiving = { en: 'Receiving', fa: 'پذیرفتن' };
/** What a warning given at the receipt says; who receives often has seen no more yet. */
const warning = 'distressing material, as said at the receipt';

/** @throws Failure before anything is received; V-030, V-031, L-007 with what was kept. */
export async function receiveUploads(receipt: Receipt): Promise<ReceiptReport> {
  const { office, uploads, request, work } = receipt;
  const files = [...new Set(request.uploads)].map((id) => uploads.get(id));
  for (const { id } of files) uploads.pathOfWhole(id);
  work.step(receiving);
  work.progress(0, files.length);
  const lines: Line[] = [];
  for (const group of groupsOf(files)) {
    if (work.signal.aborted) break;
    lines.push(...(await receiveGroup(receipt, group)));
    work.progress(lines.length, files.length);
  }
  const count = (became: Line['became']) => lines.filter((line) => line.became === became).length;
  const [received, duplicates, refused] = [count('received'), count('duplicate'), count('refused')];
  const rest = files.slice(lines.length).map(left);
  const extraction = await startReading(office, lines);
  return {
    lines: [...lines, ...rest],
    received,
    duplicates,
    refused,
    left: rest.length,
    extraction,
  };
}

/** What was not reached before the job was cancelled. */
function left({ id, name, path, sizeBytes }: Upload): Line {
  const shown = path ?? name;
  return {
    upload: id,
    name: shown,
    became: 'left',
    item: null,
    accession: null,
    sha256: null,
    sizeBytes,
    problem: null,
  };
}

function* groupsOf(files: readonly Upload[]): Generator<Upload[]> {
  let group: Upload[] = [];
  let bytes = 0;
  for (const file of files) {
    group.push(file);
    bytes += file.sizeBytes;
    if (group.length < mostFiles && bytes < mostBytes) continue;
    yield group;
    group = [];
    bytes = 0;
  }
  if (group.length > 0) yield group;
}

async function receiveGroup(receipt: Receipt, group: readonly Upload[]): Promise<Line[]> {
  const { office, uploads } = receipt;
  const received = await office.write((session) => receiveFiles(receipt, session, group));
  const ids = received.flatMap((line) => (line.kind === 'refused' ? [] : [line.id]));
  const accessions = await accessionsOf(office.view('protected'), ids);
  return received.map((line, i) => {
    const upload = group[i];
    if (upload !== undefined) uploads.remove(upload.id);
    return lineOf(line, { upload, accessions });
  });
}

async function receiveFiles(
  { office, uploads, request }: Receipt,
  session: Session,
  group: readonly Upload[],
): Promise<ReceivedLine[]> {
  const lines: ReceivedLine[] = [];
  const { from, note, visibility, isDistressing, method } = request;
  const { collectedAt = null, relevance = null, risk = null } = request;
  await receiveOffers(
    {
      session,
      vault: office.vault,
      provenance: {
        ...{ from, note, visibility, collectedAt, relevance, risk },
        method: method ?? ownMethod,
      },
      onLine: (line) => lines.push(line),
      most: { files: mostFiles, bytes: Number.MAX_SAFE_INTEGER },
    },
    () => group.map((upload) => offerOf(uploads, upload)),
  );
  const items = lines.flatMap((line) =>
    line.kind === 'refused' ? [] : [{ id: line.id, visibility }],
  );
  if (isDistressing && items.length > 0) {
    await session.append(await prepareWarnings(office, session, { items, reason: warning }));
  }
  return lines;
}

/** The file with the name and the time of change that it had where it came from. */
function offerOf(uploads: Uploads, { id, name, path, modified }: Upload): Offer {
  const place = uploads.pathOfWhole(id);
  const shown = { text: path ?? name, spelling: 'plain' } as const;
  try {
    const seconds = modified === null ? undefined : Date.parse(modified) / 1000;
    if (seconds !== undefined && Number.isFinite(seconds)) utimesSync(place, seconds, seconds);
    const { dev: device, ino: inode, size } = lstatSync(place, { bigint: true });
    const source = { kind: 'file', path: Buffer.from(place), device, inode } as const;
    return { name: shown, source: { ...source, sizeBytes: Number(size) } };
  } catch (cause) {
    return { name: shown, refusal: new Failure('V-012', { why: whyOf(cause) }, cause) };
  }
}

type About = {
  readonly upload: Upload | undefined;
  readonly accessions: ReadonlyMap<string, string>;
};

function lineOf(line: ReceivedLine, { upload, accessions }: About): Line {
  const common = { upload: upload?.id ?? null, name: line.name };
  if (line.kind === 'refused') {
    const nothing = { item: null, accession: null, sha256: null, sizeBytes: null };
    return { ...common, became: 'refused', ...nothing, problem: problemOf(line.failure) };
  }
  const { kind: became, id: item, sha256, sizeBytes } = line;
  const accession = accessions.get(item) ?? null;
  return { ...common, became, item, accession, sha256, sizeBytes, problem: null };
}

/** Begins to take out the text of what is new. @returns the job, or null where nothing can be read. */
async function startReading(office: Office, lines: readonly Line[]): Promise<string | null> {
  const ids = lines.flatMap(({ became, item }) =>
    became === 'received' && item !== null ? [item] : [],
  );
  const items = readableAmong(await listForReading(office.view('protected'), ids));
  return items.length === 0 ? null : startExtraction(office, items).id;
}
