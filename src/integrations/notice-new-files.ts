import { existsSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { ViteDevServer } from 'vite';

/**
 * Tells the server of files that are not there yet, once they are made.
 *
 * Its own watcher can wait for one missing file of a folder, and misses all others.
 *
 * @param files of one folder
 */
export function noticeNewFiles(server: ViteDevServer, files: readonly string[]): void {
  const [first] = files;
  if (first === undefined || !existsSync(dirname(first))) return;
  const missing = new Set(files.filter((file) => !existsSync(file)));
  const watching = watch(dirname(first), { persistent: false }, (_event, name) => {
    const made = [...missing].find((file) => basename(file) === name && existsSync(file));
    if (made === undefined) return;
    missing.delete(made);
    server.watcher.add(made);
    server.watcher.emit('add', made);
    server.watcher.emit('all', 'add', made);
  });
  watching.on('error', () => watching.close());
  server.httpServer?.once('close', () => watching.close());
}
