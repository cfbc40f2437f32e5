import { describe, expect, it } from 'vitest';
import type { Target } from '../../../src/model/outline.ts';
import { createPlaceFinder } from '../../../src/lib/places.ts';
import { plainTalk } from '../../../src/markdown/plain-talk.ts';
import { outline } from '../../fixtures/unit/tree.ts';

function plain(source: string, files: Readonly<Record<string, string>> = {}): string {
  return plainTalk(outline(source), {
    slug: 'demo',
    source,
    placeAt: createPlaceFinder(source),
    linkOf: (target: Target) =>
      'talk' in target
        ? { href: `https://x.example/${target.talk}/`, text: `About ${target.talk}` }
        : null,
    citationOf: (key, locator) => [key, locator].filter(Boolean).join(', '),
    passagesOf: ({ from = '0:00' }) => [
      { clock: from, text: 'A [word].', url: 'https://video.example/?t=1' },
      { clock: '9:59', text: 'The end.', url: null },
    ],
    readText: (path) => files[path.replace(/^\.\//, '').replace(/#.*$/, '')] ?? '',
  });
}

describe('plainTalk', () => {
  it('says what a transcript shows, by time', () => {
    expect(plain('## One\n\n<Transcript from="1:30" />')).toBe(
      '## One\n\n[1:30](https://video.example/?t=1) A \\[word\\].\n\n9:59 The end.',
    );
  });

  it('says what the page says, in plain Markdown', () => {
    expect(
      plain(
        [
          '---\ntitle: T\n---',
          'import x from "x"',
          'Welcome, [[kvm]] and [[kvm#a|there]] with [@popek, p. 3].',
          '## One *two*',
          '<Slide layout="full" />',
          '<Columns>\n<Column>\n\n- a\n\n</Column>\n</Columns>',
          '![An arrow](./a.svg "The path")',
          '```js {1|2} title="a.js" id=trap caption="It traps"\na\nb\n```',
          ':::tip[Do this]\nNow.\n:::',
          '---',
          '| a |\n| - |\n| [[kvm]] |',
          'Words[^1].',
          '[^1]: A note.',
        ].join('\n\n'),
      ),
    ).toMatchInlineSnapshot(`
      "Welcome, [About kvm](https://x.example/kvm/) and [there](https://x.example/kvm/) with (popek, p. 3).

      ## One *two*

      - a

      Figure 1: The path (An arrow)

      Listing 1: It traps

      \`\`\`js
      a
      b
      \`\`\`

      > **Do this**
      >
      > Now.

      ---

      | a |
      | - |
      | [About kvm](https://x.example/kvm/) |

      Words[^1].

      [^1]: A note."
    `);
  });

  it.each([
    '<Notes>Secret</Notes>',
    'a <Notes>Secret</Notes> b',
    '- a <Notes>Secret</Notes>',
    '| <Notes>Secret</Notes> |\n| - |',
    ':::note[a <Notes>Secret</Notes>]\n<Notes>Secret</Notes>\n:::',
    '[a <Notes>Secret</Notes>](https://x.example)',
    '#### a <Notes>Secret</Notes>',
    '<Notes>a[^1]</Notes>\n\n[^1]: Secret',
    'a[^1]\n\n[^1]: b <Notes>Secret</Notes>',
    'a :foo[<Notes>Secret</Notes>]',
    '::leaf[<Notes>Secret</Notes>]',
    '{<Notes>Secret</Notes>}',
    '{/* Secret */}',
    '<SlideOnly>Secret</SlideOnly>',
  ])('lets no word out of `%s`', (body) => {
    expect(plain(`## A\n\n${body}\n`)).not.toContain('Secret');
  });

  it('shows the region of a file, in a fence long enough for it', () => {
    const files = { 'a.md': '```js\na\n```\n' };
    expect(plain('```md src=./a.md\n```', files)).toBe('````md\n```js\na\n```\n````');
  });

  it('leaves code and escapes as they are', () => {
    expect(plain('`[[kvm]]` \\[[kvm]] \\[@a] 10:30')).toBe('`[[kvm]]` \\[[kvm]] \\[@a] 10:30');
  });
});
