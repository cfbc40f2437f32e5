import { describe, expect, it } from 'vitest';
import { showRecord } from '../../../src/search/index/describe-records.ts';
import { collectNames } from '../../../src/search/index/names.ts';
import { recordWords } from '../../../src/search/index/record-words.ts';
import { FRONTMATTER, slideWith } from '../../fixtures/unit/content.ts';
import { recordsOf, wordsByWeight } from '../../fixtures/unit/records.ts';

const GLOSSARY =
  'vm:\n  term: Virtual machine\n  definition: A machine made of software.\n  also: [VM]\n';
const SYSTEMS =
  'kvm:\n  name: KVM\n  summary: A hypervisor.\n  years: "2007"\n  also: [Kernel VM]\n';
const TIMELINE = '- date: "2007-02"\n  title: KVM is in Linux\n  systems: [kvm]\n';
const BIBLIOGRAPHY =
  '@article{popek1974, author = {Popek, Gerald J. and Goldberg, Robert P.}, title = {Formal Requirements}, year = {1974}}';
const COLLECTIONS = {
  glossary: GLOSSARY,
  systems: SYSTEMS,
  timeline: TIMELINE,
  bibliography: BIBLIOGRAPHY,
};

/** The record of the one slide with this content. */
async function slideRecord(body: string, files: Readonly<Record<string, string>> = {}) {
  const records = await recordsOf(slideWith(body), COLLECTIONS, files);
  const record = records.find(({ kind }) => kind === 'slide');
  if (!record) throw new Error('There is no slide.');
  return record;
}

describe('records', () => {
  it('hold each idea once: a section and its slide are one', async () => {
    const records = await recordsOf(slideWith('Words.'), COLLECTIONS);
    expect(records.map(({ kind, path, hasSlide }) => [kind, path, hasSlide])).toEqual([
      ['talk', 'talks/demo/', true],
      ['slide', 'talks/demo/#one', true],
      ['term', 'glossary/#vm', false],
      ['system', 'systems/kvm/', false],
      ['event', 'timeline/#on-2007-02', false],
      ['source', 'references/#popek1974', false],
    ]);
  });

  it('are in one order, newest talk first, whatever the order of the folders', async () => {
    const older = FRONTMATTER.replace('2024', '2020');
    const paths = async (talks: Readonly<Record<string, string>>) =>
      (await recordsOf(talks)).map(({ path }) => path);
    const expected = ['talks/b/', 'talks/c/', 'talks/a/'];
    expect(await paths({ a: older, b: FRONTMATTER, c: FRONTMATTER })).toEqual(expected);
    expect(await paths({ c: FRONTMATTER, b: FRONTMATTER, a: older })).toEqual(expected);
  });

  it('know their talk, year, tags and systems', async () => {
    const talk = slideWith('On [[system:kvm]].').replace('status:', 'tags: [isolation]\nstatus:');
    const [, slide] = await recordsOf(talk, COLLECTIONS);
    expect(slide).toMatchObject({
      talk: 'demo',
      year: '2024',
      tags: ['isolation'],
      systems: ['kvm'],
      note: 'slide 2',
    });
  });
});

