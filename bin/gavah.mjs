#!/usr/bin/env node
// The `gavah` command in a checkout: the sources, run by a Node that can run them.
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { compiled, isInstalled, isNewEnough, runWithOwnNode } from '../tools/bootstrap.mjs';

const command = new URL('../src/cli/gavah.ts', import.meta.url);

if (isNewEnough() && isInstalled()) {
  module.enableCompileCache(compiled);
  await import(command.href);
} else runWithOwnNode([fileURLToPath(command), ...process.argv.slice(2)]);
