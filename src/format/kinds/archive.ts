// Entries about the archive itself and who works in it: its beginning, its
// people, its vocabulary, and what was sealed.
import { Type } from 'typebox';
import { defineKind } from '../kind.ts';
import { closed, Hex32, Instant, Label, Null, Size, Text } from './shapes.ts';

/** Entry 0 of every log, repeated in archive.json. A successor log names the checkpoint that it goes on from. */
export const archiveKind = defineKind('gavah.archive/1', {
  at: Instant,
  id: Type.String({ pattern: '^[0-9a-f]{32}$' }),
  name: Label,
  format: Type.Literal('gavah/1'),
  origin: Type.String({ pattern: '^gavah/[0-9a-f]{32}$' }),
  vkey: Label,
  previousOrigin: Type.Union([Label, Null]),
  previousCheckpoint: Type.Union([Text, Null]),
});

/** A person or a programme that writes entries; `by` is null where it introduces itself. */
export const actorKind = defineKind('gavah.actor/1', {
  at: Instant,
  by: Type.Union([Hex32, Null]),
  name: Label,
  role: Type.Union([Label, Null]),
  key: Type.String({ pattern: '^[A-Za-z0-9+/]{43}=$' }),
  note: Type.Union([Text, Null]),
});

/** That a checkpoint was time-stamped or cosigned: what lies in seals/<size>/, by digest. */
export const sealKind = defineKind('gavah.seal/1', {
  at: Instant,
  by: Hex32,
  origin: Label,
  size: Size,
  checkpoint: Hex32,
  tokens: Type.Array(Hex32, { maxItems: 16 }),
  cosigned: Type.Union([Hex32, Null]),
  note: Type.Union([Text, Null]),
});

/** An erasure: its targets, the reason's code and who did it; the free text can be closed by itself. */
export const eraseKind = defineKind(
  'gavah.erase/1',
  {
    at: Instant,
    by: Hex32,
    reason: Type.Union([
      Type.Literal('safety'),
      Type.Literal('law'),
      Type.Literal('consent-withdrawn'),
      Type.Literal('error'),
    ]),
    note: Type.Union([Text, Null]),
    targetCount: Size,
    target: Type.Array(
      Type.Object({ entry: Hex32, fields: Type.Array(Label, { maxItems: 64 }) }, closed),
    ),
  },
  'target',
);
