import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { updateLock } from '../../../src/refs/ids-lock.ts';
import { contentFiles, FRONTMATTER, talkFile, TOOLS } from '../../fixtures/unit/content.ts';

/** A content folder: its talks, each with the lines of its frontmatter and its slides, and its lock. */
interface Folder {
  readonly talks: Record<string, { keys: string[]; slides: string[] }>;
  readonly lock: string;
}

const BEFORE = {
  boats: ['Harbor', 'Why ropes hold', 'Sails', 'Questions'],
  mills: ['Millstones', 'Where wind is', 'Grain', 'Questions'],
  wells: ['Water', 'Depth', 'Buckets'],
};
type Slides = Record<string, string[]>;

function without(talks: Slides, slug: string): Slides {
  return Object.fromEntries(Object.entries(talks).filter(([each]) => each !== slug));
}

/** What authors do to folders and slides. */
const CHANGES: [string, (talks: Slides) => Slides][] = [
  ['a folder', ({ boats = [], ...rest }) => ({ ...rest, ships: boats })],
  ['a slide', (all) => ({ ...all, boats: ['Harbor', 'On ropes', 'Sails', 'Questions'] })],
  ['two slides', (all) => ({ ...all, boats: ['Harbor', 'On ropes', 'Cloth', 'Questions'] })],
  [
    'a folder and a slide',
    (all) => ({ ...without(all, 'boats'), ships: ['Harbor', 'On ropes', 'Sails', 'Questions'] }),
  ],
  [
    'a folder and its first, last and further slides',
    (all) => ({ ...without(all, 'boats'), boat: ['Port', 'On ropes', 'Sails', 'The end'] }),
  ],
  [
    'two folders and a slide of each',
    ({ wells = [] }) => ({
      ships: ['Harbor', 'On ropes', 'Sails', 'Questions'],
      'wind-mills': ['Millstones', 'Wind', 'Grain', 'Questions'],
      wells,
    }),
  ],
  [
    'two talks exchanged',
    ({ boats = [], mills = [], ...rest }) => ({ ...rest, boats: mills, mills: boats }),
  ],
  [
    'a folder whose name another talk takes',
    ({ boats = [], ...rest }) => ({
      ...rest,
      ships: boats,
      boats: ['Canoes', 'Paddles', 'Kayaks'],
    }),
  ],
  [
    'a slide in another talk',
    ({ boats = [], wells = [], ...rest }) => ({
      ...rest,
      boats: boats.filter((title) => title !== 'Sails'),
      wells: [...wells, 'Sails'],
    }),
  ],
  ['a talk deleted', (all) => without(all, 'wells')],
  ['a slide deleted', (all) => ({ ...all, wells: ['Water', 'Buckets'] })],
];

const open = (slides: Slides): Folder['talks'] =>
  Object.fromEntries(
    Object.entries(slides).map(([slug, titles]) => [slug, { keys: [], slides: titles }]),
  );

function check({ talks, lock }: Folder) {
  const files = Object.entries(talks).map(([slug, { keys, slides }]) => {
    const front = FRONTMATTER.replace(
      '---\n\n',
      `${keys.map((key) => `${key}\n`).join('')}---\n\n`,
    );
    return talkFile(front + slides.map((title) => `## ${title}\n\nWords.\n`).join('\n'), { slug });
  });
  return checkContent(contentFiles(files, lock === '' ? {} : { lock }), TOOLS);
}

/** Does what a fix says, word for word; a line that is there already is not added again. */
function follow({ talks, lock }: Folder, file: string, fix: string): Folder {
  const slug = file.split('/')[1] ?? '';
  const talk = talks[slug];
  const line = /^(?:Add|Change) the line (?:in the frontmatter to )?`([^`]*)`/.exec(fix)?.[1];
  if (talk && line !== undefined)
    return {
      talks: { ...talks, [slug]: { ...talk, keys: [...new Set([...talk.keys, line])] } },
      lock,
    };
  const exchange = /^Exchange the names of the folders `(.*?)` and `(.*?)` again/.exec(fix);
  if (exchange) {
    const [, a = '', b = ''] = exchange;
    const [one, other] = [talks[a], talks[b]];
    if (one && other) return { talks: { ...talks, [a]: other, [b]: one }, lock };
  }
  const back = /^Give the folder `(.*?)` the name `(.*?)` again/.exec(fix);
  if (back) {
    const [, from = '', to = ''] = back;
    const { [from]: moved, [to]: taken, ...rest } = talks;
    if (moved && taken) return { talks: { ...rest, [to]: moved, another: taken }, lock };
  }
  const out = /take the lines of `(.*?)` out of/.exec(fix)?.[1];
  if (out !== undefined) {
    const kept = lock.split('\n').filter((id) => id !== out && !id.startsWith(`${out}#`));
    return { talks, lock: kept.join('\n') };
  }
  throw new Error(`Nobody can follow "${fix}".`);
}

