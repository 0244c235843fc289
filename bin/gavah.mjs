#!/usr/bin/env node
// The `gavah` command in a checkout: the sources, run by a Node that can run them.
import { fileURLToPath } from 'node:url';
import { isInstalled, isNewEnough, runWithOwnNode } from '../tools/bootstrap.mjs';

const command = new URL('../src/cli/gavah.ts', import.meta.url);

if (isNewEnough() && isInstalled()) await import(command.href);
else runWithOwnNode([fileURLToPath(command), ...process.argv.slice(2)]);
