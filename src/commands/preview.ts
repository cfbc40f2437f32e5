import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { MANIFEST } from '../model/made-site.ts';
import { normalizeBase } from '../model/settings.ts';
import { spellCommands } from '../problems/spell-command.ts';
import { createRemote, REMOTE_PATH, type Remote } from '../remote/answer-remote.ts';
import { listDecks } from '../remote/list-decks.ts';
import { servePages, type PagesServer } from '../serve/pages-server.ts';
import { loadConfig } from '../settings/load-config.ts';
import { defineCommand, EXIT, type Place } from './command.ts';
import { HOST_OPTION, readHost, readPort } from './host-options.ts';

const PORT = 4173;

/** `lectern preview` */
export const preview = defineCommand({
  name: 'preview',
  summary: 'Serves a built site on this machine as GitHub Pages would.',
  details:
    'Names are case-sensitive, `/x` is sent on to `/x/`, and what is missing is answered with 404.html.',
  options: {
    out: { type: 'string', value: 'DIR', text: 'the built site (dist)' },
    base: {
      type: 'string',
      value: '/x/',
      text: 'path it is served under (the one it was built for)',
    },
    port: { type: 'string', value: 'N', text: `port to listen on, 0 for any free one (${PORT})` },
    host: HOST_OPTION,
  },
  exits:
    '0 stopped, 1 nothing to serve or the port cannot be used, 2 wrong use or an internal error.',
  async run({ values, place }) {
    const port = readPort(values.port ?? String(PORT));
    const folder =
      values.out === undefined
        ? ((await loadConfig(place.project)).given.out ?? join(place.project, 'dist'))
        : resolve(place.from, values.out);
    const shown = relative(place.from, folder) || '.';
    const built = await builtBase(folder);
    if (built === undefined)
      return refuse(
        `There is no site in ${shown}.`,
        'Run `lectern build` first, or name another folder with --out.',
        place,
      );
    const base = values.base === undefined ? (built ?? '/') : normalizeBase(values.base);
    if (built !== null && built !== base) {
      return refuse(
        `The site in ${shown} was built for ${built}, not for ${base}.`,
        `Leave --base out, or run \`lectern build --base ${base}\`.`,
        place,
      );
    }
    const host = readHost(values.host);
    const remote = host === undefined ? null : await openRemote(folder, base);
    const server = await servePages({
      folder,
      base,
      port,
      ...(host !== undefined && { host }),
      ...(remote && { before: remote.answer }),
    }).catch((error: unknown) => portProblem(error, port, place));
    if (typeof server === 'number') return server;
    process.stdout.write(`${shown} is served at ${server.urls.join(' and ')}\n`);
    if (remote) process.stdout.write(remote.describe(server));
    process.stdout.write('Stop with Ctrl+C.\n');
    return untilStopped(server);
  },
});

/** The remote control for phones, which there is only where other machines are let in. */
async function openRemote(folder: string, base: string): Promise<PreviewRemote> {
  const home = await readFile(join(folder, 'index.html'), 'utf8');
  const { decks, hasPrivateNotes } = await listDecks(folder, base);
  let origins: readonly string[] = [];
  const lang = /<html[^>]* lang="([^"]+)"/.exec(home)?.[1] ?? 'en';
  return {
    ...createRemote({ lang, decks, origins: () => origins }),
    describe({ urls }) {
      const [here = '', ...others] = urls.map((url) => new URL(url).origin);
      origins = others;
      const way =
        others.length > 0
          ? `To steer a deck with your phone, open ${here}${REMOTE_PATH} on this machine.\n`
          : 'This machine is in no network, so no phone can reach it.\n';
      const warning = hasPrivateNotes
        ? 'The site was built with private notes, and everyone in your network can read them in its decks.\n'
        : '';
      return way + warning;
    },
  };
}

interface PreviewRemote extends Remote {
  /** How to get to it, once it is known where the site is served. */
  readonly describe: (server: PagesServer) => string;
}

/** The base a site was built for; null when no build of ours made it, undefined when there is no site. */
async function builtBase(folder: string): Promise<string | null | undefined> {
  const home = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
  if (home === undefined) return undefined;
  const manifest = await readFile(join(folder, MANIFEST), 'utf8').catch(() => '{}');
  return (JSON.parse(manifest) as { base?: string }).base ?? null;
}

function portProblem(error: unknown, port: number, place: Place): number {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return refuse(
      `Port ${port} is in use.`,
      'Name another with --port, or use --port 0 for any free one.',
      place,
    );
  }
  if (code === 'EACCES')
    return refuse(`Port ${port} is not open to you.`, 'Name one above 1023 with --port.', place);
  throw error;
}

function refuse(what: string, remedy: string, { starter }: Place): number {
  process.stderr.write(`${what}\n${spellCommands(remedy, starter)}\n`);
  return EXIT.problems;
}

function untilStopped(server: PagesServer): Promise<number> {
  return new Promise((resolve) => {
    const stop = () => void server.close().then(() => resolve(EXIT.ok));
    process.once('SIGINT', stop).once('SIGTERM', stop);
  });
}
