// Sends files to the server: small ones packed together, others whole, large ones
// in pieces that go on where a broken line left them.
import type { Upload } from '../../../../src/server/shapes/work.ts';
import { apiPath, ask, get, post, remove } from '../../api.ts';
import { problemOf } from '../../problem.ts';
import type { Dropped } from './dropped-files.ts';

export type Sending = {
  readonly signal: AbortSignal;
  /** Told how many more bytes have arrived. */
  readonly onBytes: (count: number) => void;
  /** Told of a file that the browser cannot read, or not as it was when it was chosen. */
  readonly onUnread: (file: Dropped) => void;
};

const smallBytes = 256 * 1024;
const packBytes = 8 * 1024 * 1024;
const packFiles = 500;
const pieceBytes = 8 * 1024 * 1024;
const atOnce = 3;

/**
 * Sends all files that can still be read. What arrived is noted in `sent`, so that sending the same
 * files again goes on with the rest. @throws Problem
 */
export async function sendFiles(
  files: readonly Dropped[],
  sent: Map<Dropped, Upload>,
  sending: Sending,
): Promise<void> {
  const waiting = files.filter((file) => !isWhole(sent.get(file)));
  const small = waiting.filter(({ file }) => file.size <= smallBytes);
  const tasks = [
    ...packsOf(small).map((pack) => () => sendPack(pack, sent, sending)),
    ...waiting
      .filter(({ file }) => file.size > smallBytes)
      .map((file) => () => sendLarge(file, sent, sending)),
  ];
  const next = async () => {
    for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) await task();
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}

function isWhole(upload: Upload | undefined): boolean {
  return upload !== undefined && upload.received === upload.sizeBytes;
}

function packsOf(files: readonly Dropped[]): Dropped[][] {
  const packs: Dropped[][] = [];
  let bytes = 0;
  for (const file of files) {
    const pack = packs.at(-1);
    if (pack === undefined || pack.length === packFiles || bytes + file.file.size > packBytes) {
      packs.push([file]);
      bytes = 0;
    } else pack.push(file);
    bytes += file.file.size;
  }
  return packs;
}

function noteOf({ file, path }: Dropped) {
  const modified = new Date(file.lastModified).toISOString();
  return { name: file.name, path, sizeBytes: file.size, modified };
}

/** The form is that of src/server/incoming/packed-files.ts. */
async function sendPack(
  files: readonly Dropped[],
  sent: Map<Dropped, Upload>,
  { signal, onBytes, onUnread }: Sending,
): Promise<void> {
  const parts: BlobPart[] = [];
  const read: Dropped[] = [];
  for (const each of files) {
    const bytes = await bytesOf(each.file);
    if (bytes === undefined) {
      onUnread(each);
      continue;
    }
    const note = new TextEncoder().encode(JSON.stringify(noteOf(each)));
    const length = new DataView(new ArrayBuffer(4));
    length.setUint32(0, note.length);
    parts.push(length.buffer, note, bytes);
    read.push(each);
  }
  if (read.length === 0) return;
  const { uploads } = await ask<{ uploads: Upload[] }>(apiPath('/uploads/pack'), {
    method: 'POST',
    signal,
    headers: { 'content-type': 'application/octet-stream' },
    body: await new Blob(parts).arrayBuffer(),
  });
  read.forEach((file, i) => {
    const upload = uploads[i];
    if (upload !== undefined) sent.set(file, upload);
    onBytes(file.file.size);
  });
}

async function sendLarge(
  file: Dropped,
  sent: Map<Dropped, Upload>,
  { signal, onBytes, onUnread }: Sending,
): Promise<void> {
  let upload = await begunUpload(file, sent);
  sent.set(file, upload);
  while (!isWhole(upload)) {
    const offset = upload.received;
    const piece = await bytesOf(file.file.slice(offset, offset + pieceBytes));
    if (piece === undefined) {
      sent.delete(file);
      await remove(`/uploads/${upload.id}`);
      onUnread(file);
      return;
    }
    upload = await ask<Upload>(apiPath(`/uploads/${upload.id}`), {
      method: 'PATCH',
      signal,
      headers: { 'content-type': 'application/octet-stream', 'upload-offset': String(offset) },
      body: piece,
    });
    sent.set(file, upload);
    onBytes(upload.received - offset);
  }
}

/** The bytes, unless the browser may not read them or the file has changed since it was chosen. */
async function bytesOf(part: Blob): Promise<ArrayBuffer | undefined> {
  try {
    const bytes = await part.arrayBuffer();
    return bytes.byteLength === part.size ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** An upload that was begun before goes on, if the server still has it. */
async function begunUpload(file: Dropped, sent: Map<Dropped, Upload>): Promise<Upload> {
  const before = sent.get(file);
  if (before === undefined) return post<Upload>('/uploads', noteOf(file));
  try {
    return await get<Upload>(`/uploads/${before.id}`);
  } catch (error) {
    if (problemOf(error).status !== 404) throw error;
    return post<Upload>('/uploads', noteOf(file));
  }
}
