import { describe, expect, it } from 'vitest';
import { readTalkText, USUAL_TEXT_OPTIONS } from '../../../src/format/read-talk-text.ts';
import { audienceOf } from '../../../src/format/narration.ts';
import { plainText } from '../../../src/syntax/nodes.ts';

/** Who sees each part of a text, with its words. */
function audiences(text: string, prose: 'narration' | 'show'): string[] {
  const read = readTalkText(text, { ...USUAL_TEXT_OPTIONS, prose });
  const parts = read.type === 'read' ? (read.publicRoot.children ?? []) : [];
  return parts.map((part) => `${audienceOf(part)}: ${plainText(part)}`);
}

const TEXT =
  'One *two*.\n\n- three\n\n<PageOnly>\n\nfour\n\n</PageOnly>\n\n<Show>five</Show>\n\nsix <Notes>no</Notes>';

describe('prose', () => {
  it('is narration unless the frontmatter says otherwise', () => {
    expect(audiences(TEXT, 'narration')).toEqual([
      'narration: One two.',
      'both: three',
      'page: four',
      'both: five',
      'narration: six ',
    ]);
  });

  it('stands on slides with `prose: show`, but for what its tags say', () => {
    expect(audiences(TEXT, 'show')).toEqual([
      'both: One two.',
      'both: three',
      'page: four',
      'both: five',
      'both: six ',
    ]);
  });
});
