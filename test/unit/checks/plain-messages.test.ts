import { describe, expect, it } from 'vitest';
import { applyRepairs } from '../../../src/problems/apply-edits.ts';
import {
  problemsOf,
  reportOf,
  reportOfSlide,
  slideWith,
  SOUND_TALK,
} from '../../fixtures/unit/content.ts';

/** A slide after one round of repairs. */
async function repaired(body: string): Promise<string> {
  const text = slideWith(body);
  const problems = await problemsOf([text]);
  const fixed = applyRepairs(
    text,
    problems.map(({ repair }) => repair ?? []),
  );
  return fixed.slice(slideWith('').length - 1, -1);
}

describe('what a message says is wrong', () => {
  it.each([
    ['![dot](data:image/png;base64,iVBOR)', 'Save the picture as a file'],
    ['[x](data:text/html,a)', 'would run as a script'],
    ['- [site](/talks/other/slides/#/a)', 'Write `[[other#a]]`'],
    ['- [site](/repo/talks/other/)', 'Write `[[other]]`'],
    ['- [site](/etc/passwd)', 'Copy the file beside the talk'],
    ['- Array<string>', 'Put code between backticks'],
    ['- Map<Key, Value>', 'a plain `<` as `\\<`'],
    ['- a <b>c', 'Close every element'],
  ])('fits `%s`', async (body, expected) => {
    expect(await reportOfSlide(body)).toContain(expected);
  });

  it('tells a heading without letters from one that occurs twice', async () => {
    expect(await reportOf([`${SOUND_TALK}\n## 🎉\n\n- a\n\n## ???\n\n- b\n`])).toContain(
      '`???` has no letter to make an id of',
    );
    expect(await reportOf([`${SOUND_TALK}\n## Two\n\n- a\n\n## Two\n\n- b\n`])).toContain(
      '`Two` occurs more than once',
    );
  });

  it.each(['pyconau_2021', 'c++', 'c#', 'node.js', 'späti', '日本'])(
    'has nothing against the tag %s',
    async (tag) => {
      expect(await reportOf([SOUND_TALK.replace('status:', `tags: ["${tag}"]\nstatus:`)])).toBe('');
    },
  );

  it.each([
    ['PyCon', 'must be lower case'],
    ['a/b', 'has a sign that a tag cannot have'],
  ])('says of the tag %s that it %s', async (tag, reason) => {
    expect(await reportOf([SOUND_TALK.replace('status:', `tags: ["${tag}"]\nstatus:`)])).toContain(
      reason,
    );
  });

  it.each(['naem', 'nmae', 'nam', 'namee'])(
    'names a misspelt key once, with the right one: %s',
    async (key) => {
      const report = await reportOf([
        SOUND_TALK.replace('status:', `event:\n  ${key}: X\nstatus:`),
      ]);
      expect(report).toContain('Did you mean `name`?');
      expect(report).not.toContain('missing-key');
    },
  );
});

describe('repairs of signs that MDX reads as elements', () => {
  it.each([
    ['- <https://example.org>', '- https://example.org'],
    ['- x <3', '- x \\<3'],
    ['- a <= b', '- a \\<= b'],
    ['- Array<string>', '- Array\\<string>'],
    ['- Map<string, number> and x <3 and a<br>b', '- Map\\<string, number> and x \\<3 and a<br/>b'],
    ['- `Array<string>` and x <3', '- `Array<string>` and x \\<3'],
  ])('turn `%s` into `%s`', async (body, expected) => {
    expect(await repaired(body)).toBe(expected);
  });
});
