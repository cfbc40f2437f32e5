import { describe, expect, it } from 'vitest';
import type { SyntaxNode } from '../../../src/model/syntax.ts';
import { parseTalk } from '../../../src/format/parse-talk.ts';

/** A text with `<…>` around what is strong, `/…/` around emphasis and `-…-` around what is struck. */
function read(source: string): string {
  const parsed = parseTalk(source);
  if (parsed.type === 'failed') throw new Error(parsed.message);
  return draw(parsed.root);
}

const MARKS: Readonly<Record<string, string>> = { strong: '<>', emphasis: '//', delete: '--' };

function draw(node: SyntaxNode): string {
  const [open = '', close = ''] = MARKS[node.type] ?? '';
  return `${open}${node.children ? node.children.map(draw).join('') : (node.value ?? '')}${close}`;
}

describe('emphasis next to Chinese, Japanese and Korean', () => {
  it.each([
    ['**真，**她', '<真，>她'],
    ['含**「重点」**内容', '含<「重点」>内容'],
    ['内容**"重点"**内容', '内容<"重点">内容'],
    ['**重点（注）**。', '<重点（注）>。'],
    ['**“重点”**内容', '<“重点”>内容'],
    ['*終わり。*と', '/終わり。/と'],
    ['これは**「点」**です', 'これは<「点」>です'],
    ['**`code`**を', '<code>を'],
    ['**[link](https://x.example)**を', '<link>を'],
    ['**스크립트(script)**라고', '<스크립트(script)>라고'],
    ['~~「誤り」~~です', '-「誤り」-です'],
    ['***とても。***強い', '/<とても。>/強い'],
    ['**一、**和**二、**三', '<一、>和<二、>三'],
    ['**１００％**だ', '<１００％>だ'],
    ['**漢字** と *仮名*', '<漢字> と /仮名/'],
    ['a * b 漢，* c', 'a * b 漢，* c'],
    ['`**真，**她`', '**真，**她'],
    ['\\*真，\\*她', '*真，*她'],
    ['5*3=15，2*2=4', '5/3=15，2/2=4'],
  ])('of `%s`', (source, shown) => {
    expect(read(source)).toBe(shown);
  });

  it.each(['**a**b', '**a,**b', 'a**"b"**c', '*a*', '**a** b', 'a_b_c', '__a__'])(
    'changes nothing of `%s`, which has none',
    (source) => {
      expect(read(`${source}\n\n漢`)).toBe(`${read(source)}漢`);
    },
  );

  it.each([
    ['说**“乙”**。', '说<“乙”>。'],
    ['他**`乙`**。', '他<乙>。'],
    ['*「x」*と', '/「x」/と'],
    ['。**(字)**(注)', '。<(字)>(注)'],
    ['**😀字😀**字', '<😀字😀>字'],
    ['**「𠮷」**野', '<「𠮷」>野'],
    ['𠮷**“x”**𠮷', '𠮷<“x”>𠮷'],
    ['葛\u{e0100}**“x”**葛\u{e0100}', '葛\u{e0100}<“x”>葛\u{e0100}'],
    ['Docker**“镜像”**x', 'Docker<“镜像”>x'],
    ['甲——**“乙”**——丙', '甲——<“乙”>——丙'],
  ])('of `%s`', (source, shown) => {
    expect(read(source)).toBe(shown);
  });

  // A run between a Latin letter and Latin punctuation opens nothing in any text; those pairs are left out.
  const OUTSIDE = Array.from('字か。（「」“”！—·５.(').concat('', ' ');
  const INSIDE = [
    '字',
    '「字」',
    '“字”',
    '（字）',
    '`字`',
    '(字)',
    '"字"',
    '[字](#a)',
    '字。',
    '字…',
    '字%',
    '—字—',
    '$x$',
    '“a”',
  ];

  it.each(['*', '**', '***', '~~'])('between any two signs, marked by `%s`', (run) => {
    const failures: string[] = [];
    for (const before of OUTSIDE)
      for (const after of OUTSIDE) {
        // One paragraph for each pair of signs outside keeps this fast.
        const source = INSIDE.map((inside) => `段${before}${run}${inside}${run}${after}末`).join(
          '\n\n',
        );
        const left = read(source).match(/.{0,9}(?:\*|~~).{0,9}/g) ?? [];
        failures.push(...left.map((each) => `${before} ${after}: ${each}`));
      }
    expect(failures).toEqual([]);
  });

  it('reads a talk whose code names things in Chinese', () => {
    expect(read('export const 数 = 2*数量("，");\n\n**真，**她')).toContain('<真，>她');
  });
});
