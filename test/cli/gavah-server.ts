// Runs one `gavah` command after another in one process, which has loaded the programme and
// PostgreSQL once: the folder, the environment and what is printed are each command's own.
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { main } from '../../src/cli/main.ts';

type Asked = {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly argv: readonly string[];
};

const [address = ''] = process.argv.slice(2);
let last: Promise<unknown> = Promise.resolve();

const server = createServer({ allowHalfOpen: true }, (socket) => {
  const asked = text(socket).then((words): Asked => JSON.parse(words));
  last = last.then(async () => socket.end(JSON.stringify(await run(await asked))));
});
server.listen(address, () => process.send?.('listening'));
process.on('disconnect', () => process.exit());

async function run({ cwd, env, argv }: Asked) {
  process.chdir(cwd);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  const [stdout, stderr] = [capture(process.stdout), capture(process.stderr)];
  const status = await main(argv);
  return { stdout: stdout.end(), stderr: stderr.end(), status };
}

/** Takes what is written until it is ended. */
function capture(stream: NodeJS.WriteStream): { end(): string } {
  const pieces: Buffer[] = [];
  const { write } = stream;
  stream.write = (piece: Uint8Array | string, ...rest: unknown[]): boolean => {
    pieces.push(Buffer.from(piece as string));
    const done = rest.at(-1);
    if (typeof done === 'function') done();
    return true;
  };
  return {
    end() {
      stream.write = write;
      return Buffer.concat(pieces).toString('base64');
    },
  };
}
