import { extname } from 'node:path';

const TEXT = 'charset=utf-8';

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': `text/css; ${TEXT}`,
  '.gif': 'image/gif',
  '.htm': `text/html; ${TEXT}`,
  '.html': `text/html; ${TEXT}`,
  '.ico': 'image/vnd.microsoft.icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': `application/javascript; ${TEXT}`,
  '.json': `application/json; ${TEXT}`,
  '.m4a': 'audio/mp4',
  '.map': `application/json; ${TEXT}`,
  '.md': `text/markdown; ${TEXT}`,
  '.mjs': `application/javascript; ${TEXT}`,
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.ogg': 'audio/ogg',
  '.otf': 'font/otf',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.rss': `application/rss+xml; ${TEXT}`,
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': `text/plain; ${TEXT}`,
  '.vtt': `text/vtt; ${TEXT}`,
  '.wasm': 'application/wasm',
  '.webm': 'video/webm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': `application/xml; ${TEXT}`,
  '.yaml': `text/yaml; ${TEXT}`,
  '.zip': 'application/zip',
};

/** The media type of a file by its name; a name that says nothing is bytes, which a browser downloads. */
export function contentTypeOf(file: string): string {
  return TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
}
