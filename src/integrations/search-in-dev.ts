import { extname, normalize } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../model/settings.ts';
import { isContentPath } from '../settings/find-content.ts';
import { createLiveIndex } from '../search/index/live-index.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain',
};

/** Search while writing: the index is made of the sources as they are now, at the first search after a change. */
export function searchInDev(settings: Settings): AstroIntegration {
  return {
    name: 'lectern-search-in-dev',
    hooks: {
      'astro:server:setup'({ server, logger }) {
        // A build loads this file too, and has no use for what makes an index.
        const index = createLiveIndex(async () =>
          (await import('../build/index-talks.ts')).indexSources(settings),
        );
        server.watcher.on('all', (_event, path) => {
          if (isContentPath(settings.content, path)) index.invalidate();
        });
        server.middlewares.use((request, response, next) => {
          const name = bundleFile(request);
          if (name === null) return next();
          index.read(name).then(
            (content) => send(response, name, content),
            (error: unknown) => {
              logger.error(`The search index could not be made: ${String(error)}`);
              send(response, name, null);
            },
          );
        });
      },
    },
  };
}

/** The file of the search bundle that a request asks for; the server has taken the base path off. */
function bundleFile({ url = '' }: IncomingMessage): string | null {
  const path = /^\/?pagefind\/([^?#]+)/.exec(url.replace(/^\/+/, '/'))?.[1];
  return path && normalize(path) === path && !path.startsWith('..') ? path : null;
}

function send(response: ServerResponse, name: string, content: Uint8Array | null): void {
  response.statusCode = content ? 200 : 404;
  response.setHeader('content-type', CONTENT_TYPES[extname(name)] ?? 'application/octet-stream');
  response.setHeader('cache-control', 'no-store');
  response.end(content ?? undefined);
}