/** `lectern check --lock` as the command does it. */
async function keep(folder: Folder): Promise<Folder> {
  const { publishedIds, problems } = await check(folder);
  const isWaiting = problems.some(({ id }) => id === 'vanished-id');
  return { ...folder, lock: updateLock(folder.lock, isWaiting ? [] : publishedIds) };
}

describe('the advice on what was renamed', () => {
  it.each(CHANGES)('ends with no problem: %s', async (_, change) => {
    const before = await keep({ talks: open(BEFORE), lock: '' });
    const after = await keep({ talks: open(change(BEFORE)), lock: before.lock });
    const { problems } = await check(after);
    expect(problems.map(({ id }) => id)).toContain('vanished-id');
    const mended = problems.reduce((folder, { file, fix }) => follow(folder, file, fix), after);
    const done = await keep(mended);
    expect((await check(done)).problems).toEqual([]);
  });

  it.each(CHANGES)('is one for each cause: %s', async (name, change) => {
    const { lock } = await keep({ talks: open(BEFORE), lock: '' });
    const { problems } = await check({ talks: open(change(BEFORE)), lock });
    expect(problems.map(({ target }) => target)).toEqual(CAUSES[name]);
  });

  it('ends with no problem when one line is written at a time', async () => {
    const { lock } = await keep({ talks: open(BEFORE), lock: '' });
    const ships = {
      keys: ['aliases: [boats]'],
      slides: ['Harbor', 'On ropes', 'Sails', 'Questions'],
    };
    const rest = open(without(BEFORE, 'boats'));
    const { problems } = await check({ talks: { ...rest, ships }, lock });
    expect(problems.map(({ file, fix }) => `${file}: ${fix}`)).toEqual([
      'talks/ships/index.mdx: Add the line `moved: { why-ropes-hold: on-ropes }` to the frontmatter.',
    ]);
  });

  it('knows the new name of a slide of a renamed folder even when that is locked', async () => {
    const { lock } = await keep({ talks: open(BEFORE), lock: '' });
    const ships = {
      keys: ['aliases: [boats]'],
      slides: ['Harbor', 'On ropes', 'Sails', 'Questions'],
    };
    const rest = open(without(BEFORE, 'boats'));
    const folder = { talks: { ...rest, ships }, lock };
    const { publishedIds } = await check(folder);
    const { problems } = await check({ ...folder, lock: updateLock(lock, publishedIds) });
    expect(problems.map(({ fix }) => fix)).toEqual([
      'Add the line `moved: { why-ropes-hold: on-ropes }` to the frontmatter.',
    ]);
  });
});

const CAUSES: Record<string, string[]> = {
  'a folder': ['boats'],
  'a slide': ['boats#why-ropes-hold'],
  'two slides': ['boats#why-ropes-hold', 'boats#sails'],
  'a folder and a slide': ['boats', 'boats#why-ropes-hold'],
  'a folder and its first, last and further slides': [
    'boats',
    'boats#harbor',
    'boats#why-ropes-hold',
    'boats#questions',
  ],
  'two folders and a slide of each': [
    'boats',
    'boats#why-ropes-hold',
    'mills',
    'mills#where-wind-is',
  ],
  'two talks exchanged': ['boats'],
  'a folder whose name another talk takes': ['boats'],
  'a slide in another talk': ['boats#sails'],
  'a talk deleted': ['wells'],
  'a slide deleted': ['wells#depth'],
};
