// A guess at a file's format, from its first bytes and, where they do not tell,
// its name. It helps people to find and open a file; nothing is decided by it,
// and it is recorded as a guess.

type Signature = {
  readonly type: string;
  readonly at: number;
  readonly bytes: string;
};

// `bytes` in Latin-1. First match wins. Sources: the formats' own specifications.
const signatures: readonly Signature[] = [
  { type: 'application/pdf', at: 0, bytes: '%PDF-' },
  { type: 'image/png', at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', at: 0, bytes: '\xff\xd8\xff' },
  { type: 'image/gif', at: 0, bytes: 'GIF87a' },
  { type: 'image/gif', at: 0, bytes: 'GIF89a' },
  { type: 'image/tiff', at: 0, bytes: 'II*\0' },
  { type: 'image/tiff', at: 0, bytes: 'MM\0*' },
  { type: 'image/webp', at: 8, bytes: 'WEBP' },
  { type: 'audio/wav', at: 8, bytes: 'WAVE' },
  { type: 'image/heic', at: 4, bytes: 'ftypheic' },
  { type: 'audio/mp4', at: 4, bytes: 'ftypM4A ' },
  { type: 'video/quicktime', at: 4, bytes: 'ftypqt  ' },
  { type: 'video/mp4', at: 4, bytes: 'ftyp' },
  { type: 'video/webm', at: 0, bytes: '\x1a\x45\xdf\xa3' },
  { type: 'audio/mpeg', at: 0, bytes: 'ID3' },
  { type: 'audio/ogg', at: 0, bytes: 'OggS' },
  { type: 'audio/flac', at: 0, bytes: 'fLaC' },
  { type: 'application/vnd.sqlite3', at: 0, bytes: 'SQLite format 3\0' },
  { type: 'application/warc', at: 0, bytes: 'WARC/' },
  { type: 'application/zip', at: 0, bytes: 'PK\x03\x04' },
  { type: 'application/gzip', at: 0, bytes: '\x1f\x8b\x08' },
  { type: 'application/x-7z-compressed', at: 0, bytes: '7z\xbc\xaf\x27\x1c' },
  { type: 'application/vnd.rar', at: 0, bytes: 'Rar!\x1a\x07' },
  { type: 'application/x-ole-storage', at: 0, bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { type: 'application/rtf', at: 0, bytes: '{\\rtf' },
  { type: 'message/rfc822', at: 0, bytes: 'Received: ' },
  // Text in UTF-16, by its byte order mark.
  { type: 'text/plain', at: 0, bytes: '\xff\xfe' },
  { type: 'text/plain', at: 0, bytes: '\xfe\xff' },
];

const office = 'application/vnd.openxmlformats-officedocument';

/** What a container or a text may be more closely, by the ending of the name. */
const refinements: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'application/zip': {
    docx: `${office}.wordprocessingml.document`,
    xlsx: `${office}.spreadsheetml.sheet`,
    pptx: `${office}.presentationml.presentation`,
    odt: 'application/vnd.oasis.opendocument.text',
    ods: 'application/vnd.oasis.opendocument.spreadsheet',
    epub: 'application/epub+zip',
    wacz: 'application/wacz',
  },
  'application/gzip': { warc: 'application/warc', gz: 'application/gzip' },
  'application/x-ole-storage': {
    doc: 'application/msword',
    xls: 'application/vnd.ms-excel',
    ppt: 'application/vnd.ms-powerpoint',
    msg: 'application/vnd.ms-outlook',
  },
  'audio/ogg': { ogv: 'video/ogg' },
  'text/plain': {
    csv: 'text/csv',
    tsv: 'text/tab-separated-values',
    json: 'application/json',
    geojson: 'application/geo+json',
    xml: 'application/xml',
    svg: 'image/svg+xml',
    html: 'text/html',
    htm: 'text/html',
    md: 'text/markdown',
    eml: 'message/rfc822',
  },
};

/**
 * The likely media type of a file, `application/octet-stream` where nothing tells.
 *
 * @param head its first bytes, at best 1 KiB.
 */
export function guessMediaType(head: Uint8Array, name: string): string {
  const latin1 = Buffer.from(head).toString('latin1');
  const found = signatures.find(({ at, bytes }) => latin1.startsWith(bytes, at));
  if (found !== undefined && isWhole(found, latin1)) return refine(found.type, name);
  if (isMpegAudio(head)) return 'audio/mpeg';
  if (!isText(head)) return tableByName(head, name) ?? 'application/octet-stream';
  return refine(markupType(head) ?? 'text/plain', name);
}

// WEBP and WAVE stand inside a RIFF file and mean nothing elsewhere.
function isWhole(signature: Signature, latin1: string): boolean {
  return signature.at !== 8 || latin1.startsWith('RIFF');
}

function refine(type: string, name: string): string {
  const endings = name.toLowerCase().split('.').slice(1).reverse();
  const table = refinements[type] ?? {};
  const ending = endings.slice(0, type === 'application/gzip' ? 2 : 1).reverse();
  for (const each of ending) if (Object.hasOwn(table, each)) return table[each] ?? type;
  return type;
}

/** A frame of MPEG audio without a tag before it: eleven set bits, layer III. */
function isMpegAudio(head: Uint8Array): boolean {
  const [first, second] = head;
  return first === 0xff && second !== undefined && (second & 0xe6) === 0xe2 && head.length > 3;
}

/** A list in an encoding of before UTF-8: text for all that its bytes tell, and a table by its name. */
function tableByName(head: Uint8Array, name: string): string | undefined {
  const type = refine('text/plain', name);
  const isTable = type === 'text/csv' || type === 'text/tab-separated-values';
  return isTable && head.length > 0 && !hasControls(Buffer.from(head).toString('latin1'))
    ? type
    : undefined;
}

function hasControls(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is the question
  return /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/.test(text);
}

function markupType(head: Uint8Array): string | undefined {
  const start = Buffer.from(head)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^<(!doctype\s+html|html)[\s>]/i.test(start)) return 'text/html';
  if (start.startsWith('<?xml'))
    return /<svg[\s>]/.test(start) ? 'image/svg+xml' : 'application/xml';
  return undefined;
}

/** Whether bytes are UTF-8 text without control characters, but for a character cut at the end. */
function isText(head: Uint8Array): boolean {
  if (head.length === 0) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return !hasControls(text);
  } catch {
    return false;
  }
}
