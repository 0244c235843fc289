// The formats that are told by a signature that leaves no doubt, with their ids in
// PRONOM, the registry of formats of The National Archives (UK).
//
// Ids, names, versions and signatures are those of DROID_SignatureFile_V122.xml, of 19
// January 2026 (github.com/digital-preservation/droid, droid-command-line/src/test/
// resources/signatures), and for those marked R of PRONOM's report on the format, as
// github.com/richardlehane/siegfried has it (cmd/roy/data/pronom/fmt….xml); both read on
// 28 November 2026. Where PRONOM gives another format priority that is not told apart
// here, nothing is said.

export type KnownFormat = {
  readonly puid: string;
  readonly name: string;
  readonly version: string | null;
};

const known = (puid: string, name: string, version: string | null): KnownFormat => ({
  puid,
  name,
  version,
});

const pdf = (version: string, puid: string): readonly [string, KnownFormat] => [
  `%PDF-${version}`,
  known(puid, `Acrobat PDF ${version} - Portable Document Format`, version),
];

/** By the first eight bytes; `%%EOF` stands at the end of each. A PDF/A goes by its version of PDF. */
export const pdfs: ReadonlyMap<string, KnownFormat> = new Map([
  pdf('1.0', 'fmt/14'),
  pdf('1.1', 'fmt/15'),
  pdf('1.2', 'fmt/16'),
  pdf('1.3', 'fmt/17'),
  pdf('1.4', 'fmt/18'),
  pdf('1.5', 'fmt/19'),
  pdf('1.6', 'fmt/20'),
  pdf('1.7', 'fmt/276'), // R
  ['%PDF-2.0', known('fmt/1129', 'PDF 2.0 - Portable Document Format', '2.0')], // R
]);

export const gifs: ReadonlyMap<string, KnownFormat> = new Map([
  ['GIF87a', known('fmt/3', 'Graphics Interchange Format', '87a')],
  ['GIF89a', known('fmt/4', 'Graphics Interchange Format', '89a')],
]);

/** By what its chunks ask of a reader: 1.2 has iTXt, 1.1 a profile of colours. */
export const pngs = {
  '1.0': known('fmt/11', 'Portable Network Graphics', '1.0'),
  '1.1': known('fmt/12', 'Portable Network Graphics', '1.1'),
  '1.2': known('fmt/13', 'Portable Network Graphics', '1.2'), // R
} as const;

/** By the two bytes of the version in the JFIF segment. */
export const jfifs: ReadonlyMap<string, KnownFormat> = new Map([
  ['0100', known('fmt/42', 'JPEG File Interchange Format', '1.00')],
  ['0101', known('fmt/43', 'JPEG File Interchange Format', '1.01')],
  ['0102', known('fmt/44', 'JPEG File Interchange Format', '1.02')],
]);

const exif = 'Exchangeable Image File Format (Compressed)';

/** By the text of the tag ExifVersion. */
export const exifs: ReadonlyMap<string, KnownFormat> = new Map([
  ['0210', known('x-fmt/390', exif, '2.1')],
  ['0220', known('x-fmt/391', exif, '2.2')],
  ['0221', known('fmt/645', exif, '2.2.1')], // R
]);

/** By the type of the first chunk. All R. */
export const webps: ReadonlyMap<string, KnownFormat> = new Map([
  ['VP8 ', known('fmt/566', 'WebP', 'Lossy')],
  ['VP8L', known('fmt/567', 'WebP', 'Lossless')],
  ['VP8X', known('fmt/568', 'WebP', 'Extended')],
]);

export const tiff = known('fmt/353', 'Tagged Image File Format', null); // R
export const heif = known('fmt/1101', 'High Efficiency Image File Format', null); // R
export const mpeg4 = known('fmt/199', 'MPEG-4 Media File', null); // R
export const flac = known('fmt/279', 'FLAC (Free Lossless Audio Codec)', '1.2.1'); // R
export const sqlite = known('fmt/729', 'SQLite Database File Format', '3'); // R

const office = (part: string) => `application/vnd.openxmlformats-officedocument.${part}.main+xml`;

/** By the type of the main part in `[Content_Types].xml`. All R. */
export const offices: ReadonlyMap<string, KnownFormat> = new Map([
  [
    office('wordprocessingml.document'),
    known('fmt/412', 'Microsoft Word for Windows', '2007 onwards'),
  ],
  [office('spreadsheetml.sheet'), known('fmt/214', 'Microsoft Excel for Windows', '2007 onwards')],
  [
    office('presentationml.presentation'),
    known('fmt/215', 'Microsoft Powerpoint for Windows', '2007 onwards'),
  ],
]);
