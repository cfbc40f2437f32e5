import { describe, expect, it } from 'vitest';
import { typesetText } from '../../../src/lib/typography.ts';

describe('quotes in languages that set no spaces around them', () => {
  it.each([
    [`他'说'好`, 'zh', '他‘说’好'],
    [`'说'好`, 'zh', '‘说’好'],
    [`他说'好'`, 'zh', '他说‘好’'],
    [`他说'好'。又说'不'。`, 'zh', '他说‘好’。又说‘不’。'],
    [`他"说'好'吧"了`, 'zh', '他“说‘好’吧”了'],
    [`他说'yes'了`, 'zh', '他说‘yes’了'],
    [`彼は'はい'と`, 'ja', '彼は『はい』と'],
    [`サーバー'x'ー`, 'ja', 'サーバー『x』ー'],
    [`時々'はい'々`, 'zh-Hant', '時々『はい』々'],
    [`그는 "네"라고 했다`, 'ko', '그는 “네”라고 했다'],
    [`그는 '네'라고 했다`, 'ko', '그는 ‘네’라고 했다'],
    [`เขาว่า'ใช่'ครับ`, 'th', 'เขาว่า‘ใช่’ครับ'],
    [`ລາວ'ແມ່ນ'ລາວ`, 'lo', 'ລາວ‘ແມ່ນ’ລາວ'],
    [`ㄅ'ㄆ'ㄇ`, 'zh', 'ㄅ‘ㄆ’ㄇ'],
  ])('%s in %s open and close in turn', (written, lang, shown) => {
    expect(typesetText(written, lang)).toBe(shown);
  });

  it.each([
    [`老师's book 和学生's`, 'zh', '老师’s book 和学生’s'],
    [`我don't知道`, 'zh', '我don’t知道'],
    [`屏幕5"和6"`, 'zh', '屏幕5"和6"'],
    [`高5'和6'`, 'zh', `高5'和6'`],
    [`他'说好`, 'zh', '他’说好'],
    [`모니터 27"와 32"`, 'ko', '모니터 27"와 32"'],
  ])('are no pair in %s', (written, lang, shown) => {
    expect(typesetText(written, lang)).toBe(shown);
  });
});
