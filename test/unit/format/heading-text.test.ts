import { describe, expect, it } from 'vitest';
import { outlineTalk } from '../../../src/format/outline-talk.ts';
import { readTalkText } from '../../../src/format/read-talk-text.ts';

/** The title and the id of the slide that a heading opens. */
function read(heading: string, typography = true): [title: string, id: string] {
  const source = `## ${heading}\n`;
  const talk = readTalkText(source, { lang: 'en', typography, prose: 'narration' });
  if (talk.type === 'failed') throw new Error(talk.message);
  const { outline } = outlineTalk(talk.publicRoot, { slug: 'demo', source, title: 'T' });
  const slide = outline.slides[1];
  return [slide?.title ?? '', slide?.id ?? ''];
}

describe('a heading', () => {
  it.each([
    ['Part $\\infty$', 'Part ∞', 'part'],
    ['The $\\alpha$ and the $x^2$', 'The α and the x²', 'the-α-and-the-x2'],
    ['At 18:30 we start', 'At 18:30 we start', 'at-1830-we-start'],
    ['C++: std::vec', 'C++: std::vec', 'c-stdvec'],
    ['Use --dry-run=client', 'Use --dry-run=client', 'use---dry-runclient'],
    ['Run `kubectl --force "x"`', 'Run kubectl --force "x"', 'run-kubectl---force-x'],
    ['Press <kbd>--f</kbd>', 'Press --f', 'press---f'],
    ['Costs $5 and $10', 'Costs $5 and $10', 'costs-5-and-10'],
    ['🚀 Launch', '🚀 Launch', 'launch'],
    ['🎉', '🎉', 'section'],
    ['x<sup>2</sup> of H<sub>2</sub>O', 'x^2 of H2O', 'x2-of-h2o'],
    ['The 10<sup>th</sup> time', 'The 10th time', 'the-10th-time'],
    ['One<br/>two', 'One two', 'one-two'],
    ['Part {1 + 1}', 'Part 2', 'part-2'],
    ['**真，**她', '真，她', '真她'],
    ['v1.29 of C#', 'v1.29 of C#', 'v129-of-c'],
    ['A [link](https://x.example) at 3:4', 'A link at 3:4', 'a-link-at-34'],
    [
      '![A clock at 18:30](./p.png) and words',
      'A clock at 18:30 and words',
      'a-clock-at-1830-and-words',
    ],
    ['Said <Notes>secret</Notes>', 'Said', 'said'],
  ])('`%s` says what it shows, and is named after it', (heading, title, id) => {
    expect(read(heading)).toEqual([title, id]);
  });

  it.each(['"Quoted" words', "It's 1990--2000", 'a -- b', '![It\'s "it"](./p.png)'])(
    '`%s` has the same id with and without typography',
    (heading) => {
      const [[set, id], [written, own]] = [read(heading), read(heading, false)];
      expect(id).toBe(own);
      expect(set).not.toBe(written);
    },
  );
});
