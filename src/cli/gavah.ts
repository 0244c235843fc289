#!/usr/bin/env node
// The executable. Output that nobody reads any more (`gavah … | head`) is no error.
import { main } from './main.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
