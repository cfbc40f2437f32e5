import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { shownPages } from '../../../src/integrations/shown-pages.ts';
import { resolveSettings } from '../../../src/settings/resolve-settings.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The pages of a content folder with these files, besides feed and guide. */
function pagesOf(files: Readonly<Record<string, string>>, withEmpty = false): string[] {
  const content = mkdtempSync(join(tmpdir(), 'lectern-pages-'));
  folders.push(content);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), text);
  }
  const shown = shownPages(resolveSettings(content, { content }), { withEmpty });
  return [...shown].filter((name) => !['feed', 'llms', 'years'].includes(name));
}

const TALK = '---\ntitle: A\nreferences: ./own.bib\nstatus: published\n---\n';

const saying = (lines: string) => `---\ntitle: A\n${lines}\nstatus: published\n---\n`;

describe('shownPages', () => {
  it.each([
    ['nothing', {}, []],
    [
      'empty files',
      { 'glossary.yaml': '', 'timeline.yaml': '[]', 'references.bib': '% none\n' },
      [],
    ],
    ['a term', { 'glossary.yaml': 'a: { term: A, definition: B }' }, ['glossary']],
    ['a system', { 'systems.yaml': 'a: { name: A, summary: B }' }, ['systems']],
    ['an event', { 'timeline.yaml': '- { date: 2020, title: A }' }, ['timeline']],
    ['a source', { 'references.bib': '@article{a, title = {A}}' }, ['references']],
    ['a macro of sources alone', { 'references.bib': '@string{a = "b"}' }, []],
    [
      'a source of a talk',
      { 'talks/a/index.mdx': TALK, 'talks/a/own.bib': '@book{b, title = {B}}' },
      ['references'],
    ],
    [
      'a source of a draft',
      {
        'talks/a/index.mdx': TALK.replace('published', 'draft'),
        'talks/a/own.bib': '@book{b, title = {B}}',
      },
      [],
    ],
    ['a speaker', { 'talks/a/index.mdx': saying('speakers: [{ name: A }]') }, ['speakers']],
    ['an event', { 'talks/a/index.mdx': saying('event: { name: A }') }, ['events']],
    ['events', { 'talks/a/index.mdx': saying('events: [{ name: A }]') }, ['events']],
    [
      'a tag and a series',
      { 'talks/a/index.mdx': saying('series: { name: A, part: 1 }\ntags: [a]') },
      ['series', 'tags'],
    ],
    ['empty lists', { 'talks/a/index.mdx': saying('tags: []\nspeakers:\nevents: []') }, []],
    [
      'a speaker of a draft',
      { 'talks/a/index.mdx': saying('speakers: [{ name: A }]').replace('published', 'draft') },
      [],
    ],
    [
      'tags that are switched off',
      { 'talks/a/index.mdx': saying('tags: [a]'), 'site.yaml': 'pages: { tags: false }' },
      [],
    ],
    [
      'a term that is switched off',
      {
        'glossary.yaml': 'a: { term: A, definition: B }',
        'site.yaml': 'pages: { glossary: false }',
      },
      [],
    ],
  ])('of a folder with %s', (_, files, pages) => {
    expect(pagesOf(files)).toEqual(pages);
  });

  it('has empty pages too while talks are written', () => {
    const ofTalks = ['series', 'events', 'speakers', 'tags'];
    const ofFiles = ['glossary', 'systems', 'timeline', 'references'];
    expect(pagesOf({}, true)).toEqual([...ofTalks, ...ofFiles]);
  });
});
