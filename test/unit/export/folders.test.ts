import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { shownTalks, type TalkSource } from '../../../src/model/sources.ts';
import { refuseTalk, refuseVariant } from '../../../src/export/choose-talk.ts';
import { putFiles } from '../../../src/export/put-files.ts';
import { openScratch } from '../../../src/export/scratch-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('putFiles', () => {
  it('replaces files by name, keeps the others, and leaves nothing beside', () => {
    const out = join(folder, 'put/out');
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'mine.txt'), 'mine');
    writeFileSync(join(out, 'talk.html'), 'old');
    const file = { part: null, name: 'talk.html', bytes: Buffer.from('new') };
    putFiles(out, [file], join(folder, 'put/.out.new-1'));
    expect(readdirSync(join(folder, 'put'))).toEqual(['out']);
    expect(readFileSync(join(out, 'talk.html'), 'utf8')).toBe('new');
    expect(readFileSync(join(out, 'mine.txt'), 'utf8')).toBe('mine');
  });
});

describe('openScratch', () => {
  it('removes what dead processes left, and nothing else', () => {
    const cache = join(folder, 'cache');
    for (const name of ['export-7', 'export-8', 'export-notes', 'chromium'])
      mkdirSync(join(cache, name), { recursive: true });
    const scratch = openScratch(cache, (pid) => pid === 8);
    expect(existsSync(scratch)).toBe(true);
    expect(readdirSync(cache).sort()).toEqual(
      ['chromium', 'export-8', 'export-notes', `export-${process.pid}`].sort(),
    );
  });
});

describe('refuseTalk', () => {
  const content = join(folder, 'content');
  for (const [slug, status] of Object.entries({ tides: 'published', anchors: 'draft' })) {
    mkdirSync(join(content, 'talks', slug), { recursive: true });
    writeFileSync(join(content, 'talks', slug, 'index.mdx'), `---\nstatus: ${status}\n---\n`);
  }
  const explain = (slug: string, place = content) =>
    refuseTalk(place, slug)?.replaceAll(folder, '…');

  it('takes a published talk', () => {
    expect(explain('tides')).toBeUndefined();
  });

  it('names the nearest talk, or all of them when none is near', () => {
    expect(explain('tide')).toMatchInlineSnapshot(
      `"There is no talk \`tide\` in …/content/talks. Did you mean \`tides\`?"`,
    );
    expect(explain('volcano')).toMatchInlineSnapshot(
      `"There is no talk \`volcano\` in …/content/talks. The talks are \`anchors\`, \`tides\`."`,
    );
  });

  it('takes a draft', () => {
    expect(explain('anchors')).toBeUndefined();
  });

  it('says when there are no talks', () => {
    expect(explain('tides', join(folder, 'nowhere'))).toMatchInlineSnapshot(
      `"There is no talk \`tides\` in …/nowhere/talks. The folder has no talks."`,
    );
  });
});

describe('refuseVariant', () => {
  const content = join(folder, 'variants');
  const frontmatter = {
    tides:
      'variants:\n  short: { duration: 5, only: [why] }\n  lecture: { duration: 90, without: [demo] }',
    gauges: 'title: Gauges',
  };
  for (const [slug, text] of Object.entries(frontmatter)) {
    mkdirSync(join(content, 'talks', slug), { recursive: true });
    writeFileSync(join(content, 'talks', slug, 'index.mdx'), `---\n${text}\n---\n`);
  }

  it('takes a variant that the frontmatter names', () => {
    expect(refuseVariant(content, 'tides', 'short')).toBeNull();
  });

  it('names the nearest variant, or all of them when none is near', () => {
    expect(refuseVariant(content, 'tides', 'shrt')).toMatchInlineSnapshot(
      `"The talk \`tides\` has no variant \`shrt\`. Did you mean \`short\`?"`,
    );
    expect(refuseVariant(content, 'tides', 'volcano')).toMatchInlineSnapshot(
      `"The talk \`tides\` has no variant \`volcano\`. Its variants are \`short\`, \`lecture\`."`,
    );
  });

  it('says when a talk has no variants', () => {
    expect(refuseVariant(content, 'gauges', 'short')).toMatchInlineSnapshot(
      `"The talk \`gauges\` has no variant \`short\`. Its frontmatter names none under \`variants\`; leave \`--variant\` out to export the whole talk."`,
    );
  });
});

describe('shownTalks', () => {
  it('has drafts only where they are shown', () => {
    const talks = [{ isPublished: true }, { isPublished: false }] as TalkSource[];
    expect(shownTalks(talks, { drafts: 'hidden' })).toEqual([talks[0]]);
    expect(shownTalks(talks, { drafts: 'shown' })).toEqual(talks);
  });
});
