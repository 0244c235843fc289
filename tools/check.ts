// `npm run check`: types, lint and format, layers, dead code. All are run, then
// the exit status says whether any of them complained.
import { spawnSync } from 'node:child_process';
import { root } from './files.ts';

/**
 * Each check and the program that makes it, as arguments to Node, run at the top of the checkout.
 * Several threads each work out the types that they share: on two cores they take longer than
 * one does, and twice its work.
 */
export const checks: ReadonlyMap<string, readonly string[]> = new Map([
  ['types', ['node_modules/typescript/bin/tsc', '-p', '.', '--singleThreaded']],
  [
    'types of the workbench',
    ['node_modules/typescript/bin/tsc', '-p', 'workbench', '--singleThreaded'],
  ],
  ['lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--diagnostic-level=info']],
  ['layers', ['tools/layers.ts']],
  ['dead code', ['node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints']],
]);

/** Runs one check. @returns what it printed, and whether it was content. */
export function runCheck(args: readonly string[]): { output: string; isClean: boolean } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { output: stdout + stderr, isClean: status === 0 };
}

if (import.meta.main) {
  for (const [name, args] of checks) {
    const { output, isClean } = runCheck(args);
    process.stdout.write(isClean ? `${name}: clean\n` : `${name}:\n${output}\n`);
    if (!isClean) process.exitCode = 1;
  }
}
