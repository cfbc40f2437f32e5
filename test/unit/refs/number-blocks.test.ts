import { describe, expect, it } from 'vitest';
import { outlineTalk } from '../../../src/format/outline-talk.ts';
import type { Talk } from '../../../src/model/talk.ts';
import { buildGraph } from '../../../src/refs/graph.ts';
import { numberLabels } from '../../../src/refs/number-blocks.ts';
import { completeTalk, TalkSchema, USUAL_TALK } from '../../../src/schema/talk.ts';
import { outline, parse } from '../../fixtures/unit/tree.ts';

const NOTHING = { terms: new Map(), systems: new Map(), bibliography: new Map() };

function talk(slug: string, source: string): Talk {
  const data = completeTalk(
    TalkSchema.parse({
      title: slug,
      summary: 'S',
      date: '2024',
      duration: 1,
      aliases: [],
    }),
    USUAL_TALK,
  );
  return { slug, data, outline: outlineTalk(parse(source), { slug, source, title: slug }).outline };
}

/** The numbers of the blocks of the first talk: `figure a 1`. */
function numbersOf(...sources: readonly string[]): string[] {
  const talks = sources.map((source, index) => talk(['a', 'b', 'c'][index] ?? 'd', source));
  const anchors = buildGraph({ talks, ...NOTHING }).talks.get('a')?.outline.anchors ?? [];
  return anchors
    .filter(({ kind }) => kind !== 'slide')
    .map(({ kind, id, number }) => `${kind} ${id} ${number}`);
}

const THREE = '![a](./one.png)\n\n![b](./two.png "Two")\n\n![c](./three.png)\n';

describe('a block has a number', () => {
  it.each([
    ['with a caption', [THREE], ['0', '1', '0']],
    ['when its own talk refers to it', [`${THREE}\nSee [[fig:three]].`], ['0', '1', '2']],
    ['when another talk refers to it', [THREE, 'See [[fig:a/one]].'], ['1', '2', '0']],
    ['when a file link refers to it', [THREE, '[x](../a/index.mdx#fig-one)'], ['1', '2', '0']],
    ['when a link of its talk refers to it', [`${THREE}\n[x](#fig-one)`], ['1', '2', '0']],
    ['unless the reference is private', [`${THREE}\n<Notes>[[fig:one]]</Notes>`], ['0', '1', '0']],
    ['unless the reference is code', [`${THREE}\n\`[[fig:one]]\``], ['0', '1', '0']],
    [
      'however often it is referred to',
      [`${THREE}\n[[fig:one]] [[fig:one]]`, '[[fig:a/one]]'],
      ['1', '2', '0'],
    ],
  ])('%s', (_, sources, numbers) => {
    expect(numbersOf(...sources)).toEqual(
      ['one', 'two', 'three'].map((id, index) => `figure ${id} ${numbers[index]}`),
    );
  });

  it('counts tables and listings by themselves', () => {
    expect(
      numbersOf(
        '```js id=x\na\n```\n\n```js id=y caption="C"\na\n```\n\n<Table id="t">\n\n| a |\n| - |\n\n</Table>\n\n[[tbl:t]]\n\n```dot caption="D"\na\n```',
      ),
    ).toEqual(['listing x 0', 'listing y 1', 'table t 1', 'figure figure-1 1']);
  });

  it('is the same in labels', () => {
    const { labels } = outline(THREE);
    const numbered = numberLabels(
      labels,
      buildGraph({ talks: [talk('a', THREE)], ...NOTHING }).talks.get('a')?.outline.anchors ?? [],
    );
    expect([...numbered.values()].map(({ number }) => number)).toEqual([0, 1, 0]);
  });
});

describe('a picture that is shown again', () => {
  it('has a name of its own, and the first keeps the plain one', () => {
    const { anchors } = outline(
      '![a](./a.png)\n\n## B\n\n![a](./a.png)\n\n<Steps>\n\n- ![a](./a.png)\n\n</Steps>',
    ).outline;
    expect(
      anchors.filter(({ kind }) => kind === 'figure').map(({ id, isRepeat }) => [id, isRepeat]),
    ).toEqual([
      ['a', undefined],
      ['a-2', true],
      ['a-3', true],
    ]);
  });

  it('gives way to a name that an author gave, before or after it', () => {
    const figure = '<Figure id="a" src="./b.png" />';
    for (const source of [`${figure}\n\n![a](./a.png)`, `![a](./a.png)\n\n${figure}`]) {
      const ids = outline(source).outline.anchors.flatMap(({ kind, id }) =>
        kind === 'figure' ? [id] : [],
      );
      expect([...ids].sort()).toEqual(['a', 'a-2']);
    }
  });

  it('leaves a name given twice to the check', () => {
    const { anchors } = outline(
      '<Figure id="a" src="./b.png" />\n\n<Figure id="a" src="./c.png" />',
    ).outline;
    expect(anchors.flatMap(({ kind, id }) => (kind === 'figure' ? [id] : []))).toEqual(['a', 'a']);
  });

  it('does not meet a file of its new name', () => {
    const { anchors } = outline('![a](./a.png)\n\n![b](./a-2.png)\n\n![a](./a.png)').outline;
    expect(anchors.flatMap(({ kind, id }) => (kind === 'figure' ? [id] : []))).toEqual([
      'a',
      'a-2',
      'a-3',
    ]);
  });
});
