// Sketching pictures: which copies are found, and what a file made to do harm comes to.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { drawForm, drawNearlyBlank, drawPage, drawScene } from '../../bench/invented-pictures.ts';
import { Failure } from '../../src/base/failure.ts';
import { differenceOf, mostDifference } from '../../src/base/picture-sketch.ts';
import { isPicture, type Picture, usualPictureLimits } from '../../src/intake/picture/picture.ts';
import { PictureReader } from '../../src/intake/picture/picture-reader.ts';
import { filesUnder, readText, root, withoutComments } from '../../tools/files.ts';

const reader = new PictureReader();
after(() => reader.close());

let scene: Buffer;
let read: Picture;
before(async () => {
  scene = await drawScene(3);
  read = await reader.read(scene);
});

function difference(some: Picture, other: Picture): number {
  const pairs = [some.sketch, some.inner].flatMap((one) =>
    [other.sketch, other.inner].map((two) =>
      one === null || two === null ? 256 : differenceOf(one, two),
    ),
  );
  return Math.min(...pairs);
}

/** The code with which it is refused. */
async function refused(bytes: Uint8Array, limits = usualPictureLimits): Promise<string> {
  const failure = await reader.read(bytes, { limits }).then(
    () => assert.fail('it was read'),
    (cause: unknown) => cause,
  );
  assert.ok(failure instanceof Failure, String(failure));
  return failure.code;
}

const copies: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  'saved as a JPEG of low quality': (picture) => picture.jpeg({ quality: 20 }),
  'saved as WebP': (picture) => picture.webp({ quality: 40 }),
  'saved as GIF': (picture) => picture.gif({ colours: 64 }),
  'saved as TIFF': (picture) => picture.tiff(),
  'made smaller': (picture) => picture.resize(240).jpeg(),
  'made larger': (picture) => picture.resize(2400).jpeg(),
  'made grey': (picture) => picture.greyscale().jpeg({ quality: 50 }),
  'made lighter': (picture) => picture.modulate({ brightness: 1.2 }),
  'framed in white': (picture) =>
    picture.extend({ top: 90, bottom: 90, left: 120, right: 120, background: '#ffffff' }),
  'put between black bars': (picture) =>
    picture.extend({ top: 150, bottom: 150, background: '#000000' }),
  'cut by a hundredth on each side': (picture) =>
    picture.extract({ left: 12, top: 9, width: 1176, height: 882 }),
};

for (const [how, alter] of Object.entries(copies)) {
  test(`a picture is found again ${how}`, async () => {
    const copy = await reader.read(await alter(sharp(scene)).toBuffer());
    assert.ok(difference(read, copy) <= mostDifference, `${difference(read, copy)} bits differ`);
  });
}

test('pictures of other things, pages of other words and forms filled in otherwise are told apart', async () => {
  for (const draw of [drawScene, drawPage, drawForm]) {
    const others: Picture[] = [];
    for (let seed = 100; seed < 105; seed += 1) others.push(await reader.read(await draw(seed)));
    const bits = others.flatMap((one, i) =>
      [read, ...others.slice(0, i)].map((two) => difference(one, two)),
    );
    assert.ok(Math.min(...bits) > mostDifference, `${draw.name}: ${Math.min(...bits)}`);
  }
});

test('what a file says of itself changes nothing, but for which way up it is', async () => {
  const bare = await sharp(scene).jpeg().toBuffer();
  const said = await sharp(bare)
    .keepMetadata()
    .withExif({ IFD0: { Artist: 'Mina Invented' }, IFD3: { GPSLatitude: '35/1 41/1 0/1' } })
    .jpeg({ quality: 100 })
    .toBuffer();
  const one = await reader.read(said);
  assert.doesNotMatch(JSON.stringify(one), /Mina|GPS/i);
  const turned = await sharp(scene).rotate(270).png().toBuffer();
  const told = await sharp(turned).withMetadata({ orientation: 6 }).png().toBuffer();
  const upright = await reader.read(told);
  assert.deepEqual(
    [upright.width, upright.height, upright.pixels, upright.sketch],
    [read.width, read.height, read.pixels, read.sketch],
  );
});

test('the same pixels in another file are known, other pixels are not taken for them', async () => {
  const same = await reader.read(await sharp(scene).webp({ lossless: true }).toBuffer());
  assert.equal(same.pixels, read.pixels);
  const other = await reader.read(await sharp(scene).jpeg({ quality: 95 }).toBuffer());
  assert.notEqual(other.pixels, read.pixels);
});