describe('the words of a slide', () => {
  it('are apart by how one meets them', async () => {
    const record = await slideRecord(
      [
        'Said aloud.',
        '- shown as a point',
        '![what it shows](./a.svg "A caption.")',
        '```ts\nconst trap = 1;\n```',
        '| a | b |\n|---|---|\n| cell one | cell two |',
      ].join('\n\n'),
      { 'a.svg': '<svg><title>Rings</title><text>ring <tspan>zero</tspan> &amp; one</text></svg>' },
    );
    expect(wordsByWeight(record)).toEqual({
      '1': ['Said aloud.', 'A caption.', 'what it shows'],
      '1.2': ['shown as a point', 'a b', 'cell one cell two'],
      '0.4': ['const trap = 1;', 'Rings. ring zero & one'],
    });
  });

  it('hold each state of code that morphs once', async () => {
    const record = await slideRecord(
      '<Morph>\n\n```yaml title="a.yaml"\nfirst: 1\n```\n\n```yaml\nsecond: 2\n```\n\n</Morph>',
    );
    expect(wordsByWeight(record)).toEqual({ '1': ['a.yaml'], '0.4': ['first: 1', 'second: 2'] });
  });

  it('name what references lead to', async () => {
    const record = await slideRecord(
      'See [[term:vm]], [[system:kvm|the module]] and [[#one]], says [@popek1974, p. 3].',
    );
    expect(record.texts.map(({ text }) => text)).toEqual([
      'See Virtual machine, the module and One, says Popek & Goldberg 1974.',
    ]);
  });

  it('are found by the other names of the terms and systems it links to', async () => {
    const record = await slideRecord('A [[term:vm|machine]] under [[system:kvm|it]].');
    expect(record.related).toEqual(['Virtual machine', 'VM', 'KVM', 'Kernel VM']);
  });

  it('come from the file that a fence shows', async () => {
    const record = await slideRecord('```ts src=./a.ts#go title="a.ts"\n```', {
      'a.ts': 'left out\n// #region go\ngo(now);\n// #endregion\n',
    });
    expect(wordsByWeight(record)).toEqual({ '1': ['a.ts'], '0.4': ['go(now);'] });
  });

  it('take a footnote in where it is used', async () => {
    const record = await slideRecord('Said.[^a]\n\n[^a]: Below.[^b]\n\n[^b]: Deeper.');
    expect(record.texts.map(({ text }) => text)).toEqual(['Said.', 'Below.', 'Deeper.']);
  });

  it('are in components and literal expressions, and on one view alone', async () => {
    const record = await slideRecord(
      '<Show>Shown prose.</Show>\n\n<PageOnly>\n\nRead.\n\n</PageOnly>\n\n<SlideOnly>\n\n- Seen\n\n</SlideOnly>\n\n{"literal"}\n\n<Video src="./a.webm" title="A film" />',
      { 'a.webm': '' },
    );
    expect(record.texts.map(({ text }) => text)).toEqual([
      'Shown prose.',
      'Read.',
      'Seen',
      'literal',
      'A film',
    ]);
  });

  it.each([
    ['line one<br/>line two', 'line one line two'],
    ['- x<sup>2</sup> of H<sub>2</sub>O', 'x^2 of H2O'],
    ['- the 10<sup>th</sup> time', 'the 10th time'],
    ['- {1 + 1}', '2'],
    ['- {1 + 1} of {"three"}', '2 of three'],
    ['export const year = 2018;\n\nSince {year}.', 'Since 2018.'],
    ['the sign $\\infty$ and $x^2$', 'the sign ∞ and x²'],
    ['- costs $5 and $10', 'costs $5 and $10'],
    ['- at 18:30 sharp', 'at 18:30 sharp'],
    ['- `--dry-run` and --force', '--dry-run and --force'],
    ['- <kbd>--flag</kbd>', '--flag'],
    ['**真，**她', '真，她'],
  ])('of `%s` are those of the page', async (body, words) => {
    const record = await slideRecord(body);
    expect(record.texts.map(({ text }) => text)).toEqual([words]);
  });

  it('hold no private note, wherever it stands', async () => {
    const notes = [
      '<Notes>\n\nqvblockxq [[term:vm]]\n\n</Notes>',
      'Words <Notes>qvinlinexq</Notes> go on.',
      '- point <Notes>qvlistxq</Notes>',
      '<Columns>\n<Column>\n\n<Notes>\n\nqvcolumnxq\n\n</Notes>\n\n</Column>\n</Columns>',
      ':::note[Title]\n<Notes>qvasidexq</Notes>\n:::',
      '<Notes>\n\nprivate[^p]\n\n</Notes>\n\n[^p]: qvfootnotexq',
    ];
    const record = await slideRecord(notes.join('\n\n'));
    const shown = JSON.stringify([showRecord(record), recordWords(record)]);
    expect(shown).not.toMatch(/qv[a-z]+xq/);
    expect(shown).toContain('go on.');
    expect(record.related).toEqual([]);
  });

  it('go by the heading above where a slide has none, and are not found by it', async () => {
    const records = await recordsOf(slideWith('a\n\n---\n\nbare words'));
    const bare = records.at(-1);
    expect(bare).toMatchObject({ title: 'One', isTitleLent: true, path: 'talks/demo/#one-2' });
  });
});

