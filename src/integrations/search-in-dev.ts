import { extname, normalize } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../model/settings.ts';
import { createLiveIndex } from '../search/live-index.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/**
 * Search while writing: the index is made of the pages as they are now, at the first search after a change.
 *
 * Pages come from the dev server itself, so that what is found is what is shown.
 */
export function searchInDev(settings: Settings): AstroIntegration {
  return {
    name: 'lectern-search-in-dev',
    hooks: {
      'astro:server:setup'({ server, logger }) {
        const index = createLiveIndex(() => pagesOf(settings, server.resolvedUrls?.local[0]));
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(settings.content)) index.invalidate();
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

/** The addresses that are searched, taken from the sitemap the dev server makes. */
async function pagesOf(
  settings: Settings,
  local: string | undefined,
): Promise<{ url: string; html: string }[]> {
  if (local === undefined) return [];
  const origin = new URL(local).origin;
  const sitemap = await fetch(`${origin}${settings.base}sitemap-0.xml`).then((response) =>
    response.text(),
  );
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    (match) => new URL(match[1] ?? '', origin).pathname,
  );
  const searched = paths.filter((path) => !/\/(?:slides|handout)\/$/.test(path));
  return Promise.all(
    searched.map(async (path) => {
      const html = await fetch(origin + path).then((response) => response.text());
      return { url: `/${path.slice(settings.base.length)}`, html };
    }),
  );
}
