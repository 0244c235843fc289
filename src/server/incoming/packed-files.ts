// Many small files in one request, because a request for each costs more than the
// file: each is the length of its note (4 bytes, big-endian), the note in JSON
// ({name, path, modified, sizeBytes}), and then its bytes.
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { Failure } from '../../base/failure.ts';
import { phrase } from '../../base/phrase.ts';
import { UploadShape } from '../shapes/work.ts';
import type { NewUpload } from './uploads.ts';

const { name, path, modified, sizeBytes } = UploadShape.properties;
export const NewUploadShape = Type.Object(
  { name, path, modified, sizeBytes },
  { additionalProperties: false },
);
const validator = Compile(NewUploadShape);

export type PackedFile = { readonly note: NewUpload; readonly bytes: Uint8Array };

/** @throws Failure X-025 for anything but whole files, one after the other. */
export function unpackFiles(packed: Buffer): PackedFile[] {
  const files: PackedFile[] = [];
  for (let at = 0; at < packed.length; ) {
    if (at + 4 > packed.length) throw new Failure('X-025', { why: phrase('length-cut') });
    const start = at + 4 + packed.readUInt32BE(at);
    if (start > packed.length) throw new Failure('X-025', { why: phrase('note-cut') });
    const note = noteOf(packed.subarray(at + 4, start));
    at = start + note.sizeBytes;
    if (at > packed.length) throw new Failure('X-025', { why: phrase('file-cut') });
    files.push({ note, bytes: packed.subarray(start, at) });
  }
  return files;
}

function noteOf(bytes: Uint8Array): NewUpload {
  try {
    const note: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (validator.Check(note) && isClean(note.name) && isClean(note.path ?? '')) return note;
  } catch {
    // Told below.
  }
  throw new Failure('X-025', { why: phrase('note-wrong') });
}

function isClean(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
