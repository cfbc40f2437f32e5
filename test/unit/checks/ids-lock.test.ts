import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { updateLock } from '../../../src/refs/ids-lock.ts';
import {
  contentFiles,
  FRONTMATTER,
  idsOf,
  reportOf,
  talkFile,
  TOOLS,
} from '../../fixtures/unit/content.ts';

const GLOSSARY = 'abi:\n  term: ABI\n  definition: D.\napi:\n  term: API\n  definition: D.\n';
const SYSTEMS = 'kvm: { name: KVM, summary: S }\n';
const BIB = '@book{popek1974,\n  title = {T},\n}\n';
const collections = { glossary: GLOSSARY, systems: SYSTEMS, bibliography: BIB };

/** A talk with these slides, and these lines at the end of its frontmatter. */
function talk(slides: readonly string[], keys = '', slug = 'demo') {
  const body = slides.map((title) => `## ${title}\n\nWords.\n`).join('\n');
  return talkFile(FRONTMATTER.replace('---\n\n', `${keys}---\n\n`) + body, { slug });
}

const SLIDES = ['One', 'Why traps', 'Costs', 'End'];
const LOCK = ['demo', 'demo#open', 'demo#one', 'demo#why-traps', 'demo#costs', 'demo#end'].join(
  '\n',
);

/** What is said about the lock of a folder whose one talk has these slides. */
const locked = (slides: readonly string[], keys = '', lock = LOCK) =>
  reportOf([talk(slides, keys)], { lock });

describe('checkLock', () => {
  it('is content with a folder without a lock', async () => {
    expect(await reportOf([talk(SLIDES)], collections)).toBe('');
  });

  it('is content with a lock of every published id', async () => {
    const files = [talk(SLIDES)];
    const { publishedIds } = await checkContent(contentFiles(files, collections), TOOLS);
    expect(publishedIds).toEqual([
      ...LOCK.split('\n'),
      'term:abi',
      'term:api',
      'system:kvm',
      '@popek1974',
    ]);
    expect(await reportOf(files, { ...collections, lock: updateLock('', publishedIds) })).toBe('');
  });

  it('names a lock that cannot be read', async () => {
    expect(await idsOf([talk(SLIDES)], { lock: { type: 'binary' } })).toEqual(['not-utf8 1:1']);
    expect(await reportOf([talk(SLIDES)], { lock: { type: 'unreadable', reason: 'EIO' } }))
      .toMatchInlineSnapshot(`
      "ids.lock:1:1  error  unreadable-file
        The file cannot be read: EIO.
        Fix: Make the file readable for the user who runs the build."
    `);
  });

  it('passes over the ids of a talk that cannot be read', async () => {
    const broken = talkFile(`${FRONTMATTER}## One\n\n<Show>\n`);
    expect(await idsOf([broken], { lock: LOCK })).toEqual([expect.stringMatching(/^mdx-syntax /)]);
    const untitled = talkFile('---\ntitel: A\n---\n\n## One\n');
    expect(await idsOf([untitled], { lock: LOCK })).not.toContainEqual(
      expect.stringMatching('vanished'),
    );
  });

  it('takes no account of drafts and private notes', async () => {
    const draft = talkFile(FRONTMATTER.replace('published', 'draft') + '## One\n', {
      slug: 'later',
    });
    const noted = talkFile(`${FRONTMATTER}## One\n\n<Notes>\n\n#### Secret\n\n</Notes>\n`);
    const { publishedIds } = await checkContent(contentFiles([draft, noted]), TOOLS);
    expect(publishedIds).toEqual(['demo', 'demo#open', 'demo#one']);
  });

  it('takes no account of ids that only count', async () => {
    const body =
      '<Table caption="C">\n\n| a |\n| - |\n\n</Table>\n\n<Table id="t" caption="C">\n\n| a |\n| - |\n\n</Table>\n';
    const files = contentFiles([talkFile(`${FRONTMATTER}## One\n\n${body}`)]);
    expect((await checkContent(files, TOOLS)).publishedIds).toEqual([
      'demo',
      'demo#open',
      'demo#one',
      'tbl:demo/t',
    ]);
  });
});

