import { describe, expect, it } from 'vitest';
import { problemsOf, reportOf } from '../../fixtures/unit/content.ts';

function talkWith(lines: string): string {
  return `---\nstatus: draft\n${lines}\n---\n\n## One\n\n- a\n`;
}

async function cutIn(lines: string): Promise<string[]> {
  const problems = await problemsOf([talkWith(lines)]);
  return problems
    .filter(({ id }) => id === 'cut-value')
    .map(({ line, target }) => `${line} ${target}`);
}

describe('cut-value', () => {
  it('says what is left and what to do', async () => {
    expect(await reportOf([talkWith('title: Why #1 is best')])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:3:8  warning  cut-value
        \`title\` is only \`Why\`: a \`#\` after a space begins a remark, so \`#1 is best\` is not read.
        Fix: Put quotes around the whole value, or the remark on a line of its own."
    `);
  });

  it.each([
    ['title: Why #1 is C# #best', '3 #1 is C# #best'],
    ['title: Solo # 5', '3 # 5'],
    ['title: C# # the language', '3 # the language'],
    ["title: 'Quoted' #1", '3 #1'],
    ['title: A\nsummary: The #hashtag', '4 #hashtag'],
    ['title: A\nsummary: one\n  two #three', '4 #three'],
    ['title: A\ntags:\n  - c #sharp', '5 #sharp'],
    ['title: A\nevents:\n  - name: Meetup #12\n    date: 2024-05-01', '5 #12'],
    ['title: A\nspeakers:\n  - name: Ada\n    role: Dev #1', '6 #1'],
    ['title: Tab\t#1', '3 #1'],
  ])('is reported in %j', async (lines, found) => {
    expect(await cutIn(lines)).toEqual([found]);
  });

  it.each([
    'title: C#',
    'title: a#b',
    "title: 'Why #1'",
    '# a remark\ntitle: A',
    'title: A\nlang: de # German',
    'title: A\nduration: 20 # minutes',
    'title: A\ndate: 2024-05-01 # a Wednesday',
    'title: A\nsummary: >- # folded\n  words #1',
  ])('is not reported in %j', async (lines) => {
    expect(await cutIn(lines)).toEqual([]);
  });

  it('is reported in collections and in the settings of the site', async () => {
    const problems = await problemsOf([talkWith('title: A')], {
      glossary: 'trap:\n  term: Trap #1\n  definition: A word #2\n',
      site: 'title: My site #1\n',
    });
    const cut = problems.filter(({ id }) => id === 'cut-value');
    expect(cut.map(({ file, line, severity }) => `${file}:${line} ${severity}`)).toEqual([
      'glossary.yaml:2 warning',
      'glossary.yaml:3 warning',
      'site.yaml:1 warning',
    ]);
  });

  it('says why a value is empty that begins with the sign', async () => {
    const [problem] = await problemsOf([talkWith('title: #1 reason')]);
    expect(problem?.message).toContain('YAML reads `#1 reason` as a remark');
  });
});
