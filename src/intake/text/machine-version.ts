// Which version of a package did the work, for the entry that records it.

/** The version that a package.json states. */
export function versionIn(manifest: unknown): string {
  const isRecord = manifest !== null && typeof manifest === 'object' && 'version' in manifest;
  return isRecord ? String(manifest.version) : 'unknown';
}
