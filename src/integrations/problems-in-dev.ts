import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer, WebSocketClient } from 'vite';
import type { Settings } from '../model/settings.ts';
import { countOf } from '../problems/reporters.ts';
import type { Checker } from './dev-checker.ts';
import { overlayFor } from './error-overlay.ts';
import { noticeNewFiles } from './notice-new-files.ts';
import { contentPaths, isContentPath } from '../settings/find-content.ts';
import type { ShownProblem } from '../views/dev/problem-panel.ts';
import { PANEL } from '../views/dev/problem-panel.ts';

/** Of the problems of one save, how many the terminal names. */
const MOST_TOLD = 5;

/**
 * Checks the sources after every save and shows what is wrong on the page itself, until it is mended.
 *
 * Whatever the sources hold, the server lives on: what cannot even be checked is shown as that.
 */
export function problemsInDev(settings: Settings): AstroIntegration {
  return {
    name: 'lectern-problems-in-dev',
    hooks: {
      'astro:config:setup'({ command, injectScript }) {
        if (command !== 'dev') return;
        const client = fileURLToPath(
          new URL('../views/dev/problem-panel.client.ts', import.meta.url),
        );
        injectScript('page', `import ${JSON.stringify(client)};`);
      },
      async 'astro:server:setup'({ server, logger }) {
        // A build has no use for it and would only start later.
        const { createChecker } = await import('./dev-checker.ts');
        let told: readonly ShownProblem[] = [];
        const checker = createChecker(settings, (problems) => {
          const known = new Set(told.map(lineOf));
          const news = problems.filter((problem) => !known.has(lineOf(problem)));
          for (const problem of news.slice(0, MOST_TOLD))
            logger[problem.severity === 'error' ? 'error' : 'warn'](lineOf(problem));
          if (news.length > MOST_TOLD)
            logger.info(`${news.length - MOST_TOLD} more are shown on the pages.`);
          told = problems;
          const errors = problems.filter(({ severity }) => severity === 'error').length;
          const warnings = problems.length - errors;
          logger.info(
            `${countOf(errors, 'error')} and ${countOf(warnings, 'warning')} in the talks.`,
          );
          server.ws.send(PANEL.problems, problems);
        });
        server.watcher.add(contentPaths(settings.content));
        noticeNewFiles(server, contentPaths(settings.content));
        server.watcher.on('all', (_event, path) => {
          if (isContentPath(settings.content, path)) checker.check();
        });
        answerPages(server, checker);
        checker.check();
      },
    },
  };
}

function lineOf({ place, id, message, fix }: ShownProblem): string {
  return `${place}  ${id}\n${message}\nFix: ${fix}`;
}

/**
 * A page that has loaded asks for what is known. One that does not ask could not be made, and has nothing but the overlay of
 * the dev server to say why; it is told in our words, after Astro has said it in its own.
 */
function answerPages(server: ViteDevServer, checker: Checker): void {
  const asked = new WeakSet<WebSocket>();
  server.ws.on(PANEL.ready, (_data: unknown, client: WebSocketClient) => {
    asked.add(client.socket);
    client.send(PANEL.problems, checker.latest());
  });
  server.ws.on('connection', (socket: WebSocket) => {
    setTimeout(() => {
      const overlay = asked.has(socket) ? null : overlayFor(checker.latest());
      if (overlay && socket.readyState === OPEN) socket.send(JSON.stringify(overlay));
    }, PATIENCE);
  });
}

/** Longer than a page that was made needs to ask, and than Astro waits before it shows an error. */
const PATIENCE = 1500;
const OPEN = 1;

type WebSocket = WebSocketClient['socket'];
