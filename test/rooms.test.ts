import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/**
 * Which room may import from which, each listed after those it may import. A room is a folder of `src`, a folder of `src/views`, or a file beside them.
 *
 * `room type` is an arrow for types only, which are gone before anything runs.
 */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  i18n: [],
  policy: [],
  drawings: [],
  fonts: [],
  schema: ['i18n', 'lib'],
  model: ['schema type'],
  brand: ['lib', 'model type', 'schema'],
  syntax: ['lib', 'model type'],
  format: ['lib', 'model type', 'schema type', 'syntax'],
  refs: ['format', 'i18n', 'lib', 'model type', 'schema type', 'syntax'],
  markdown: ['drawings', 'format', 'i18n', 'lib', 'model type', 'refs', 'syntax'],
  problems: ['model type'],
  checks: [
    'brand',
    'drawings',
    'format',
    'i18n',
    'lib',
    'model',
    'problems',
    'refs',
    'schema',
    'syntax',
  ],
  'content-files': ['checks', 'drawings', 'fonts', 'format', 'lib', 'markdown', 'model', 'refs'],
  settings: ['brand', 'checks', 'content-files', 'format', 'model', 'refs', 'schema'],
  docs: ['format', 'lib', 'model type', 'syntax'],
  search: ['docs type', 'format', 'i18n', 'lib', 'model type', 'refs', 'schema type', 'syntax'],
  serve: [],
  remote: ['i18n', 'lib'],
  browser: ['settings'],
  mermaid: ['browser', 'drawings', 'format', 'settings'],
  offline: ['fonts', 'i18n', 'search type', 'serve'],
  'site-check': ['checks', 'lib', 'model type', 'offline', 'policy', 'problems', 'refs'],
  build: [
    'checks',
    'content-files',
    'docs',
    'markdown',
    'mermaid',
    'model',
    'offline',
    'problems',
    'schema',
    'search',
    'settings',
    'site-check',
  ],
  review: ['brand', 'build', 'checks', 'format', 'lib', 'model', 'problems', 'serve', 'settings'],
  export: [
    'build',
    'content-files',
    'fonts',
    'format',
    'i18n',
    'lib',
    'model type',
    'policy',
    'refs',
    'serve',
  ],
  import: ['checks', 'content-files', 'format', 'lib', 'model type'],
  'views/dev': [],
  integrations: [
    'brand',
    'browser',
    'build',
    'checks',
    'content-files',
    'docs',
    'drawings',
    'fonts',
    'format',
    'i18n',
    'lib',
    'markdown',
    'mermaid',
    'model',
    'offline',
    'problems',
    'review',
    'schema',
    'search',
    'settings',
    'views/dev',
  ],
  'index.ts': ['integrations', 'model type', 'settings type'],
  'check.ts': ['checks', 'content-files', 'mermaid', 'model type'],
  commands: [
    'browser',
    'build',
    'checks',
    'content-files',
    'docs',
    'export',
    'import',
    'lib',
    'mermaid',
    'model',
    'problems',
    'refs',
    'remote',
    'review',
    'serve',
    'settings',
  ],
  library: [
    'brand',
    'content-files',
    'docs',
    'format',
    'i18n',
    'lib',
    'markdown',
    'model type',
    'refs',
    'schema',
    'syntax',
  ],
  'content.config.ts': ['content-files', 'format', 'library', 'refs', 'schema'],
  'env.d.ts': ['library'],
  'views/shared': [
    'brand',
    'format',
    'i18n type',
    'lib',
    'library',
    'model',
    'policy',
    'refs',
    'schema type',
    'search',
  ],
  'views/page': ['format', 'i18n', 'lib', 'library', 'model type', 'refs', 'views/shared'],
  'views/deck': ['format', 'i18n', 'lib', 'library', 'search', 'views/shared'],
  'views/presenter': ['format', 'i18n', 'lib', 'library', 'schema type', 'views/shared'],
  'views/handout': ['format', 'library', 'refs type', 'views/shared'],
  'views/transcript': ['library', 'views/shared'],
  'views/collections': [
    'format',
    'i18n type',
    'lib',
    'library',
    'markdown',
    'refs',
    'schema type',
    'views/shared',
  ],
  'views/own-pages': ['library', 'views/shared'],
  'views/docs': ['docs type', 'library', 'problems', 'views/shared'],
  'views/home': ['lib', 'library', 'views/shared'],
  'virtual.d.ts': [
    'model',
    'views/collections',
    'views/deck',
    'views/handout',
    'views/home',
    'views/page',
    'views/presenter',
    'views/shared',
  ],
  routes: [
    'docs',
    'format',
    'i18n',
    'lib',
    'library',
    'markdown',
    'refs',
    'schema type',
    'search',
    'views/collections',
    'views/deck',
    'views/docs',
    'views/handout',
    'views/own-pages',
    'views/page',
    'views/shared',
    'views/transcript',
  ],
  scripts: [
    'brand',
    'browser',
    'commands',
    'docs',
    'i18n',
    'integrations',
    'model',
    'review',
    'schema',
    'search',
    'serve',
    'settings',
    'site-check',
  ],
};

/** Rooms that read no file and know no framework: the same input gives the same output. */
const PURE = ['lib', 'i18n', 'brand', 'syntax', 'format', 'refs', 'checks', 'problems'];
/** The model may name paths, and reads none. */
const FRAMEWORK_FREE = [...PURE, 'model', 'schema'];
const LOADERS = ['library', 'routes', 'content.config.ts'];

const IMPORT =
  /^[ \t]*(?:import|export)\b(\s+type\b)?[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^[ \t]*(?:@?import)\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

const arrows = [...filesOf('src'), ...filesOf('scripts')].flatMap(arrowsOf);

describe('rooms', () => {
  it('are all drawn', () => {
    const rooms = new Set([...filesOf('src'), ...filesOf('scripts')].map(roomOf));
    expect([...rooms].filter((room) => !(room in ARROWS))).toEqual([]);
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
    expect((ARROWS[room] ?? []).filter((to) => /^(?:views|routes|library)/.test(to))).toEqual([]);
  });

  it('keep the model off the disk', () => {
    expect(packagesOf('model')).not.toContain('node:fs');
  });

  it('load content in few places', () => {
    const loading = arrows.filter(({ name }) => name === 'astro:content');
    expect(loading.filter(({ from }) => !LOADERS.includes(from)).map(describeArrow)).toEqual([]);
  });

  it('draw no circle: every arrow leads down the table, to a room listed before', () => {
    const order = Object.keys(ARROWS);
    const up = arrows.filter(
      ({ from, to }) => to !== null && order.indexOf(to) > order.indexOf(from),
    );
    expect(up.map(describeArrow)).toEqual([]);
  });

  it('read the environment where commands and browsers are started, and nowhere else', () => {
    const reading = filesOf('src').filter((file) =>
      readFileSync(join(ROOT, file), 'utf8').includes('process.env'),
    );
    const rooms = new Set(reading.map(roomOf));
    expect([...rooms].sort()).toEqual(['browser', 'commands']);
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
