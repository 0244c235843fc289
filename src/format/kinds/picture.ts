// What a machine worked out of a picture so that copies of it are found (docs/formats/picture.md).
// Nothing of what the file says of itself is in it.
import { defineKind } from '../kind.ts';
import { Shape } from '../shape.ts';
import { Hex32, Instant, Machine, Null, Size } from './shapes.ts';

/** 256 bits in hexadecimal: as long as a digest, and none. */
export const SketchShape = Shape.String({ pattern: '^[0-9a-f]{64}$', maxLength: 64 });

export const pictureKind = defineKind('gavah.picture/1', {
  at: Instant,
  by: Hex32,
  item: Hex32,
  machine: Machine,
  width: Size,
  height: Size,
  pixels: Shape.Union([Hex32, Null]),
  sketch: Shape.Union([SketchShape, Null]),
  inner: Shape.Union([SketchShape, Null]),
});
