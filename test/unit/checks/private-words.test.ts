import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { contentFiles, slideWith, TOOLS } from '../../fixtures/unit/content.ts';

async function privateWords(body: string): Promise<readonly string[]> {
  const { talks } = await checkContent(contentFiles([slideWith(body)]), TOOLS);
  return talks[0]?.secrets ?? [];
}
const noted = (words: string) => `<Notes>\n\n${words}\n\n</Notes>`;

describe('words of private notes that no file may hold', () => {
  it('are the longest piece of each note', async () => {
    expect(await privateWords(noted('Ask Grace — then wait for it'))).toEqual(['then wait for it']);
  });

  it.each([
    ['a paragraph', 'Remember the harbor'],
    ['a list', '- Remember the harbor'],
    ['code', '```text\nRemember the harbor\n```'],
    ['the title of a link', '[a](https://a.test "Remember the harbor")'],
    ['the text of a picture', '![Remember the harbor](https://a.test/b.png)'],
  ])('are not what %s of the talk says as well', async (_name, body) => {
    expect(await privateWords(`${body}\n\n${noted('Remember the harbor')}`)).toEqual([]);
  });

  it('are not an address that a link of the talk has', async () => {
    const address = 'https://a.test/long/address';
    expect(await privateWords(`[a](${address})\n\n${noted(`<${address}>`)}`)).toEqual([]);
  });

  it('are the next longest piece where the longest is public', async () => {
    const body = `Remember the harbor\n\n${noted('Remember the harbor\n\n- say it twice')}`;
    expect(await privateWords(body)).toEqual(['say it twice']);
  });

  it('are still private when only another note says them', async () => {
    const words = noted('Remember the harbor');
    expect(await privateWords(`${words}\n\n${words}`)).toEqual([
      'Remember the harbor',
      'Remember the harbor',
    ]);
  });
});