describe('vanished-id', () => {
  it('knows a slide again by its place, and says which line to add', async () => {
    expect(await locked(['One', 'Leaving is dear', 'Costs', 'End'])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:7:1  error  vanished-id
        \`demo#why-traps\` was published and is gone, so links to it from elsewhere would break.
        Did you mean \`demo#leaving-is-dear\`?
        Fix: Add the line \`moved: { why-traps: leaving-is-dear }\` to the frontmatter."
    `);
  });

  it('knows several slides again by their turn', async () => {
    const report = await locked(['One', 'Leaving is dear', 'A bill', 'End']);
    expect(report).toContain('moved: { why-traps: leaving-is-dear, costs: a-bill }');
  });

  it('knows a slide that went elsewhere again by its words', async () => {
    expect(await locked(['Why the traps', 'One', 'Costs', 'End'])).toContain(
      'moved: { why-traps: why-the-traps }',
    );
  });

  it('does not take a slide that was there before for the lost one', async () => {
    expect(await locked(['One', 'Costs', 'End'])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:7:1  error  vanished-id
        \`demo#why-traps\` was published and is gone, so links to it from elsewhere would break.
        Fix: Add the line \`moved: { why-traps: open }\` to the frontmatter, with the id of what took its place."
    `);
  });

  it.each([
    ['moved: { first: one }\n', 'Add `why-traps: leaving` to `moved` in the frontmatter.'],
    [
      'moved:\n  first: one\n',
      'Add the line `  why-traps: leaving` under `moved` in the frontmatter.',
    ],
  ])('adds to what %j says already', async (keys, fix) => {
    const report = await locked(['One', 'Leaving', 'Costs', 'End'], keys);
    expect(report).toContain('talks/demo/index.mdx:7:1  error  vanished-id');
    expect(report).toContain(`Fix: ${fix}`);
  });

  it('is content once the alias is there', async () => {
    const keys = 'moved:\n  why-traps: leaving\n';
    const lock = `${LOCK}\ndemo#leaving\n`;
    expect(await locked(['One', 'Leaving', 'Costs', 'End'], keys, lock)).toBe('');
  });

  it('names a lost figure with its kind', async () => {
    const figure = (id: string) =>
      talkFile(`${FRONTMATTER}## One\n\n\`\`\`dot id=${id} caption="C"\ngraph {}\n\`\`\`\n`);
    expect(await reportOf([figure('tree')], { lock: 'demo\ndemo#open\ndemo#one\nfig:demo/wood\n' }))
      .toMatchInlineSnapshot(`
        "talks/demo/index.mdx:7:1  error  vanished-id
          \`fig:demo/wood\` was published and is gone, so links to it from elsewhere would break.
          Did you mean \`fig:demo/tree\`?
          Fix: Add the line \`moved: { fig:wood: fig:tree }\` to the frontmatter."
      `);
  });

  it('says once that a whole talk is gone, and knows it again by its slides', async () => {
    const lock = `${LOCK.replaceAll('demo', 'old')}\nfig:old/tree\n`;
    expect(await reportOf([talk(SLIDES)], { lock })).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:7:1  error  vanished-id
        \`old\` was published and is gone, so links to it from elsewhere would break.
        Did you mean \`demo\`?
        Fix: Add the line \`aliases: [old]\` to the frontmatter.
      talks/demo/index.mdx:7:1  error  vanished-id
        \`fig:old/tree\` was published and is gone, so links to it from elsewhere would break.
        Fix: Add the line \`moved: { fig:tree: open }\` to the frontmatter, with the id of what took its place."
    `);
  });

  it('leads to the place of a talk that moved, and into it', async () => {
    const moved = talk(
      ['One', 'Leaving', 'Costs', 'End'],
      'aliases: [old]\nmoved: { why-traps: leaving }\n',
    );
    const old = LOCK.replaceAll('demo', 'old');
    expect(await reportOf([moved], { lock: `${old}\n${LOCK}\ndemo#leaving\n` })).toBe('');
  });

  it('names a talk that is a draft again, at its status', async () => {
    const draft = talkFile(FRONTMATTER.replace('published', 'draft') + '## One\n');
    expect(await reportOf([draft], { lock: 'demo\ndemo#open\n' })).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:6:1  error  vanished-id
        \`demo\` was published and is a draft again, so links to it from elsewhere would break.
        Fix: Set \`status: published\`, or take the lines of \`demo\` out of \`ids.lock\` to let those links break."
    `);
  });

  it('names lost terms, systems and sources where their alias goes', async () => {
    const report = await reportOf([talk(SLIDES)], {
      ...collections,
      lock: `${LOCK}\nterm:abi\nterm:apis\nsystem:kvm2\n@popek74\n`,
    });
    expect(report).toMatchInlineSnapshot(`
      "glossary.yaml:4:1  error  vanished-id
        \`term:apis\` was published and is gone, so links to it from elsewhere would break.
        Did you mean \`term:api\`?
        Fix: Add the line \`aliases: [apis]\` to the entry \`api\`.
      references.bib:1:1  error  vanished-id
        \`@popek74\` was published and is gone, so links to it from elsewhere would break.
        Did you mean \`@popek1974\`?
        Fix: Add the line \`ids = {popek74},\` in the entry \`popek1974\`.
      systems.yaml:1:1  error  vanished-id
        \`system:kvm2\` was published and is gone, so links to it from elsewhere would break.
        Did you mean \`system:kvm\`?
        Fix: Add the line \`aliases: [kvm2]\` to the entry \`kvm\`."
    `);
  });

  it('adds to aliases there are', async () => {
    const lock = `${LOCK}\nterm:abi\nterm:apis\n`;
    const glossary = `${GLOSSARY}  aliases: [programming]\n`;
    expect(await reportOf([talk(SLIDES)], { glossary, lock })).toContain(
      'Fix: Change the line in the entry `api` to `aliases: [programming, apis]`.',
    );
  });

  it('points at the lock when nothing took the place', async () => {
    expect(
      await reportOf([talk(SLIDES)], {
        ...collections,
        lock: `${LOCK}\nterm:abi\nterm:api\nterm:zoo\nsystem:kvm\n@popek1974`,
      }),
    ).toMatchInlineSnapshot(`
      "ids.lock:9:1  error  vanished-id
        \`term:zoo\` was published and is gone, so links to it from elsewhere would break.
        Fix: Add \`aliases: [zoo]\` to the entry of \`glossary.yaml\` that took its place, or take the line out of \`ids.lock\` to let those links break."
    `);
  });
});

