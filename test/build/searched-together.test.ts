import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePages, type PagesServer } from '../../src/serve/pages-server.ts';
import { readPage } from '../support/build-output.ts';
import { openWorkshop, talkText } from '../support/build-workshop.ts';
import { openSiteSearch } from '../../scripts/judge-search/open-site-search.ts';

const workshop = openWorkshop();
const NEAR = { folder: workshop.at('near'), base: '/near/' };
const FAR = { folder: workshop.at('far'), base: '/group/far/' };
let near: PagesServer;
let far: PagesServer;

beforeAll(async () => {
  const talks = (text: string) => ({ 'talks/intro/index.mdx': talkText(text) });
  const contents = {
    near: workshop.write('near-content', talks('## Anchors\n\nAn anchor holds in sand.\n')),
    far: workshop.write('far-content', talks('## Chains\n\nA chain holds an anchor.\n')),
  };
  const place = (name: 'near' | 'far', { folder, base }: typeof NEAR) => [
    ...['--content', contents[name], '--out', folder, '--base', base],
  ];
  await workshop.build(place('far', FAR));
  far = await servePages(FAR);
  await workshop.build([
    ...place('near', NEAR),
    ...['--search-also', far.url, '--search-also', '/group/third'],
  ]);
  near = await servePages(NEAR);
});
afterAll(async () => {
  await Promise.all([near.close(), far.close()]);
  workshop.close();
});

describe('a site that searches another', () => {
  it('finds the talks of both, each at its own address', async () => {
    const engine = await openSiteSearch({ url: near.url, folder: NEAR.folder }, [far.url]);
    const { hits } = await engine.ask('anchor', {});
    expect(hits.map(({ pageUrl, slideUrl, site }) => ({ pageUrl, slideUrl, site }))).toEqual([
      {
        pageUrl: '/near/talks/intro/?find=anchor%20anchors#anchors',
        slideUrl: '/near/talks/intro/slides/?find=anchor%20anchors#/anchors',
        site: '',
      },
      {
        pageUrl: `${far.url}talks/intro/?find=anchor#chains`,
        slideUrl: `${far.url}talks/intro/slides/?find=anchor#/chains`,
        site: far.url.replace(/^http:\/\/|\/$/g, ''),
      },
    ]);
    expect(engine.names.talks).toHaveLength(1);
  });

  it('finds its own talks when the other is away', async () => {
    const engine = await openSiteSearch({ url: near.url, folder: NEAR.folder }, [
      `${near.url}gone/`,
    ]);
    const { hits } = await engine.ask('anchor', {});
    expect(hits.map(({ pageUrl }) => pageUrl)).toEqual([
      '/near/talks/intro/?find=anchor%20anchors#anchors',
    ]);
  });

  it('tells its pages of the others, and lets in just their origins', () => {
    const elements = readPage(NEAR.folder, 'index.html');
    const opener = elements.find(({ attributes }) => 'data-search-also' in attributes);
    expect(opener?.attributes['data-search-also']).toBe(`${far.url} /group/third/`);
    const policy = policyOf(NEAR.folder);
    expect(policy).toContain(`connect-src 'self' ${new URL(far.url).origin};`);
    expect(policy).toContain(`img-src 'self' data: ${new URL(far.url).origin};`);
    expect(policy.match(/https?:/g)).toHaveLength(2);
    expect(policyOf(FAR.folder)).toContain("connect-src 'self';");
    expect(policyOf(FAR.folder)).not.toMatch(/https?:/);
  });

  it('refuses an address that is none', async () => {
    const run = await workshop.run(['build.ts', '--search-also', 'javascript:alert(1)']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('--search-also cannot be `javascript:alert(1)`.');
  });
});

function policyOf(folder: string): string {
  const meta = readPage(folder, join('search', 'index.html')).find(
    ({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy',
  );
  return meta?.attributes['content'] ?? '';
}
