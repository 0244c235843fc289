// The entities that a claim makes on its way, and how its fields call them.
import type { Record as Recording } from '../../../../src/server/shapes/record.ts';
import type { Picked } from '../../parts/picked.ts';

/** The entities that a recording makes, each once, by the keys that its claims call them. */
export class Made {
  readonly entities: Recording['entities'] = [];

  refOf(picked: Picked): string {
    if ('id' in picked) return picked.id;
    const { kind, name } = picked.make;
    const known = this.entities.find((one) => one.kind === kind && one.name === name);
    if (known !== undefined) return known.key;
    const key = `new:e${this.entities.length + 1}`;
    this.entities.push({ key, kind, name });
    return key;
  }

  orNull(picked: Picked | null): string | null {
    return picked === null ? null : this.refOf(picked);
  }
}