describe('ids-not-locked', () => {
  it('counts what is missing, after the last line', async () => {
    expect(await locked([...SLIDES, 'More', 'Even more'])).toMatchInlineSnapshot(`
      "ids.lock:7:1  warning  ids-not-locked
        2 published ids are not in the lock, the first of them \`demo#more\`.
        Fix: Run \`lectern check --lock\` and commit the file."
    `);
  });

  it('names the only one', async () => {
    expect(await locked([...SLIDES, 'More'])).toContain(
      'The published id `demo#more` is not in the lock.',
    );
  });

  it('counts no draft', async () => {
    const draft = talkFile(FRONTMATTER.replace('published', 'draft') + '## One\n', {
      slug: 'later',
    });
    expect(await reportOf([talk(SLIDES), draft], { lock: LOCK })).toBe('');
  });
});

describe('bad-lock', () => {
  it('names the marks of a merge, and still reads the rest', async () => {
    const lock = `# A remark\n\n${LOCK}\n<<<<<<< HEAD\nterm:abi\n=======\nterm:api\n>>>>>>> other\n`;
    expect(await reportOf([talk(SLIDES)], { glossary: GLOSSARY, lock })).toMatchInlineSnapshot(`
      "ids.lock:9:1  error  bad-lock
        \`<<<<<<< HEAD\` is no id.
        Fix: Run \`lectern check --lock\`, which keeps every id of the file and drops what is none, such as the marks of a merge.
      ids.lock:11:1  error  bad-lock
        \`=======\` is no id.
        Fix: Run \`lectern check --lock\`, which keeps every id of the file and drops what is none, such as the marks of a merge.
      ids.lock:13:1  error  bad-lock
        \`>>>>>>> other\` is no id.
        Fix: Run \`lectern check --lock\`, which keeps every id of the file and drops what is none, such as the marks of a merge."
    `);
  });

  it.each([
    'fig:demo',
    'demo@12:30',
    'a b',
    'fog:demo/x',
    '@',
    'demo#',
    '../demo',
    'https://x.example/',
  ])('names `%s`', async (line) => {
    expect(await idsOf([talk(SLIDES)], { lock: `${LOCK}\n${line}\n` })).toContain('bad-lock 7:1');
  });

  it('reads lines of every system', async () => {
    expect(await locked(SLIDES, '', LOCK.replaceAll('\n', '\r\n'))).toBe('');
  });

  it('is content with a line that a merge kept twice', async () => {
    expect(await locked(SLIDES, '', `${LOCK}\ndemo#end\n`)).toBe('');
  });
});

describe('updateLock', () => {
  it('puts a new id behind the one it follows, and keeps what is gone', () => {
    const lock = updateLock('', ['a', 'a#open', 'a#end', 'b']);
    const ids = (text: string) => text.split('\n').filter((line) => line && !line.startsWith('#'));
    expect(ids(lock)).toEqual(['a', 'a#open', 'a#end', 'b']);
    expect(ids(updateLock(lock, ['0', 'a', 'a#open', 'a#new', 'a#newer', 'b', 'c']))).toEqual([
      '0',
      'a',
      'a#open',
      'a#new',
      'a#newer',
      'a#end',
      'b',
      'c',
    ]);
  });

  it('changes nothing the second time', () => {
    const once = updateLock('', ['a', 'a#open']);
    expect(updateLock(once, ['a', 'a#open'])).toBe(once);
  });

  it('keeps both sides of a merge and drops its marks', () => {
    expect(updateLock('<<<<<<< HEAD\na\n=======\nb\nb\n>>>>>>> x\n', [])).toMatch(/\na\nb\n$/);
  });
});
