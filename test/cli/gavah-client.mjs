// Has the process of gavah-server.ts run a command, as if it were run here.
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

const { env } = process;
const socket = connect(env.GAVAH_SOCKET);
socket.end(JSON.stringify({ cwd: process.cwd(), env, argv: process.argv.slice(2) }));
const { stdout, stderr, status } = JSON.parse(await text(socket));
process.stdout.write(Buffer.from(stdout, 'base64'));
process.stderr.write(Buffer.from(stderr, 'base64'));
process.exitCode = status;
