// The names that the server answers to. A page elsewhere can point a name of its
// own at this machine (DNS rebinding) and would then be our own origin to the
// browser; its name stands in the Host header, and is refused.
import { Failure } from '../../base/failure.ts';

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/** How the server is reached. */
export type Binding = {
  /** The address that it listens on. */
  readonly host: string;
  /** Names by which browsers reach it from other machines. */
  readonly names: readonly string[];
};

export function isLoopback(host: string): boolean {
  return loopback.includes(bracket(host));
}

/**
 * The names that may stand in a Host header.
 *
 * @throws Failure S-014 if other machines could reach the server and no name is given.
 */
export function hostsOf({ host, names }: Binding): ReadonlySet<string> {
  if (!isLoopback(host) && names.length === 0) throw new Failure('S-014', { host });
  return new Set([...loopback, ...names.map((name) => bracket(name).toLowerCase())]);
}

/** An address as it stands in a URL. */
export function bracket(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}

/** @throws Failure S-006 unless the header names one of them; the port is not looked at. */
export function requireHost(header: string | undefined, hosts: ReadonlySet<string>): void {
  const host = (header ?? '').toLowerCase().replace(/:\d{1,5}$/, '');
  if (!hosts.has(host)) throw new Failure('S-006', { host: host.slice(0, 255) });
}
