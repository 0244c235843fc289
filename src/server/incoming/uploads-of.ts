// The uploads of an archive: one set of them, for all the routes that speak of it.
import type { Office } from '../office.ts';
import { Uploads } from './uploads.ts';

const known = new WeakMap<Office, Uploads>();

export function uploadsOf(office: Office): Uploads {
  const uploads = known.get(office) ?? new Uploads(office.local, office);
  known.set(office, uploads);
  return uploads;
}
