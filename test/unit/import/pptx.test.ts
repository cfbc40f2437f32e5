import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../support/import-text.ts';
import {
  frame,
  makePptx,
  p,
  picture,
  root,
  run,
  table,
  text,
  type PptxDeck,
  type PptxSlide,
} from '../../support/make-pptx.ts';

const PIXEL = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const COVER: PptxSlide = { shapes: [text('Rivers', { placeholder: 'ctrTitle' })], layout: 2 };
const title = (words: string) => text(words, { placeholder: 'title' });
const read = (slides: readonly PptxSlide[], deck?: PptxDeck) =>
  importFiles({ 'deck.pptx': makePptx([COVER, ...slides], deck) });
const bodyOf = ({ text: talk }: { readonly text: string }) =>
  talk.split(/^---$/m).slice(2).join('---').trim();
const errors = (problems: readonly { severity: string }[]) =>
  problems.filter(({ severity }) => severity === 'error');
/** The talk of one slide below the cover, which the check has nothing against. */
async function slide(shapes: readonly string[], more: Partial<PptxSlide> = {}, deck?: PptxDeck) {
  const talk = await read([{ shapes, ...more }], deck);
  expect(errors(talk.problems)).toEqual([]);
  return { ...talk, body: bodyOf(talk) };
}
const kinds = (things: readonly { kind: string; outcome: string }[], outcome: string) =>
  things.filter((thing) => thing.outcome === outcome).map(({ kind }) => kind);

