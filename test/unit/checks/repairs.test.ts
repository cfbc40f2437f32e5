import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendContent } from '../../../src/checks/mend-content.ts';
import {
  contentFiles,
  FRONTMATTER,
  problemsOf,
  slideWith,
  SOUND_TALK,
  talkFile,
  TOOLS,
} from '../../fixtures/unit/content.ts';

type Files = Readonly<Record<string, string>>;
type Collections = Parameters<typeof contentFiles>[1];

/** What repairing makes of a talk; another one is named \`harbour\`, with a slide \`High water\`. */
async function mend(source: string, files: Files = {}, collections: Collections = {}) {
  const harbour = talkFile(`${FRONTMATTER}## High water\n\n- tide\n`, { slug: 'harbour' });
  const talks = [talkFile(source, { files }), harbour];
  return mendContent(contentFiles(talks, collections), TOOLS);
}

/** What repairing makes of the text of a slide. */
async function mendBody(body: string, files: Files = {}, collections: Collections = {}) {
  const source = slideWith(body);
  const { changes } = await mend(source, files, collections);
  const text = changes.find(({ file }) => file === 'talks/demo/index.mdx')?.after ?? source;
  return text.slice(slideWith('').trimEnd().length).trim();
}

const GLOSSARY = 'hypervisor: { term: Hypervisor, definition: It shares. }\n';
const SYSTEMS =
  'firecracker: { name: F, summary: S }\nqemu-kvm: { name: Q, summary: S, relations: [{ verb: wraps, to: firecraker }] }\n';

describe('what has exactly one repair is repaired', () => {
  it.each([
    ['[[harbor]]', '[[harbour]]'],
    ['[[harbor#high-water]]', '[[harbour#high-water]]'],
    ['[[harbour#hihg-water]]', '[[harbour#high-water]]'],
    ['[[harbour#high-watter|the harbour]]', '[[harbour#high-water|the harbour]]'],
    ['[[Harbour]]', '[[harbour]]'],
    ['[harbor](../harbor/index.mdx#high-water)', '[harbor](../harbour/index.mdx#high-water)'],
    ['[a [b] c](../harbour/index.mdx#high-watter)', '[a [b] c](../harbour/index.mdx#high-water)'],
    ['[x]\n\n[x]: ../harbor/index.mdx', '[x]\n\n[x]: ../harbour/index.mdx'],
    ['<a href="../harbor/index.mdx">b</a>', '<a href="../harbour/index.mdx">b</a>'],
    ['[[term:hyperviser]] and [[term:Hypervisor]]', '[[term:hypervisor]] and [[term:hypervisor]]'],
    ['[[system:firecraker]]', '[[system:firecracker]]'],
    ['As [@popek-paperr, p. 1].', 'As [@popek-paper, p. 1].'],
    ['[[terms:hypervisor]]', '[[term:hypervisor]]'],
    ['<Slide layout="statment" />', '<Slide layout="statement" />'],
    ['<Slide backgruond="black" />', '<Slide background="black" />'],
    ['<Stepps>\n\n- a\n\n</Stepps>', '<Steps>\n\n- a\n\n</Steps>'],
    ['<Figurre src="./a-picture.png" alt="A" />', '<Figure src="./a-picture.png" alt="A" />'],
    [':::cautionn\na\n:::', ':::caution\na\n:::'],
    ['```javascrpt\na\n```', '```javascript\na\n```'],
    ['```js src=./loops.js#main-lop\n```', '```js src=./loops.js#main-loop\n```'],
    ['![A](./A-Picture.png)', '![A](./a-picture.png)'],
    ['![A](./a-pictrue.png "B.")', '![A](./a-picture.png "B.")'],
    ['[a](https:/x.example/b)', '[a](https://x.example/b)'],
    ['<Stepps><Stepps>a</Stepps></Stepps>', '<Steps><Steps>a</Steps></Steps>'],
    ['a<br>b <wbr> c', 'a<br/>b <wbr/> c'],
    ['<img src="./a-picture.png" alt="A" >', '<img src="./a-picture.png" alt="A" />'],
    [
      'a\n\n<!-- two\nlines -->\n\n`<br>` <br>',
      'a\n\n<Notes>\n\ntwo\nlines\n\n</Notes>\n\n`<br>` <br/>',
    ],
  ])('%j becomes %j', async (broken, mended) => {
    const files = {
      'a-picture.png': '',
      'loops.js': '// #region main-loop\na\n// #endregion\n',
    };
    const bibliography = '@book{popek-paper, title={P}}\n';
    const collections = { glossary: GLOSSARY, systems: SYSTEMS, bibliography };
    expect(await mendBody(broken, files, collections)).toBe(mended);
  });

  it('in the frontmatter and in collections too', async () => {
    const source = SOUND_TALK.replace('summary:', 'summery:');
    const { changes, after } = await mend(source, {}, { systems: SYSTEMS });
    expect(changes.map(({ file }) => file).sort()).toEqual([
      'systems.yaml',
      'talks/demo/index.mdx',
    ]);
    expect(changes.find(({ file }) => file.startsWith('talks'))?.after).toBe(SOUND_TALK);
    expect(after.problems).toEqual([]);
  });

  it.each([
    ['[[#costs]]', '[[#the-price]]'],
    ['[[demo#costs|what it costs]]', '[[demo#the-price|what it costs]]'],
    ['[costs](../demo/index.mdx#costs)', '[costs](../demo/index.mdx#the-price)'],
  ])('where a former id is used: %j becomes %j', async (former, present) => {
    const source = slideWith(`<Slide id="the-price" />\n\n${former}`).replace(
      'title: Demo',
      'title: Demo\nmoved: { costs: the-price }',
    );
    const { changes, after } = await mend(source);
    expect(changes[0]?.after).toBe(source.replace(former, present));
    expect(after.problems).toEqual([]);
  });

  it('in captions', async () => {
    const source = SOUND_TALK.replace(
      'title: Demo',
      'title: Demo\nvideo: { url: https://x.example/v }\ncaptions: ./talk.vtt',
    ).replace('## One', '## High tide');
    const vtt = 'WEBVTT\n\nhigh-tidde\n00:01.000 --> 00:02.000\nHigh.\n';
    const { changes } = await mend(source, { 'talk.vtt': vtt });
    expect(changes).toEqual([
      { file: 'talks/demo/talk.vtt', before: vtt, after: vtt.replace('tidde', 'tide') },
    ]);
  });
});

