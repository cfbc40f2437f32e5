import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { BROWSER_CACHE } from '../support/browser-cache.ts';
import { findBrowser } from '../../src/browser/find-browser.ts';
import { startWorker } from '../../src/review/worker.ts';

it('tries a slide twice, then tells of the failure and lives on', async () => {
  let requests = 0;
  const server = createServer((request) => {
    requests += 1;
    request.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const worker = startWorker(await findBrowser(BROWSER_CACHE));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    for (const id of ['one', 'two']) {
      requests = 0;
      const { record, picture } = await worker.review(url, id);
      expect(record.findings).toMatchObject([{ id: 'review-crash', source: 0 }]);
      expect(picture).toBeNull();
      expect(requests).toBe(2);
    }
  } finally {
    await worker.close();
    server.close();
  }
});
