import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/**
 * Which room may import from which. A room is a folder of `src`, a folder of `src/views`, or a file beside them.
 *
 * `room type` is an arrow for types only, which are gone before anything runs.
 */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  model: ['schema type'],
  schema: ['lib', 'model'],
  syntax: ['model type'],
  slides: ['lib', 'model', 'syntax'],
  refs: ['lib', 'model type', 'syntax'],
  problems: ['checks type', 'model type'],
  checks: ['lib', 'markdown', 'model', 'problems', 'refs', 'schema', 'slides', 'syntax'],
  markdown: ['lib', 'model type', 'refs', 'slides', 'syntax'],
  sources: ['checks type', 'markdown', 'model', 'refs'],
  commands: ['checks type', 'guide', 'model', 'problems', 'refs'],
  site: [
    'checks',
    'guide',
    'markdown',
    'model',
    'offline',
    'problems',
    'refs',
    'search',
    'sources',
  ],
  search: ['guide type', 'lib', 'markdown', 'model type', 'refs', 'slides', 'syntax'],
  guide: ['lib', 'model type', 'slides', 'syntax'],
  serve: [],
  offline: ['search type', 'serve'],
  network: ['model type'],
  browser: [],
  export: ['browser', 'lib', 'model type', 'refs', 'serve', 'site', 'slides', 'sources'],
  review: ['checks', 'lib', 'model', 'problems', 'serve', 'site', 'slides'],
  integrations: [
    'browser',
    'checks',
    'guide',
    'lib',
    'markdown type',
    'model',
    'offline',
    'problems',
    'review',
    'search',
    'site',
    'sources',
  ],
  'content.config.ts': ['model', 'refs', 'schema', 'sources'],
  talks: ['guide', 'lib', 'markdown', 'model', 'refs', 'schema', 'slides', 'sources', 'syntax'],
  'env.d.ts': ['talks'],
  'views/shared': ['lib', 'model type', 'refs', 'search', 'talks'],
  'views/page': ['lib', 'model type', 'refs', 'talks', 'views/shared'],
  'views/presenter': ['lib', 'schema type', 'slides', 'talks', 'views/shared'],
  'views/deck': ['lib', 'search', 'slides', 'talks', 'views/shared'],
  'views/handout': ['lib', 'refs type', 'talks', 'views/shared'],
  'views/transcript': ['talks', 'views/shared'],
  'views/collections': ['lib', 'markdown', 'model type', 'refs', 'talks', 'views/shared'],
  'views/guide': ['guide type', 'problems', 'talks', 'views/shared'],
  'views/home': [],
  pages: [
    'guide',
    'lib',
    'markdown',
    'refs',
    'search',
    'slides',
    'talks',
    'views/collections',
    'views/deck',
    'views/guide',
    'views/handout',
    'views/home',
    'views/page',
    'views/presenter',
    'views/shared',
    'views/transcript',
  ],
  scripts: [
    'browser',
    'checks',
    'commands',
    'export',
    'lib',
    'model',
    'network',
    'problems',
    'refs',
    'review',
    'serve',
    'site',
    'sources',
  ],
};

/** Rooms that read no file and know no framework: the same input gives the same output. */
const PURE = ['lib', 'syntax', 'slides', 'refs', 'checks', 'problems'];
/** The model may name paths, and reads none. */
const FRAMEWORK_FREE = [...PURE, 'model', 'schema'];
const LOADERS = ['talks', 'pages', 'content.config.ts'];

const IMPORT =
  /^[ \t]*(?:import|export)\b(\s+type\b)?[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^[ \t]*(?:@?import)\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

const arrows = [...filesOf('src'), ...filesOf('scripts')].flatMap(arrowsOf);

describe('rooms', () => {
  it('are all drawn', () => {
    const rooms = new Set([...filesOf('src'), ...filesOf('scripts')].map(roomOf));
    expect([...rooms].filter((room) => !(room in ARROWS) && room !== 'env.d.ts')).toEqual([]);
  });

  it('import only along arrows that are drawn', () => {
    const wrong = arrows.filter(({ from, to, isType }) => {
      const allowed = ARROWS[from] ?? [];
      return to !== null && !allowed.includes(to) && !(isType && allowed.includes(`${to} type`));
    });
    expect(wrong.map(describeArrow)).toEqual([]);
  });

  it('use every arrow that is drawn', () => {
    const drawn = Object.entries(ARROWS).flatMap(([from, targets]) =>
      targets.map((target) => ({ from, target })),
    );
    const unused = drawn.filter(
      ({ from, target }) =>
        !arrows.some(
          (arrow) =>
            arrow.from === from &&
            arrow.to === target.replace(' type', '') &&
            (target.endsWith(' type') || !arrow.isType),
        ),
    );
    expect(unused.map(({ from, target }) => `${from} -> ${target}`)).toEqual([]);
  });

  it.each(PURE)('keep %s free of files, processes and the machine', (room) => {
    expect(packagesOf(room).filter((name) => name.startsWith('node:'))).toEqual([]);
  });

  it.each(FRAMEWORK_FREE)('keep %s free of Astro, the browser and views', (room) => {
    expect(
      packagesOf(room).filter((name) => /^(?:astro|reveal\.js|pagefind)\b/.test(name)),
    ).toEqual([]);
    expect((ARROWS[room] ?? []).filter((to) => /^(?:views|pages|talks)/.test(to))).toEqual([]);
  });

  it('keep the model off the disk', () => {
    expect(packagesOf('model')).not.toContain('node:fs');
  });

  it('load content in few places', () => {
    const loading = arrows.filter(({ name }) => name === 'astro:content');
    expect(loading.filter(({ from }) => !LOADERS.includes(from)).map(describeArrow)).toEqual([]);
  });

  it('keep views apart: a view imports what is shared and no other view', () => {
    const views = Object.entries(ARROWS).filter(([room]) => room.startsWith('views/'));
    const others = views.flatMap(([room, targets]) =>
      targets
        .filter((to) => to.startsWith('views/') && to !== 'views/shared')
        .map((to) => `${room} -> ${to}`),
    );
    expect(others).toEqual([]);
  });

  it('keep scripts/bench apart from what it measures', () => {
    const measured = arrows.filter(
      ({ file, to }) => file.startsWith('scripts/bench/') && to !== null,
    );
    expect(measured.map(describeArrow)).toEqual([]);
  });
});

function filesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro|css)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function roomOf(file: string): string {
  const [top, room = '', view = ''] = file.split('/');
  if (top !== 'src') return top ?? '';
  return room === 'views' ? `views/${view}` : room;
}

/** Every import of a file that leaves its room. */
function arrowsOf(file: string): Arrow[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)].flatMap((match): Arrow[] => {
    const name = match[2] ?? match[3] ?? match[4] ?? '';
    const from = roomOf(file);
    if (!name.startsWith('.'))
      return [{ file, from, to: null, name, isType: match[1] !== undefined }];
    const path = relative(ROOT, resolve(ROOT, dirname(file), name))
      .split(sep)
      .join('/');
    const to = roomOf(path);
    return to === from ? [] : [{ file, from, to, name, isType: match[1] !== undefined }];
  });
}

function packagesOf(room: string): string[] {
  return arrows.filter(({ from, to }) => from === room && to === null).map(({ name }) => name);
}

function describeArrow({ file, from, to, name }: Arrow): string {
  return `${from} -> ${to ?? name} (${file})`;
}

/** An import that leaves its room: to another one, or to a package. */
interface Arrow {
  readonly file: string;
  readonly from: string;
  /** The room; null for a package. */
  readonly to: string | null;
  readonly name: string;
  readonly isType: boolean;
}
