import { describe, expect, it } from 'vitest';
import { SAID, splitSaid } from '../../../src/views/handout/split-said.ts';

const said = (html: string) => `${SAID.start}${html}${SAID.end}`;
const notes = (html: string) => `<aside class="notes">${html}</aside>`;

describe('splitSaid', () => {
  it('takes what stands between marks for said, and the rest for shown', () => {
    expect(splitSaid(`<h2>A</h2>${said('<p>b</p>')}<ul></ul>${said('<p>c</p>')}`)).toEqual({
      shown: '<h2>A</h2><ul></ul>',
      said: '<p>b</p><p>c</p>',
    });
  });

  it("takes the deck's notes for said, without their element", () => {
    expect(splitSaid(`<h2>A</h2>${notes('<p>b</p>')}<ul></ul>${notes('<p>c</p>')}`)).toEqual({
      shown: '<h2>A</h2><ul></ul>',
      said: '<p>b</p><p>c</p>',
    });
  });

  it('takes a slide for shown by what one can see of it, and keeps its former ids', () => {
    const former = '<span id="start" class="former-id"></span>';
    expect(splitSaid(`${former} ${notes('<p>b</p>')}`)).toEqual({
      shown: '',
      said: `${former}<p>b</p>`,
    });
    expect(splitSaid(`${former}<h2>A</h2>`)).toEqual({ shown: `${former}<h2>A</h2>`, said: '' });
  });

  it('takes marks inside marks for said as a whole', () => {
    expect(splitSaid(`${said(`a${said('b')}c`)}d`)).toEqual({ shown: 'd', said: 'abc' });
  });

  it.each(['<aside>a</aside>', '<aside class="aside">a</aside>', '<aside id="b">a</aside>'])(
    'leaves `%s` of an author shown, between what is said',
    (aside) => {
      expect(splitSaid(`${notes('b')}<div>${aside}</div>${notes('c')}`)).toEqual({
        shown: `<div>${aside}</div>`,
        said: 'bc',
      });
    },
  );

  it('keeps an aside between marks whole', () => {
    const aside = '<aside class="aside private-notes">a</aside>';
    expect(splitSaid(`${said(aside)}b`)).toEqual({ shown: 'b', said: aside });
  });

  it.each([
    ['shown', '<p>a</p>', { shown: '<p>a</p>', said: '' }],
    ['said', notes('<p>a</p>'), { shown: '', said: '<p>a</p>' }],
    ['neither', ' \n', { shown: '', said: '' }],
  ])('finds nothing else where all is %s', (_, html, split) => {
    expect(splitSaid(html)).toEqual(split);
  });

  it('takes what follows an aside inside notes for said, too', () => {
    const aside = '<aside class="aside private-notes">b</aside>';
    expect(splitSaid(notes(`a ${said(aside)} c`))).toEqual({ shown: '', said: `a ${aside} c` });
  });
});
