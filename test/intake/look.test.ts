// What is found in the bytes of files as they come: made here by hand, from the formats' own
// rules, and then damaged in every way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { look } from '../../src/intake/look/look.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

function lookAt(bytes: Uint8Array) {
  const read = (from: number, most: number) => bytes.subarray(from, from + most);
  const { format, embedded } = look({ sizeBytes: bytes.length, read });
  return [format?.puid ?? null, embedded.state, embedded.sorts.join(' ')];
}

function segment(code: number, text: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length + 2);
  return Buffer.concat([Buffer.from([0xff, code]), length, latin1(text)]);
}

const jfif = segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0');
const exif = segment(0xe1, 'Exif\0\0MM\0*\0\0\0\x08\x90\0\0\x07\0\0\0\x040220');
const xmp = segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>');
const jpeg = (...segments: readonly Buffer[]) =>
  Buffer.concat([latin1('\xff\xd8'), ...segments, latin1('\xff\xda\0\x02picture\xff\xd9')]);

function chunk(type: string, text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, latin1(type + text), Buffer.alloc(4)]);
}

const png = (...chunks: readonly Buffer[]) =>
  Buffer.concat([
    latin1('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', 'x'.repeat(13)),
    ...chunks,
    Buffer.from('0000000049454e44ae426082', 'hex'),
  ]);

function riff(...chunks: readonly (readonly [string, string])[]): Buffer {
  const inner = chunks.map(([type, text]) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32LE(text.length, 4);
    return Buffer.concat([head, latin1(text), Buffer.alloc(text.length % 2)]);
  });
  const body = Buffer.concat([latin1('WEBP'), ...inner]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

function tiff(...tags: readonly number[]): Buffer {
  const bytes = Buffer.alloc(8 + 2 + tags.length * 12 + 4);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(tags.length, 8);
  tags.forEach((tag, i) => void bytes.writeUInt16LE(tag, 10 + i * 12));
  return bytes;
}

function box(type: string, ...inner: readonly (Buffer | string)[]): Buffer {
  const body = Buffer.concat(inner.map((each) => (typeof each === 'string' ? latin1(each) : each)));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 8);
  return Buffer.concat([length, latin1(type), body]);
}

const infe = box('infe', '\x02\0\0\0\0\x01\0\0Exif\0');
const heic = Buffer.concat([
  box('ftyp', 'heic\0\0\0\0mif1'),
  box('meta', '\0\0\0\0', box('iinf', '\0\0\0\0\0\x01', infe)),
]);
const mp4 = Buffer.concat([
  box('ftyp', 'isom\0\0\0\0'),
  box('mdat', 'sound'),
  box('moov', box('udta', 'x')),
]);

