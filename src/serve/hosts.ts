import { hostname, networkInterfaces } from 'node:os';
import { isIP } from 'node:net';

/** The addresses by which a server is reached that listens on `host`, the nearest first. */
export function addressesOf(host: string): string[] {
  if (host !== '0.0.0.0') return [host];
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((each) => each?.family === 'IPv4' && !each.internal)
    .map((each) => each?.address ?? '');
  return ['127.0.0.1', ...others];
}

/**
 * Whether a `Host` header names this machine: by an IP address, as localhost, or by its own name.
 *
 * A page of a stranger can have its own name lead here and then read what it likes; its name is what gives it away.
 */
export function isOwnHost(header: string | undefined): boolean {
  if (header === undefined) return true;
  const name = header
    .replace(/:\d*$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();
  if (isIP(name) !== 0 || name === 'localhost' || name.endsWith('.localhost')) return true;
  const own = hostname().toLowerCase();
  return name === own || name === `${own.replace(/\.local$/, '')}.local`;
}
