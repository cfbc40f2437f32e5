/**
 * Asks the network, past every cache, whether the site this worker belongs to is gone from its address.
 *
 * Only a clear answer counts: neither the worker nor the start page is there, or both are those of another site. A network that
 * answers everything with a page of its own, to be logged in first, or a server in trouble, says nothing about the site.
 */
export async function isSiteGone(scope: string): Promise<boolean> {
  // Where this script is from. A name shared with pages would put part of the worker into a file that no worker can import.
  const worker = await ask(location.href);
  const isOther = worker.type === 'script' && !worker.text.includes(WORKER_MARK);
  if (worker.type !== 'absent' && !isOther) return false;
  const start = await ask(scope);
  return start.type === 'absent' || (start.type === 'page' && !start.text.includes(GENERATOR));
}

/** In every worker of a site that Lectern built: how its caches are named. */
const WORKER_MARK = 'lectern ';
/** In the head of every page of such a site. */
const GENERATOR = '<meta name="generator" content="Lectern"';

async function ask(address: string): Promise<Answer> {
  try {
    const response = await fetch(address, { cache: 'no-store', redirect: 'manual' });
    if (response.status === 404 || response.status === 410) return { type: 'absent' };
    if (response.status !== 200) return { type: 'unclear' };
    const isScript = (response.headers.get('content-type') ?? '').includes('javascript');
    return { type: isScript ? 'script' : 'page', text: await response.text() };
  } catch {
    return { type: 'unclear' };
  }
}

/** What is at an address. */
type Answer =
  | { readonly type: 'absent' | 'unclear' }
  | { readonly type: 'script' | 'page'; readonly text: string };
