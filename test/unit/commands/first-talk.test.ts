import { describe, expect, it } from 'vitest';
import { firstTalk } from '../../../src/commands/first-talk.ts';
import { reportOf } from '../../fixtures/unit/content.ts';

describe('firstTalk', () => {
  it('writes a talk without problems', async () => {
    expect(await reportOf([firstTalk('My talk', '2024-05-01')])).toBe('');
  });

  it.each(['A: "b" # c', "it's", '</title><script>', '{a}', '- a', '🎉\u2028'])(
    'keeps the title %s as it is',
    async (title) => {
      expect(await reportOf([firstTalk(title, '2024-05-01')])).toBe('');
    },
  );
});