describe('passages of a recording', () => {
  const VTT = 'WEBVTT\n\none\n00:01:30.000 --> 00:01:40.000\nSpoken words.\n';
  const TALK = slideWith('Words.').replace(
    'status:',
    'video: { url: "https://tube.example/w?v=1" }\ncaptions: ./t.vtt\nstatus:',
  );

  it('have their time, their place in the transcript and their moment in the recording', async () => {
    const records = await recordsOf(TALK, {}, { 't.vtt': VTT });
    expect(records.filter(({ kind }) => kind === 'passage')).toMatchObject([
      {
        path: 'talks/demo/transcript/#at-1-30',
        title: 'One',
        isTitleLent: true,
        note: '1:30',
        watch: 'https://tube.example/w?v=1&t=90s',
      },
    ]);
  });

  it('are none where the captions cannot be read', async () => {
    const records = await recordsOf(TALK);
    expect(records.map(({ kind }) => kind)).toEqual(['talk', 'slide']);
  });
});

describe('recordWords', () => {
  it('puts the words of a record into the field that says how much they count', async () => {
    const records = await recordsOf(
      slideWith('Said [[system:kvm]].\n\n```ts\nrun(now);\n```'),
      COLLECTIONS,
    );
    const [talk, slide, term] = records.map((record) => recordWords(record));
    expect(talk).toMatchObject({ exact: ['ꞏꞏdemo'], title: ['demo'] });
    expect(slide).toMatchObject({
      title: ['one'],
      related: ['kvm', 'kernel', 'vm'],
      body: ['said', 'kvm'],
      code: ['run', 'now'],
    });
    expect(term).toMatchObject({
      exact: ['ꞏꞏvirtualmachine', 'ꞏꞏvm'],
      title: ['virtual', 'machine'],
      names: ['vm'],
      summary: ['a', 'machine', 'made', 'of', 'software'],
    });
  });

  it('finds nothing by a title that is lent', async () => {
    const records = await recordsOf(slideWith('a\n\n---\n\nbare words'));
    const bare = records.at(-1);
    expect(bare && recordWords(bare)).toMatchObject({
      exact: [],
      title: [],
      body: ['bare', 'words'],
    });
  });
});

describe('names', () => {
  it('are those of talks and systems, with the terms most slides link to as examples', async () => {
    const records = await recordsOf(slideWith('[[term:vm]] on [[system:kvm]]'), COLLECTIONS);
    expect(collectNames(records)).toEqual({
      talks: [['demo', 'Demo', '2024']],
      systems: [['kvm', 'KVM']],
      examples: ['KVM', 'Virtual machine'],
    });
  });
});

describe('words of elements that begin a line', () => {
  it.each([
    '<ul><li>alpha</li><li>beta</li></ul>',
    '<table><tr><td>alpha</td><td>beta</td></tr></table>',
    '<dl><dt>alpha</dt><dd>beta</dd></dl>',
    '<details><summary>alpha</summary>beta</details>',
    '<figure>alpha<figcaption>beta</figcaption></figure>',
    '<div>alpha</div><div>beta</div>',
    'alpha<p>beta</p>',
    '- alpha<div>beta</div>',
    '<Columns><Column>alpha</Column><Column>beta</Column></Columns>',
    '<p>alpha <img src="./a.png" alt="beta" /></p>',
    'alpha[^1]\n\n[^1]: beta',
    '### Two[^1]\n\nalpha\n\n[^1]: beta',
  ])('stay apart: %s', async (body) => {
    const records = await recordsOf(slideWith(body), COLLECTIONS);
    const words = records.at(-5)?.texts.flatMap(({ text }) => text.split(' '));
    expect(words).toEqual(['alpha', 'beta']);
  });
});
