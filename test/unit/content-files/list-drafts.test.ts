import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listDrafts } from '../../../src/content-files/list-drafts.ts';
import { SOUND_TALK } from '../../fixtures/unit/content.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-drafts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Whether a talk with this text counts as a draft. */
function isDraft(text: string): boolean {
  mkdirSync(join(folder, 'talks/demo'), { recursive: true });
  writeFileSync(join(folder, 'talks/demo/index.mdx'), text);
  return listDrafts(folder).includes('demo');
}

describe('listDrafts', () => {
  it('lists talks that are not published', () => {
    expect(isDraft(SOUND_TALK)).toBe(false);
    expect(isDraft(SOUND_TALK.replace('published', 'draft'))).toBe(true);
    expect(isDraft(SOUND_TALK.replace('status: published\n', ''))).toBe(true);
  });

  it.each([
    '',
    'words',
    '---\nstatus: published\n',
    '---\n- a\n---\n',
    '---\na\n---\n',
    '---\n{\n---\n',
  ])('takes `%s` for a draft', (text) => {
    expect(isDraft(text)).toBe(true);
  });

  it('reads line breaks of Windows, a byte order mark, and quotes', () => {
    expect(isDraft(SOUND_TALK.replace(/\n/g, '\r\n'))).toBe(false);
    expect(isDraft(`\uFEFF${SOUND_TALK}`)).toBe(false);
    expect(isDraft(SOUND_TALK.replace('published', '"published" # now'))).toBe(false);
  });

  it('reads lone carriage returns, as the checks do', () => {
    expect(isDraft(SOUND_TALK.replace(/\n/g, '\r'))).toBe(false);
  });

  it('lists nothing where there are no talks', () => {
    expect(listDrafts(folder)).toEqual([]);
  });
});