describe('an imported presentation', () => {
  it('has its slides in the order of the list, the first as its title', async () => {
    const { text: talk } = await importFiles({
      'deck.pptx': makePptx(
        [
          { shapes: [title('Last')] },
          {
            shapes: [
              text('Rivers', { placeholder: 'ctrTitle' }),
              text('of the north\nA guide', { placeholder: 'subTitle' }),
            ],
            layout: 2,
          },
          { shapes: [title('Middle')] },
        ],
        { order: [2, 3, 1] },
      ),
    });
    expect(talk).toBe(
      '---\ntitle: Rivers\nsubtitle: of the north\nstatus: draft\nprose: show\n---\n\nA guide\n\n## Middle\n\n## Last\n',
    );
  });

  it('makes lists of bullets that its master has, by their levels', async () => {
    const { body } = await slide([
      title('A'),
      text(
        [
          p(run('one')),
          p(run('deep'), 'lvl="1"'),
          p(run('deeper'), 'lvl="2"'),
          p(run('two')),
          p(run('plain'), '<a:buNone/>'),
        ],
        { placeholder: 'body' },
      ),
      text(
        [
          p(run('first'), '<a:buAutoNum type="arabicPeriod"/>'),
          p(run('second'), '<a:buAutoNum type="arabicPeriod"/>'),
        ],
        { at: [1, 9, 5, 1] },
      ),
    ]);
    expect(body).toBe(
      '## A\n\n- one\n  - deep\n    - deeper\n- two\n\nplain\n\n1. first\n2. second',
    );
  });

  it('makes lists of bullets that are typed', async () => {
    const { body } = await slide([title('A'), text('• one\n• two\nafter', { at: [1, 5, 5, 1] })]);
    expect(body).toBe('## A\n\n- one\n- two\n\nafter');
  });

  it('keeps bold, italic, struck, raised words and joins runs that are alike', async () => {
    const { body } = await slide([
      title('A'),
      text([
        p(
          `${run('bo', 'b="1"')}${run('ld ', 'b="1"')}${run('it', 'i="1"')}${run(' x')}${run('2', 'baseline="30000"')}${run('no', 'strike="sngStrike"')}`,
        ),
      ]),
    ]);
    expect(body).toBe('## A\n\n**bold** _it_ x<sup>2</sup>~~no~~');
  });

  it('shows what is in a font of equal widths as code', async () => {
    const code = (words: string) => run(words, '', '<a:latin typeface="Courier New"/>');
    const { body } = await slide([
      title('A'),
      text([p(code('let a = 1;')), p(code('  a += {b}'))], { at: [1, 3, 5, 1] }),
      text([p(`${run('call ')}${code('run()')}`)], { at: [1, 6, 5, 1] }),
    ]);
    expect(body).toBe('## A\n\n```text\nlet a = 1;\n  a += {b}\n```\n\ncall `run()`');
  });

  it('leads links outside and to slides, and reports those to the computer of its author', async () => {
    const link = (id: string, words: string) => run(words, '', `<a:hlinkClick r:id="${id}"/>`);
    const talk = await read([
      {
        shapes: [
          title('A'),
          text([p(link('web', 'out')), p(link('jump', 'in')), p(link('disk', 'file'))]),
        ],
        relations: [
          ['web', 'hyperlink', 'https://example.org/a b'],
          ['jump', 'slide', 'slide3.xml'],
          ['disk', 'hyperlink', 'file:///C:/a.txt'],
        ],
      },
      { shapes: [title('Goal')] },
    ]);
    expect(talk.text).toContain('[out](https://example.org/a%20b)\n\n[in](#goal)\n\nfile\n');
    expect(talk.things.find(({ original }) => original.includes('C:/a.txt'))?.outcome).toBe(
      'changed',
    );
    expect(errors(talk.problems)).toEqual([]);
  });

  it('takes pictures along with their text and width, also out of groups', async () => {
    const group = `<p:grpSp><p:nvGrpSpPr/><p:grpSpPr><a:xfrm><a:off x="0" y="3429000"/><a:ext cx="6096000" cy="3429000"/><a:chOff x="0" y="0"/><a:chExt cx="100" cy="100"/></a:xfrm></p:grpSpPr>${picture('pic', { alt: 'A map' }).replace('<p:spPr>', '<p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="50" cy="100"/></a:xfrm>')}</p:grpSp>`;
    const { body, assets } = await slide(
      [title('A'), group],
      { relations: [['pic', 'image', '../media/image1.png']] },
      { parts: { 'ppt/media/image1.png': PIXEL } },
    );
    expect(body).toBe('## A\n\n![A map](./image1.png#width=25%)');
    expect(assets.map(({ name }) => name)).toEqual(['image1.png']);
  });

  it.each([
    [
      'a format that browsers do not show',
      { 'ppt/media/a.emf': new Uint8Array(60) },
      '../media/a.emf',
      'r:embed',
    ],
    ['a missing file', {}, '../media/a.png', 'r:embed'],
    ['an address', {}, 'https://example.org/a.png', 'r:link'],
  ])('names a picture with %s', async (_what, parts, target, attribute) => {
    const { body, things } = await slide(
      [title('A'), picture('pic', { alt: 'A map', attribute })],
      { relations: [['pic', 'image', target]] },
      { parts },
    );
    expect(body).toContain('A map');
    expect(kinds(things, 'changed')).toContain('picture');
  });

  it('makes tables of tables, and says where cells were merged', async () => {
    const { body, things } = await slide([
      title('A'),
      table([
        ['Name', 'Depth'],
        ['Elbe | Labe', '3 m'],
      ]).replace('<a:tc>', '<a:tc gridSpan="2">'),
    ]);
    expect(body).toBe('## A\n\n| Name | Depth |\n| --- | --- |\n| Elbe \\| Labe | 3 m |');
    expect(kinds(things, 'changed')).toEqual(['table']);
  });

  it('makes tables of charts from the values that are stored', async () => {
    const cache = (values: readonly string[]) =>
      values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('');
    const series = (name: string, values: readonly string[]) =>
      `<c:ser><c:tx><c:strRef><c:strCache>${cache([name])}</c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache>${cache(['Spring', 'Fall'])}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:formatCode>0%</c:formatCode>${cache(values)}</c:numCache></c:numRef></c:val></c:ser>`;
    const chart = `<c:chartSpace xmlns:c="c" xmlns:a="a"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Rain</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart>${series('2023', ['0.1', '0.25'])}${series('2024', ['0.30000000000000004'])}</c:barChart><c:catAx><c:title><c:tx><c:rich><a:p><a:r><a:t>Season</a:t></a:r></a:p></c:rich></c:tx></c:title></c:catAx></c:plotArea></c:chart></c:chartSpace>`;
    const { body, things } = await slide(
      [title('A'), frame('<c:chart xmlns:c="c" r:id="chart"/>', 'chart')],
      { relations: [['chart', 'chart', '../charts/chart1.xml']] },
      { parts: { 'ppt/charts/chart1.xml': chart } },
    );
    expect(body).toBe(
      '## A\n\n**Rain**\n\n| Season | 2023 | 2024 |\n| --- | --- | --- |\n| Spring | 10 % | 30 % |\n| Fall | 25 % |  |',
    );
    expect(kinds(things, 'changed')).toEqual(['chart']);
  });

  it('makes lists of SmartArt, and ends where its points hold each other', async () => {
    const point = (id: string, words: string) =>
      `<d:pt modelId="${id}"><d:t>${p(run(words))}</d:t></d:pt>`;
    const holds = (from: string, to: string) => `<d:cxn srcId="${from}" destId="${to}"/>`;
    const model = `<d:dataModel xmlns:d="d" xmlns:a="a"><d:ptLst><d:pt modelId="0" type="doc"/>${point('1', 'Source')}${point('2', 'Delta')}${point('3', 'Spring')}</d:ptLst><d:cxnLst>${holds('0', '1')}${holds('0', '2')}${holds('1', '3')}${holds('3', '1')}</d:cxnLst></d:dataModel>`;
    const { body } = await slide(
      [title('A'), frame('<d:relIds xmlns:d="d" r:dm="data"/>', 'diagram')],
      { relations: [['data', 'diagramData', '../diagrams/data1.xml']] },
      { parts: { 'ppt/diagrams/data1.xml': model } },
    );
    expect(body).toBe('## A\n\n- Source\n  - Spring\n- Delta');
  });

  it('writes formulas in TeX', async () => {
    const formula = `<a14:m xmlns:a14="a"><m:oMath xmlns:m="m"><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:sSup><m:e><m:r><m:t>b</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:den></m:f></m:oMath></a14:m>`;
    const { body } = await slide([title('A'), text([p(`${run('so ')}${formula}`), p(formula)])]);
    expect(body).toBe('## A\n\nso $\\frac{a}{{b}^{2}}$\n\n$$\n\\frac{a}{{b}^{2}}\n$$');
  });

  it('guesses a title where there is none, and says so', async () => {
    const { body, things } = await slide([
      text([p(run('small text below', 'sz="1200"'))], { at: [1, 5, 5, 1] }),
      text([p(run('Large', 'sz="4000"'))], { at: [1, 0.5, 5, 1] }),
    ]);
    expect(body).toBe('## Large\n\nsmall text below');
    expect(kinds(things, 'changed')).toContain('guessed title');
  });

  it('takes no number for a title', async () => {
    const { body } = await slide([
      text([p(run('1', 'sz="6000"'))], { at: [0, 0.3, 1, 1] }),
      text([p(run('Chapter', 'sz="3200"'))], { at: [2, 0.3, 6, 1] }),
      text([p(run('words', 'sz="1800"'))], { at: [1, 5, 6, 1] }),
    ]);
    expect(body).toBe('## Chapter\n\n1\n\nwords');
  });

  it('keeps a heading with the list below it, and reads a grid of cards by rows', async () => {
    const at = [
      [1, 2.5, 3.5, 3],
      [5, 2.5, 3.5, 3],
      [1, 6, 3.5, 3],
      [5, 6, 3.5, 3],
    ];
    const { body: grid } = await slide([
      title('A'),
      ...at.map((box, index) => text(`card ${index}`, { at: box })),
    ]);
    expect(grid.match(/\d/g)).toEqual(['0', '1', '2', '3']);
    const { body: pair } = await slide([
      title('A'),
      text('heading 0', { at: [1, 2.5, 3.5, 1] }),
      text('heading 2', { at: [5, 2.5, 3.5, 1] }),
      text('list 1', { at: [1, 3.5, 3.5, 5] }),
      text('list 3', { at: [5, 3.5, 3.5, 5] }),
    ]);
    expect(pair.match(/\d/g)).toEqual(['0', '1', '2', '3']);
  });

  it('has no title where no text stands out', async () => {
    const { body } = await slide([
      text('one', { at: [1, 5, 5, 1] }),
      text('two', { at: [1, 7, 5, 1] }),
    ]);
    expect(body).toBe('---\n\n<Slide id="one-two" />\n\none\n\ntwo');
  });

  it('reads by position: from the top, and side by side as columns', async () => {
    const { body } = await slide([
      text('right', { at: [6, 3, 3, 4] }),
      text('left', { at: [1, 3, 4, 4] }),
      text('above', { at: [1, 1.7, 8, 1] }),
      title('A'),
    ]);
    expect(body).toBe(
      '## A\n\nabove\n\n<Columns>\n\n<Column>\n\nleft\n\n</Column>\n\n<Column>\n\nright\n\n</Column>\n\n</Columns>',
    );
  });

  it('reads columns of a script that runs to the left from the right', async () => {
    const turned = (words: string, at: number[]) => text([p(run(words), 'rtl="1"')], { at });
    const { body } = await slide([turned('שמאל', [1, 3, 4, 4]), turned('ימין', [6, 3, 3, 4])]);
    expect(body.indexOf('ימין')).toBeLessThan(body.indexOf('שמאל'));
  });

  it('keeps notes, and hidden slides as comments', async () => {
    const talk = await read([
      { shapes: [title('A')], notes: 'Say hello' },
      { shapes: [title('Hidden')], isHidden: true },
    ]);
    expect(talk.text).toContain('## A\n\n<Notes>\n\nSay hello\n\n</Notes>');
    expect(talk.text).toContain('{/* A hidden slide of the deck:\n\n## Hidden');
    expect(errors(talk.problems)).toEqual([]);
  });

  it('makes steps of what appears, paragraph by paragraph', async () => {
    const shape = text([p(run('one')), p(run('two'))], { placeholder: 'body', name: 'Body' });
    const id = /id="(\d+)"/.exec(shape)?.[1] ?? '';
    const { body } = await slide([title('A'), shape], {
      more: `<p:timing><p:bldLst><p:bldP spid="${id}" grpId="0" build="p"/></p:bldLst></p:timing>`,
    });
    expect(body).toBe('## A\n\n<Steps>\n\n- one\n- two\n\n</Steps>');
  });

  it('leaves footers, dates and numbers out, with their words in the report', async () => {
    const { body, things } = await slide([
      title('A'),
      text('Confidential', { placeholder: 'ftr' }),
      text('1 May', { placeholder: 'dt' }),
      text('2', { placeholder: 'sldNum' }),
    ]);
    expect(body).toBe('## A');
    expect(
      things.filter(({ outcome }) => outcome === 'dropped').map(({ original }) => original),
    ).toEqual(['Confidential', '1 May', '2']);
  });

  it('has the background of a slide, and a picture that fills it behind the text', async () => {
    const talk = await read(
      [
        { shapes: [title('A')], more: '' },
        {
          shapes: [picture('pic', { at: [0, 0, 10, 10] }), title('B')],
          relations: [['pic', 'image', '../media/image1.png']],
        },
      ],
      { parts: { 'ppt/media/image1.png': PIXEL } },
    );
    expect(talk.text).toContain('## B\n\n<Slide background="./image1.png" />');
  });

  it('keeps names of sections that a slide says, and reports others', async () => {
    const sections = `<p:extLst><p:ext><s:sectionLst xmlns:s="s">${[
      ['Part One', 257],
      ['Lost name', 258],
    ]
      .map(
        ([name, id]) =>
          `<s:section name="${name}"><s:sldIdLst><s:sldId id="${id}"/></s:sldIdLst></s:section>`,
      )
      .join('')}</s:sectionLst></p:ext></p:extLst>`;
    const { things } = await read([{ shapes: [title('Part one')] }, { shapes: [title('B')] }], {
      more: sections,
    });
    expect(
      things
        .filter(({ kind }) => kind === 'section')
        .map(({ outcome, original }) => [outcome, original]),
    ).toEqual([
      ['kept', 'Part One'],
      ['dropped', 'Lost name'],
    ]);
  });

  it('reports films, ink, macros, comments and drawings', async () => {
    const film = picture('pic', { alt: 'A flood', more: '<a:videoFile r:link="film"/>' });
    const ink = '<p:contentPart r:id="ink"/>';
    const line = '<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="4" name="Arrow 1"/></p:nvCxnSpPr></p:cxnSp>';
    const { body, things } = await slide(
      [title('A'), film, ink, line],
      {
        relations: [
          ['film', 'video', 'https://example.org/film'],
          ['talk', 'comments', '../comments/c.xml'],
        ],
      },
      {
        parts: {
          'ppt/vbaProject.bin': new Uint8Array(4),
          'ppt/comments/c.xml': root('p:cmLst', '<p:cm><p:text>Too long</p:text></p:cm>'),
        },
      },
    );
    expect(body).toContain('[A flood](https://example.org/film)');
    expect(kinds(things, 'dropped').sort()).toEqual(['comment', 'drawing', 'ink', 'macro']);
  });

  it('says what the properties of the file say, and not what programs write by themselves', async () => {
    const core = (inside: string) => ({
      'docProps/core.xml': root('cp:core', inside, ' xmlns:dc="d" xmlns:cp="c"'),
    });
    const { text: talk } = await read([{ shapes: [title('A')] }], {
      parts: core(
        '<dc:title>PowerPoint Presentation</dc:title><dc:creator>Ada Example</dc:creator><cp:keywords>Water; Law</cp:keywords>',
      ),
    });
    expect(talk).toContain(
      'title: Rivers\nspeakers:\n  - name: Ada Example\ntags:\n  - water\n  - law',
    );
  });

  it('crops pictures as the slide does', async () => {
    const { default: sharp } = await import('sharp');
    const wide = new Uint8Array(
      await sharp({ create: { width: 100, height: 50, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
    );
    const { assets } = await slide(
      [title('A'), picture('pic', { alt: 'Red', crop: '<a:srcRect l="50000" t="10000"/>' })],
      { relations: [['pic', 'image', '../media/image1.png']] },
      { parts: { 'ppt/media/image1.png': wide } },
    );
    const content = assets[0]?.content;
    const size = content && 'bytes' in content ? await sharp(content.bytes).metadata() : null;
    expect([size?.width, size?.height]).toEqual([50, 45]);
  });
});
