// The guess at a format.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessMediaType } from '../../src/intake/media-type.ts';

const guess = (head: string, name = 'unnamed') => guessMediaType(Buffer.from(head, 'latin1'), name);

test('formats are known by their first bytes, whatever the name says', () => {
  const known: readonly (readonly [string, string])[] = [
    ['%PDF-1.7', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['RIFF....WEBP', 'image/webp'],
    ['RIFF....WAVE', 'audio/wav'],
    ['II*\0', 'image/tiff'],
    ['ID3\x04', 'audio/mpeg'],
    ['\xff\xfb\x90\x64', 'audio/mpeg'],
    ['\0\0\0\x20ftypisom', 'video/mp4'],
    ['OggS', 'audio/ogg'],
    ['SQLite format 3\0', 'application/vnd.sqlite3'],
    ['WARC/1.1\r\n', 'application/warc'],
    ['PK\x03\x04', 'application/zip'],
    ['<!DOCTYPE html><p>', 'text/html'],
    ['<?xml version="1.0"?><a/>', 'application/xml'],
    ['plain words', 'text/plain'],
  ];
  for (const [head, type] of known) assert.equal(guess(head, 'file.bin'), type);
});

test('the name tells more only where the bytes agree with it', () => {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  assert.equal(guess('PK\x03\x04', 'letter.DOCX'), word);
  assert.equal(guess('PK\x03\x04', 'list.xlsx'), sheet);
  assert.equal(guess('a,b\n', 'list.csv'), 'text/csv');
  assert.equal(guess('{"a":1}', 'a.json'), 'application/json');
  assert.equal(guess('\x1f\x8b\x08', 'crawl.warc.gz'), 'application/warc');
  assert.equal(guess('%PDF-1.7', 'list.csv'), 'application/pdf');
  assert.equal(guess('\x00\x01\x02', 'letter.docx'), 'application/octet-stream');
  assert.equal(guess('PK\x03\x04', 'constructor.constructor'), 'application/zip');
});

test('text is known even if a character is cut at the end of what was read', () => {
  assert.equal(guessMediaType(Buffer.from('سلام').subarray(0, 7), 'x'), 'text/plain');
  assert.equal(guessMediaType(Buffer.from('\ufeffa,b'), 'x.csv'), 'text/csv');
  assert.equal(guess('caf\xe9 noir', 'x.txt'), 'application/octet-stream');
  assert.equal(guess('', 'empty.txt'), 'application/octet-stream');
  assert.equal(guess('RIFX....WAVE', 'x'), 'text/plain');
});

test('a list in an old encoding is a list by its name, and bytes that are no text are not', () => {
  assert.equal(guess('id,\xe4\xc7\xe3\r\n', 'list.csv'), 'text/csv');
  assert.equal(guess('id\t\xe4\xc7\xe3\r\n', 'list.TSV'), 'text/tab-separated-values');
  assert.equal(guess('\xe4\0\xc7', 'list.csv'), 'application/octet-stream');
});
