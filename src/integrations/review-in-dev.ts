import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer, WebSocketClient } from 'vite';
import type { Settings } from '../model/settings.ts';
import { MissingTool, requireReviewTools } from '../settings/missing-tool.ts';
import { lockedManager } from '../settings/package-manager.ts';
import { spellInstalls } from '../problems/spell-command.ts';
import { fetchDeck } from '../review/fetch-deck.ts';
import type { TalkFindings } from '../review/live-review.ts';
import { MARKER, type ShownFindings } from '../views/dev/slide-marker.ts';
import {
  changedTalk,
  type ChangedTalk,
  newFindings,
  type ReviewAnswer,
  type ReviewRequest,
} from './slide-findings.ts';

/** Saves of an editor come in bursts: a file, its backup, the file again. In milliseconds. */
const QUIET = 300;

/**
 * Looks at the slides one writes after every save, and shows on a slide what is wrong with it until it is mended.
 *
 * It is on when elements carry the places they come from. A browser does the work in a process of its own, which is started
 * when a deck is opened or a talk saved; whatever becomes of it, the dev server goes on.
 */
export function reviewInDev(settings: Settings): AstroIntegration {
  return {
    name: 'lectern-review-in-dev',
    hooks: {
      'astro:config:setup'({ command, injectScript }) {
        if (command !== 'dev' || settings.positions === 'hidden') return;
        const client = fileURLToPath(
          new URL('../views/dev/slide-marker.client.ts', import.meta.url),
        );
        injectScript('page', `import ${JSON.stringify(client)};`);
      },
      async 'astro:server:setup'({ server, logger }) {
        if (settings.positions === 'hidden') return;
        const missing = findMissing();
        if (missing !== null)
          return logger.info(
            `Slides are not looked at while you write. ${spellInstalls(missing.replaceAll('\n', ' '), lockedManager(settings.project))}`,
          );
        // A build has no use for them and would only start later.
        const { formatProblems } = await import('../problems/report-cli.ts');
        const { showProblems } = await import('./show-problem.ts');
        const latest = new Map<string, TalkFindings>();
        const timers = new Map<string, NodeJS.Timeout>();
        const prefix = prefixOf(settings);
        const ask = createReviewer(settings, (answer) => {
          if (answer.type !== 'findings') return logger.warn(explain(answer));
          const { findings } = answer;
          const news = newFindings(latest.get(findings.talk), findings);
          for (const text of formatProblems(news, { prefix })) logger.warn(text);
          latest.set(findings.talk, findings);
          server.ws.send(MARKER.findings, show(findings));
        });
        server.ws.on(MARKER.opened, (slug: string, client: WebSocketClient) => {
          client.send(MARKER.findings, show(latest.get(slug) ?? { talk: slug, slides: [] }));
          void remember(slug);
        });
        server.watcher.add(join(settings.content, 'talks'));
        server.watcher.on('all', (_event, path) => {
          const talk = changedTalk(relative(settings.content, path));
          if (!talk) return;
          clearTimeout(timers.get(path));
          timers.set(
            path,
            setTimeout(() => lookAgain(talk), QUIET),
          );
        });
        server.httpServer?.once('close', () => ask(null));

        function show({ talk, slides }: TalkFindings): ShownFindings {
          const shown = slides.map(({ slide, problems }) => ({
            slide,
            problems: showProblems(problems, (file) => readText(settings.content, file), settings),
          }));
          return { talk, slides: shown };
        }

        /** The deck is read here and at once: by the time a process has started, its author may have saved. */
        async function remember(slug: string): Promise<void> {
          const url = deckUrl(server, settings.base, slug);
          const html = url && (await fetchDeck(url).catch(() => null));
          if (html) ask({ type: 'opened', slug, html });
        }

        function lookAgain({ slug, file }: ChangedTalk): void {
          const url = deckUrl(server, settings.base, slug);
          if (url) ask({ type: 'changed', deck: { slug, url }, file });
        }
      },
    },
  };
}

/** What is not installed, and how to install it; null when a browser can be driven. */
function findMissing(): string | null {
  try {
    requireReviewTools();
    return null;
  } catch (error) {
    if (error instanceof MissingTool) return error.message;
    throw error;
  }
}

/** Null for a file that vanished meanwhile. */
function readText(content: string, file: string): string | null {
  const path = join(content, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function explain({ type, reason }: Exclude<ReviewAnswer, { type: 'findings' }>): string {
  return type === 'no-browser'
    ? `Slides are not looked at while you write. ${reason}`
    : `The slides of this save could not be looked at: ${reason}`;
}

/** The content folder as it is named from the project. */
function prefixOf({ project, content }: Settings): string {
  const path = relative(project, content);
  return path === '' ? '' : `${path}/`;
}

function deckUrl({ resolvedUrls }: ViteDevServer, base: string, slug: string): string | null {
  const local = resolvedUrls?.local[0];
  if (local === undefined) return null;
  return new URL(`${base}talks/${encodeURIComponent(slug)}/slides/`, local).href;
}

/** Hands requests to the process of the review, which is started when it is not there; null ends it. */
function createReviewer(
  { content, cache }: Settings,
  hear: (answer: ReviewAnswer) => void,
): (request: ReviewRequest | null) => void {
  let child: ChildProcess | null = null;
  return (request) => {
    if (request === null) return void (child?.connected && child.disconnect());
    child ??= start();
    if (child.connected) child.send(request, () => undefined);
  };

  function start(): ChildProcess {
    const file = fileURLToPath(new URL('./review-process.ts', import.meta.url));
    const started = fork(file, [content, cache], { stdio: 'ignore', execArgv: [] });
    started.on('message', (answer: ReviewAnswer) => hear(answer));
    // What cannot even be started is started again by the next save.
    started.on('error', () => undefined);
    started.on('exit', (code) => {
      child = null;
      if (code)
        hear({ type: 'failed', reason: `the process that looks at them ended with ${code}.` });
    });
    started.unref();
    started.channel?.unref();
    return started;
  }
}