test('blank and nearly blank sheets, and tiny pictures, have no sketch', async () => {
  const grey = { width: 900, height: 700, channels: 3, background: '#808080' } as const;
  const blank = await sharp({ create: grey }).png().toBuffer();
  const tiny = await sharp(scene).resize(60).png().toBuffer();
  for (const bytes of [blank, tiny, await drawNearlyBlank(1), await drawNearlyBlank(2)]) {
    const { sketch, inner } = await reader.read(bytes);
    assert.deepEqual([sketch, inner], [null, null]);
  }
});

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const out = Buffer.alloc(8 + body.length);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), 4 + body.length);
  return out;
}

/** A PNG of one bit a pixel that says it is so large; as many of its rows as are given are there. */
function png(width: number, height: number, rows = height): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const data = deflateSync(Buffer.alloc(rows * (1 + Math.ceil(width / 8))));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...[chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', new Uint8Array(0))],
  ]);
}

test('a small file that unpacks to too many pixels is not unpacked', async () => {
  const bomb = png(20_000, 20_000);
  assert.ok(bomb.length < 100_000);
  assert.equal(await refused(bomb), 'X-013');
  assert.match(await refused(png(2 ** 31 - 1, 2 ** 31 - 1, 1)), /X-0(02|13)/);
  // Within the limit it takes its time and no more than its memory.
  const large = await reader.read(png(15_000, 15_000));
  assert.deepEqual([large.width, large.pixels, large.sketch], [15_000, null, null]);
});

test('a picture that breaks off, or is something else, is refused', async () => {
  const jpeg = await sharp(scene).jpeg().toBuffer();
  assert.equal(await refused(jpeg.subarray(0, jpeg.length >> 1)), 'X-002');
  assert.equal(await refused(png(5_000, 5_000, 100)), 'X-002');
  assert.equal(await refused(Buffer.from('\x89PNG\r\n\x1a\n no more', 'latin1')), 'X-002');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"/>';
  assert.equal(await refused(Buffer.from(svg)), 'X-002');
  assert.equal(await refused(Buffer.from('%PDF-1.4\n')), 'X-002');
  assert.equal(await refused(new Uint8Array(0)), 'X-002');
});

test('a file that is a picture and something else is sketched as the picture that it is', async () => {
  const jpeg = await sharp(scene).jpeg().toBuffer();
  const tail = Buffer.from('PK\x03\x04<script>alert(1)</script>'.repeat(1000), 'latin1');
  const plain = await reader.read(jpeg);
  const both = await reader.read(Buffer.concat([jpeg, tail]));
  assert.deepEqual([both.sketch, both.pixels], [plain.sketch, plain.pixels]);
});

test('what takes too long or too much memory is stopped, and the next picture is read', async () => {
  const heavy = await sharp(scene)
    .resize(5_000)
    .png({ progressive: true, compressionLevel: 1 })
    .toBuffer();
  assert.equal(await refused(heavy, { ...usualPictureLimits, milliseconds: 30 }), 'X-003');
  const few = new PictureReader();
  const small = { ...usualPictureLimits, megabytes: 130 };
  const failure = await few.read(heavy, { limits: small }).catch((cause: unknown) => cause);
  few.close();
  assert.ok(failure instanceof Failure && /X-00[24]/.test(failure.code), String(failure));
  assert.equal(await refused(heavy, { ...usualPictureLimits, fileBytes: 1000 }), 'X-005');
  assert.equal((await reader.read(scene)).sketch, read.sketch);
});

test('somebody who no longer wants it is not kept waiting', async () => {
  const wanted = new AbortController();
  const asked = reader.read(scene, { signal: wanted.signal });
  wanted.abort(new Error('cancelled'));
  await assert.rejects(asked, /cancelled/);
  assert.equal((await reader.read(scene)).sketch, read.sketch);
});

test('without a build of sharp it is said why, and nothing is started again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gavah-bare-'));
  try {
    mkdirSync(join(folder, 'src/intake'), { recursive: true });
    for (const part of ['base', 'intake/picture']) {
      cpSync(join(root, 'src', part), join(folder, 'src', part), { recursive: true });
    }
    const copied: typeof import('../../src/intake/picture/picture-reader.ts') = await import(
      join(folder, 'src/intake/picture/picture-reader.ts')
    );
    const bare = new copied.PictureReader();
    for (let time = 0; time < 2; time += 1) {
      await assert.rejects(bare.read(scene), { code: 'X-012' });
    }
    bare.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the decoder is loaded in its own process and nowhere else', () => {
  const naming = filesUnder('src').filter((path) =>
    /\bimport\('sharp'\)|from 'sharp'/.test(
      withoutComments(readText(path)).replace(/import type [^;]*;/g, ''),
    ),
  );
  assert.deepEqual(naming, ['src/intake/picture/read-picture.ts']);
});

test('which items are pictures is told by their type', () => {
  assert.ok(isPicture('image/jpeg') && isPicture('image/tiff'));
  assert.ok(!isPicture('image/svg+xml') && !isPicture('application/pdf') && !isPicture(null));
});
