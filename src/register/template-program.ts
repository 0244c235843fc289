// Makes an embedded database with empty tables in the folder that is named: a
// program of its own, because that takes a gigabyte of memory for some seconds.
import { openPglite } from './database/pglite.ts';
import { beginCursor } from './fold/cursor.ts';
import { migrate } from './schema/migrate.ts';

const [folder = ''] = process.argv.slice(2);
const database = await openPglite(folder, { isBrief: true });
await migrate(database, 'table');
await database.transaction(beginCursor);
await database.close();