describe('what has none or several repairs is left alone', () => {
  it.each([
    ['a name that nothing comes near', '[[nowhere-at-all]]'],
    ['a short name', '[[term:hypo]]'],
    ['another number', '[@popek-1975]'],
    ['a name between two', '[[#part-ona]]\n\n## Part one\n\n## Part ono'],
    ['a target that is encoded', '[a](#hihg%20water)'],
    ['a component between two', '<Collumns>a</Collumns>'],
    ['a tag whose value has no quotes', '<img src=a.png>'],
    ['a tag with a closing one', 'a <br></br> <Nope />'],
    ['a comment that would end early', '<!-- toc */ -->'],
    ['an address of which too little is left', '[a](https:/)'],
    ['a script', '[a](javascript:alert)'],
  ])('%s', async (_, body) => {
    const bibliography = '@book{popek-1974, title={P}}\n';
    expect(await mendBody(body, {}, { glossary: GLOSSARY, bibliography })).toBe(body);
  });

  it('a slide that occurs in text and target: only the target changes', async () => {
    expect(await mendBody('[high-watter](../harbour/index.mdx#high-watter)')).toBe(
      '[high-watter](../harbour/index.mdx#high-water)',
    );
  });
});

describe('mendContent', () => {
  it('goes on until nothing is left to repair', async () => {
    const { after, changes } = await mend(slideWith('<br>\n\n[[harbor]]'));
    expect(after.problems).toEqual([]);
    expect(changes[0]?.after).toBe(slideWith('<br/>\n\n[[harbour]]'));
  });

  it('keeps line breaks as they are', async () => {
    const source = slideWith('a\n\n[[harbor]] <br>').replace(/\n/g, '\r\n');
    const { changes } = await mend(source);
    expect(changes[0]?.after).toBe(
      source.replace('[[harbor]]', '[[harbour]]').replace('<br>', '<br/>'),
    );
  });

  it('changes nothing where all is well', async () => {
    expect(await mend(SOUND_TALK)).toMatchObject({ changes: [], repaired: 0 });
  });

  it('leaves what it cannot repair in the report', async () => {
    const { before, after } = await mend(slideWith('[[harbor]] [[nowhere-at-all]]'));
    expect(before.problems).toHaveLength(2);
    expect(after.problems.map(({ target }) => target)).toEqual(['nowhere-at-all']);
  });
});

describe('a slip of one letter in any reference', () => {
  const SOUND = slideWith(
    '[[harbour]] [[harbour#high-water|text]] [harbour](../harbour/index.mdx#high-water) [[term:hypervisor]] [[system:firecracker]] [@popek-paper]',
  );
  const COLLECTIONS = {
    glossary: GLOSSARY,
    systems: 'firecracker: { name: F, summary: S }\n',
    bibliography: '@book{popek-paper, title={P}}\n',
  };
  const names = [
    ...SOUND.matchAll(
      /(?<=\[\[|\.\.\/|#)(?:harbour|high-water)|(?<=:)[a-z]{8,}(?=\]\])|(?<=@)popek-paper/g,
    ),
  ].map(({ index, 0: name }) => ({ index, name }));

  it('is repaired to what it was, or left in the report', async () => {
    expect(names).toHaveLength(8);
    expect(
      await problemsOf(
        [SOUND, talkFile(`${FRONTMATTER}## High water\n`, { slug: 'harbour' })],
        COLLECTIONS,
      ),
    ).toEqual([]);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(6),
        fc.constantFrom('', 'x', 'qq'),
        async ({ index, name }, at, put) => {
          const start = index + Math.min(at, name.length - 1);
          const broken = SOUND.slice(0, start) + put + SOUND.slice(start + 1);
          const { changes, after } = await mend(broken, {}, COLLECTIONS);
          const text = changes[0]?.after ?? broken;
          if (text !== SOUND) {
            expect(text).toBe(broken);
            expect(after.problems).not.toEqual([]);
          }
          if (put !== 'qq' && name.length >= 7) expect(text).toBe(SOUND);
        },
      ),
      { numRuns: 60 },
    );
  });
});
