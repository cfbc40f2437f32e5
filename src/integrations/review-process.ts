import { setPriority } from 'node:os';
import { findBrowser } from '../browser/find-browser.ts';
import { readTalk } from '../checks/read-talk.ts';
import { readSiteFile } from '../checks/site-file.ts';
import { talkDefaults } from '../schema/talk.ts';
import { createLiveReview } from '../review/live-review.ts';
import { readContent } from '../content-files/read-content.ts';
import type { ReviewAnswer, ReviewRequest } from './slide-findings.ts';

// The review of slides in `lectern dev`, in a process of its own: a browser at work may not make the author wait.
const [content = '', cache = ''] = process.argv.slice(2);
setPriority(10);
let hasBrowser = true;
const live = createLiveReview({
  async launch() {
    try {
      return await findBrowser(cache);
    } catch (error) {
      hasBrowser = false;
      throw error;
    }
  },
  readTalk(slug) {
    const { talks, site } = readContent(content);
    const file = talks.find((talk) => talk.slug === slug);
    const read = file && readTalk(file, talkDefaults(readSiteFile(site).site));
    return read?.type === 'read' ? read.talk : null;
  },
  tell: (findings) => answer({ type: 'findings', findings }),
});

process.on('message', (request: ReviewRequest) => {
  if (!hasBrowser) return;
  if (request.type === 'opened') return live.open(request.slug, request.html);
  live.review({ ...request.deck, file: request.file }).catch((error: unknown) => {
    const said = error instanceof Error ? error.message : String(error);
    if (!hasBrowser) return answer({ type: 'no-browser', reason: said.replaceAll('\n', ' ') });
    answer({ type: 'failed', reason: said.split('\n')[0] ?? '' });
  });
});
process.once('disconnect', () => void live.close().finally(() => process.exit()));

function answer(said: ReviewAnswer): void {
  if (process.connected) process.send?.(said, () => undefined);
}
