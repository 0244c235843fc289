#!/usr/bin/env node
// The executable.
import { outliveReaders } from './closed-output.ts';
import { main } from './main.ts';

outliveReaders();
process.exitCode = await main(process.argv.slice(2));