function zip(members: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(members)) {
    const packed = deflateRawSync(text);
    const head = Buffer.alloc(30);
    head.write('PK\x03\x04', 'latin1');
    head.writeUInt16LE(name.length, 26);
    local.push(head, latin1(name), packed);
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    central.push(entry, latin1(name));
    at += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(members).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const types = { '[Content_Types].xml': `<Override ContentType="${word}"/>` };
const pdf = (inner: string) => latin1(`%PDF-1.4\n${inner}\n%%EOF\n`);

const samples: Readonly<Record<string, readonly [Buffer, string | null, string, string]>> = {
  'a JPEG without metadata': [jpeg(jfif), 'fmt/43', 'absent', ''],
  'a JPEG with EXIF first': [jpeg(exif, xmp), 'x-fmt/391', 'found', 'exif xmp'],
  'a JPEG with IPTC and JUMBF': [
    jpeg(jfif, segment(0xed, 'Photoshop 3.0\x008BIM\x04\x04\0\0'), segment(0xeb, 'JP\0\0jumb')),
    'fmt/43',
    'found',
    'iptc jumbf',
  ],
  'a JPEG that breaks off': [jpeg(jfif).subarray(0, 20), null, 'unclear', ''],
  'a PNG without metadata': [png(chunk('IDAT', 'picture')), 'fmt/11', 'absent', ''],
  'a PNG with a profile': [png(chunk('sRGB', '\0')), 'fmt/12', 'absent', ''],
  'a PNG with XMP': [png(chunk('iTXt', 'XML:com.adobe.xmp\0')), 'fmt/13', 'found', 'xmp'],
  'a PNG with EXIF and text': [
    png(chunk('eXIf', 'MM'), chunk('tEXt', 'Author\0x')),
    'fmt/11',
    'found',
    'exif text',
  ],
  'a WebP with both': [
    riff(['VP8X', 'abc'], ['EXIF', 'x'], ['XMP ', 'xy']),
    'fmt/568',
    'found',
    'exif xmp',
  ],
  'a plain TIFF': [tiff(256, 257), 'fmt/353', 'absent', ''],
  'a TIFF with EXIF': [tiff(256, 34_665, 33_723), null, 'found', 'exif iptc'],
  'a HEIC with EXIF': [heic, 'fmt/1101', 'found', 'exif'],
  'an MP4 with user data': [mp4, 'fmt/199', 'found', 'udta'],
  'a PDF with both': [
    pdf('<</Type /Metadata /Subtype /XML>>\ntrailer <</Info 5 0 R>>'),
    'fmt/18',
    'found',
    'info xmp',
  ],
  'a PDF without': [pdf('trailer <</Root 1 0 R>>'), 'fmt/18', 'absent', ''],
  'a large PDF of which the middle is not read': [
    pdf(' '.repeat(2_000_000)),
    'fmt/18',
    'unclear',
    '',
  ],
  'a PDF cut short': [latin1('%PDF-1.4\n<</Info 5 0 R>>'), null, 'found', 'info'],
  'a letter of an office': [
    zip({ ...types, 'docProps/core.xml': 'x' }),
    'fmt/412',
    'found',
    'docprops',
  ],
  'a letter stripped of its properties': [zip(types), 'fmt/412', 'absent', ''],
  'a plain ZIP': [zip({ 'a.txt': 'x' }), null, 'not-looked-for', ''],
  'a GIF': [latin1('GIF89a....;'), 'fmt/4', 'not-looked-for', ''],
  'a song with a tag': [latin1('ID3\x03\0\0\0\0\0\0'), null, 'found', 'id3'],
  'a text': [latin1('They came at night.\n'), null, 'not-looked-for', ''],
  nothing: [Buffer.alloc(0), null, 'not-looked-for', ''],
};

for (const [name, [bytes, ...expected]] of Object.entries(samples)) {
  test(`${name} is told for what it is`, () => {
    assert.deepEqual(lookAt(bytes), expected);
  });
}

test('whatever is done to a file, looking at it ends, and says one of four things', () => {
  const bytes = fc.constantFrom(...Object.values(samples).map(([each]) => each.subarray(0, 4_096)));
  const change = fc.record({ at: fc.nat(4_096), to: fc.integer({ min: 0, max: 255 }) });
  fc.assert(
    fc.property(bytes, fc.array(change, { maxLength: 8 }), fc.nat(4_096), (whole, changes, cut) => {
      const damaged = Buffer.from(whole.subarray(0, Math.max(1, cut)));
      for (const { at, to } of changes) if (at < damaged.length) damaged[at] = to;
      const [, state] = lookAt(damaged);
      assert.match(String(state), /^(found|absent|unclear|not-looked-for)$/);
    }),
    { numRuns: 2_000 },
  );
});

test('of a file of any size only so much is read', () => {
  let read = 0;
  const head = latin1('\x89PNG\r\n\x1a\n');
  const endless = {
    sizeBytes: 2 ** 40,
    read: (from: number, most: number) => {
      read += most;
      return from === 0
        ? head.subarray(0, most)
        : Buffer.concat([latin1('\0\0\0\0IDAT'), Buffer.alloc(most)]).subarray(0, most);
    },
  };
  assert.equal(look(endless).embedded.state, 'unclear');
  assert.ok(read < 3 << 20, String(read));
});
