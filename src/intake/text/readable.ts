// The formats that text can be taken out of, or a sketch made of. It imports no reader, so
// that whoever only asks does not load them.
import { isPicture } from '../picture/picture.ts';

export type Format = 'pdf' | 'docx' | 'xlsx' | 'html' | 'plain' | 'list';

const office = 'application/vnd.openxmlformats-officedocument';

const byType: Readonly<Record<string, Format>> = {
  'application/pdf': 'pdf',
  [`${office}.wordprocessingml.document`]: 'docx',
  [`${office}.spreadsheetml.sheet`]: 'xlsx',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'plain',
  'text/markdown': 'plain',
  'application/json': 'plain',
  'application/geo+json': 'plain',
  'application/xml': 'plain',
  'message/rfc822': 'plain',
};

// Files in an encoding other than UTF-8 are not told by their first bytes.
const byEnding: Readonly<Record<string, Format>> = {
  txt: 'plain',
  md: 'plain',
  htm: 'html',
  html: 'html',
};

/** The format of an item, or undefined where no text can be taken out of it. Tables are left as they are. */
export function readableAs(mediaType: string | null, name: string | null): Format | undefined {
  const known = byType[mediaType ?? ''];
  if (known !== undefined) return known;
  if (mediaType !== 'application/octet-stream') return undefined;
  return byEnding[/\.([a-z]+)$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? ''];
}

/** Whether a machine reads it as it comes in, for its text or to sketch it. */
export function isReadable(mediaType: string | null, name: string | null): boolean {
  return isPicture(mediaType) || readableAs(mediaType, name) !== undefined;
}

/**
 * What an item is read as where a person asks for it by name: as {@link readableAs} says, and a
 * list, which is otherwise left as it is, to be written anew as CSV.
 */
export function readableWhenAsked(
  mediaType: string | null,
  name: string | null,
): Format | undefined {
  const isList =
    mediaType === 'text/csv' ||
    mediaType === 'text/tab-separated-values' ||
    (/^(text\/plain|application\/octet-stream)$/.test(mediaType ?? '') &&
      /\.[ct]sv$/i.test(name ?? ''));
  return isList ? 'list' : readableAs(mediaType, name);
}
