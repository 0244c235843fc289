// What a machine worked out of a picture, as a row.
import { bitsOfSketch } from '../../base/picture-sketch.ts';
import { shownOf } from '../../format/kind.ts';
import { pictureKind } from '../../format/kinds/picture.ts';
import type { SourceEntry } from '../source.ts';
import type { Batch } from './batch.ts';

export function addPicture(batch: Batch, { position, body }: SourceEntry): void {
  const { machine, inner = null, ...shown } = shownOf(pictureKind, body);
  const { sketch = null } = shown;
  batch.add('item_picture', {
    position,
    item: shown.item ?? null,
    tool: machine?.tool ?? null,
    version: machine?.version ?? null,
    parameters: machine?.parameters ?? null,
    width: shown.width ?? null,
    height: shown.height ?? null,
    pixels: shown.pixels ?? null,
    sketch: sketch && bitsOfSketch(sketch),
    inner_sketch: inner && bitsOfSketch(inner),
  });
}
