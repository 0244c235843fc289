// Entries about the archive itself and who works in it: its beginning, its
// people, its vocabulary, and what was sealed.
import { defineKind } from '../kind.ts';
import { Shape } from '../shape.ts';
import { closed, Hex32, Instant, Label, Null, Size, Text } from './shapes.ts';

/** Entry 0 of every log, repeated in archive.json. A successor log names the checkpoint that it goes on from. */
export const archiveKind = defineKind('gavah.archive/1', {
  at: Instant,
  id: Shape.String({ pattern: '^[0-9a-f]{32}$' }),
  name: Label,
  format: Shape.Literal('gavah/1'),
  origin: Shape.String({ pattern: '^gavah/[0-9a-f]{32}$' }),
  vkey: Label,
  previousOrigin: Shape.Union([Label, Null]),
  previousCheckpoint: Shape.Union([Text, Null]),
});

/** A person or a programme that writes entries; `by` is null where it introduces itself. */
export const actorKind = defineKind('gavah.actor/1', {
  at: Instant,
  by: Shape.Union([Hex32, Null]),
  name: Label,
  role: Shape.Union([Label, Null]),
  key: Shape.String({ pattern: '^[A-Za-z0-9+/]{43}=$' }),
  note: Shape.Union([Text, Null]),
});

/** That a checkpoint was time-stamped or cosigned: what lies in seals/<size>/, by digest. */
export const sealKind = defineKind('gavah.seal/1', {
  at: Instant,
  by: Hex32,
  origin: Label,
  size: Size,
  checkpoint: Hex32,
  tokens: Shape.Array(Hex32, { maxItems: 16 }),
  cosigned: Shape.Union([Hex32, Null]),
  note: Shape.Union([Text, Null]),
});

/** An erasure: its targets, the reason's code and who did it; the free text can be closed by itself. */
export const eraseKind = defineKind(
  'gavah.erase/1',
  {
    at: Instant,
    by: Hex32,
    reason: Shape.Union([
      Shape.Literal('safety'),
      Shape.Literal('law'),
      Shape.Literal('consent-withdrawn'),
      Shape.Literal('error'),
    ]),
    note: Shape.Union([Text, Null]),
    targetCount: Size,
    target: Shape.Array(
      Shape.Object({ entry: Hex32, fields: Shape.Array(Label, { maxItems: 64 }) }, closed),
    ),
  },
  'target',
);
