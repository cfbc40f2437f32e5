import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Says which talk a process is busy with that answers no more, by looking at what it is running.
 *
 * @param inspector the address of its inspector, as Node prints it
 * @returns the file below the content folder; null when it is no code of a talk, or nothing can be learned
 */
export async function findLoop(inspector: string): Promise<string | null> {
  const socket = new WebSocket(inspector);
  try {
    return await within(PATIENCE, (done) => {
      socket.addEventListener('open', () => {
        socket.send(JSON.stringify({ id: 1, method: 'Debugger.enable' }));
        socket.send(JSON.stringify({ id: 2, method: 'Debugger.pause' }));
      });
      const scripts = new Map<string, string>();
      socket.addEventListener('message', ({ data }) => {
        const { method, params } = JSON.parse(String(data)) as InspectorMessage;
        if (method === 'Debugger.scriptParsed')
          scripts.set(params.scriptId ?? '', params.url ?? '');
        if (method !== 'Debugger.paused') return;
        const talks = (params.callFrames ?? []).map(({ location, url }) =>
          talkAt(url || (scripts.get(location.scriptId) ?? ''), location.lineNumber),
        );
        done(talks.find((talk) => talk !== null) ?? null);
      });
      socket.addEventListener('error', () => done(null));
    });
  } finally {
    socket.close();
  }
}

/** A process that is busy still answers its inspector; in ms. */
const PATIENCE = 5_000;

/** In a bundle each module stands below its name: `// ../content/talks/demo/index.mdx`, or `//#region …` where there are more. */
function talkAt(url: string, line: number): string | null {
  const named = TALK.exec(url);
  if (named) return named[0];
  if (!url.startsWith('file:')) return null;
  const lines = readFileSync(fileURLToPath(url), 'utf8')
    .split('\n')
    .slice(0, line + 1);
  const region = lines.findLast((each) => /^\/\/(?:#region)? \S+\.\w+/.test(each)) ?? '';
  return TALK.exec(region)?.[0] ?? null;
}

const TALK = /talks\/[^/]+\/[^?\s]+\.(?:mdx?|astro|[cm]?[jt]sx?)/;

function within<T>(
  ms: number,
  work: (done: (result: T | null) => void) => void,
): Promise<T | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), ms);
    work((result) => {
      clearTimeout(timer);
      resolve(result);
    });
  });
}

interface InspectorMessage {
  readonly method?: string;
  readonly params: {
    readonly scriptId?: string;
    readonly url?: string;
    readonly callFrames?: readonly {
      readonly url: string;
      readonly location: { readonly scriptId: string; readonly lineNumber: number };
    }[];
  };
}
