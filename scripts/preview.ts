import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { EXIT, readArguments, runCommand, UsageError } from '../src/commands/arguments.ts';
import { normalizeBase, readSettings } from '../src/model/settings.ts';
import { servePages, type PagesServer } from '../src/serve/pages-server.ts';

const PORT = 4173;

const HELP = `Serves a built site on this machine as GitHub Pages would: names are case-sensitive, \`/x\` is sent on to \`/x/\`,
and what is missing is answered with 404.html.

Usage: npm run preview -- [--out DIR] [--base /x/] [--port N]

  --out DIR     the built site (dist)
  --base /x/    the path it is served under (the one it was built for)
  --port N      the port to listen on, 0 for any free one (${PORT})

Exit code: 0 stopped, 1 nothing to serve or the port cannot be had, 2 wrong use or a failure of Lectern.
`;

await runCommand(HELP, async () => {
  const { values } = readArguments({
    out: { type: 'string' },
    base: { type: 'string' },
    port: { type: 'string' },
  });
  const port = readPort(values.port ?? String(PORT));
  const start = process.env['INIT_CWD'] ?? process.cwd();
  const folder = values.out
    ? resolve(start, values.out)
    : readSettings(process.env, join(import.meta.dirname, '..')).out;
  const shown = relative(start, folder) || '.';

  const home = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
  if (home === null)
    return refuse(
      `There is no site in ${shown}.`,
      'Run `npm run build` first, or name another folder with --out.',
    );
  const built = builtBase(home);
  const base = values.base === undefined ? (built ?? '/') : normalizeBase(values.base);
  if (built !== null && built !== base) {
    return refuse(
      `The site in ${shown} was built for ${built}, not for ${base}.`,
      `Leave --base out, or run \`npm run build -- --base ${base}\`.`,
    );
  }

  const server = await servePages({ folder, base, port }).catch((error: unknown) =>
    portProblem(error, port),
  );
  if (typeof server === 'number') return server;
  process.stdout.write(`${shown} is served at ${server.url}\nStop with Ctrl+C.\n`);
  return untilStopped(server);
});

function readPort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new UsageError(`--port cannot be \`${text}\`. Use a number from 0 to 65535.`);
}

/** The base a site was built for, read off the address of its icon; null when the page is not one of ours. */
function builtBase(html: string): string | null {
  return /<link rel="icon"[^>]* href="([^"]*\/)favicon\.svg"/.exec(html)?.[1] ?? null;
}

function portProblem(error: unknown, port: number): number {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return refuse(
      `Port ${port} is taken.`,
      'Name another with --port, or use --port 0 for any free one.',
    );
  }
  if (code === 'EACCES')
    return refuse(`Port ${port} is not open to you.`, 'Name one above 1023 with --port.');
  throw error;
}

function refuse(what: string, remedy: string): number {
  process.stderr.write(`${what}\n${remedy}\n`);
  return EXIT.problems;
}

function untilStopped(server: PagesServer): Promise<number> {
  return new Promise((resolve) => {
    const stop = () => void server.close().then(() => resolve(EXIT.ok));
    process.once('SIGINT', stop).once('SIGTERM', stop);
  });
}
