// The bytes of an item, whole or a part of them, in a form that no browser runs:
// its own type only where that is harmless, in a sandbox that may load nothing.
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { Failure } from '../../base/failure.ts';
import { readWhole, type Vault } from '../../vault/vault.ts';
import { policy } from '../security/headers.ts';
import type { HeldBytes } from './item-answers.ts';
import { servedAs } from './viewer.ts';

const contentPolicy = policy({
  sandbox: '',
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
});

type Asked = { readonly range: string | undefined; readonly isDownload: boolean };

/** @throws Failure V-021 where the bytes are not there. */
export async function sendContent(
  reply: FastifyReply,
  { vault, held }: { readonly vault: Vault; readonly held: HeldBytes },
  { range, isDownload }: Asked,
): Promise<FastifyReply> {
  const size = await vault.findSize(held.digest);
  if (size === undefined) {
    // Only a read that fails is noted in the log.
    await readWhole(vault, held.digest);
    throw new Failure('V-021', { digest: held.digest });
  }
  const { type, isInline } = servedAs(held.mediaType);
  reply
    .header('content-security-policy', contentPolicy)
    .header('content-disposition', disposition(held, isInline && !isDownload))
    .header('accept-ranges', 'bytes')
    .type(type);
  const part = partOf(range, size);
  if (part === 'none') {
    return reply.code(416).header('content-range', `bytes */${size}`).type('text/plain').send('');
  }
  if (part === undefined) {
    return reply.header('content-length', size).send(Readable.from(vault.read(held.digest)));
  }
  const { from, to } = part;
  return reply
    .code(206)
    .header('content-range', `bytes ${from}-${to}/${size}`)
    .header('content-length', to - from + 1)
    .send(Readable.from(pieceOf(vault.read(held.digest), part)));
}

type Part = { readonly from: number; readonly to: number };

/** The one range that is asked for (RFC 9110); several at once are answered with the whole. */
export function partOf(range: string | undefined, size: number): Part | 'none' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (first === undefined || last === undefined || first + last === '') return undefined;
  if (first === '') return last === '0' || size === 0 ? 'none' : tail(Number(last), size);
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < from) return undefined;
  return from >= size ? 'none' : { from, to };
}

function tail(length: number, size: number): Part {
  return { from: Math.max(0, size - length), to: size - 1 };
}

async function* pieceOf(bytes: AsyncIterable<Uint8Array>, { from, to }: Part) {
  let at = 0;
  for await (const piece of bytes) {
    const start = Math.max(0, from - at);
    const end = Math.min(piece.length, to + 1 - at);
    if (end > start) yield piece.subarray(start, end);
    at += piece.length;
    if (at > to) return;
  }
}

/** The name in both spellings that browsers know (RFC 6266); no path, no quotation marks. */
function disposition({ name, accession }: HeldBytes, isInline: boolean): string {
  const plain = (name ?? accession).replace(/[\p{Cc}\p{Cf}/\\]/gu, '_').toWellFormed();
  const ascii = plain.replace(/[^\x20-\x7e]|["%;]/g, '_');
  const encoded = encodeURIComponent(plain).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const kind = isInline ? 'inline' : 'attachment';
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
