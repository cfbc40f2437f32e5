import type { Answer } from '../model/answer.ts';

/**
 * Asks each web address whether it is there: `HEAD`, and `GET` where that is not answered well; once more after a failure.
 *
 * Hosts are asked side by side, and each host one address after another.
 */
export async function reachAddresses(
  addresses: Iterable<string>,
  { hosts = 6, timeout = 10_000, pause = 1000, onAnswer }: ReachOptions = {},
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const waiting = [...Map.groupBy(new Set(addresses), (url) => new URL(url).host).values()];
  await Promise.all(Array.from({ length: hosts }, askHosts));
  return answers;

  async function askHosts(): Promise<void> {
    for (let urls = waiting.shift(); urls !== undefined; urls = waiting.shift()) {
      for (const url of urls) {
        answers.set(url, await askTwice(url, timeout, pause));
        onAnswer?.(answers.size);
      }
    }
  }
}

async function askTwice(url: string, timeout: number, pause: number): Promise<Answer> {
  const first = await ask(url, timeout);
  if (first.type !== 'unsure') return first;
  await new Promise((resolve) => setTimeout(resolve, pause));
  return ask(url, timeout);
}

/** Many servers answer `HEAD` wrongly, so that only what they say to `GET` counts against an address. */
async function ask(url: string, timeout: number): Promise<Answer> {
  const head = await request(url, 'HEAD', timeout);
  return head.type === 'reached' ? head : request(url, 'GET', timeout);
}

async function request(url: string, method: 'HEAD' | 'GET', timeout: number): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method,
      headers: { 'user-agent': 'Lectern link check', accept: '*/*' },
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    if (response.ok) return { type: 'reached' };
    const isGone = response.status === 404 || response.status === 410;
    return { type: isGone ? 'gone' : 'unsure', reason: `the server answers ${response.status}` };
  } catch (error) {
    return { type: 'unsure', reason: reasonOf(error, timeout) };
  }
}

function reasonOf(error: unknown, timeout: number): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `there is no answer within ${timeout / 1000} s`;
  const { code, message } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
  return FAILURES[code ?? ''] ?? `the connection fails (${code ?? message})`;
}

const FAILURES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up now',
  ECONNREFUSED: 'the host takes no connection',
  ECONNRESET: 'the host breaks off the connection',
};

interface ReachOptions {
  /** How many hosts are asked at the same time. @default 6 */
  readonly hosts?: number;
  /** Milliseconds to wait for an answer. @default 10000 */
  readonly timeout?: number;
  /** Milliseconds before a second try. @default 1000 */
  readonly pause?: number;
  readonly onAnswer?: (answered: number) => void;
}
