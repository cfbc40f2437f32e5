import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { slugify } from '../lib/slug.ts';
import { managerOf } from '../problems/spell-command.ts';
import { ENGINE, VERSION } from '../settings/engine.ts';
import { defineCommand, EXIT, UsageError } from './command.ts';

/** `lectern init` */
export const init = defineCommand({
  name: 'init',
  summary:
    'Writes a small repository for your talks: settings, a first talk, and a workflow for GitHub Pages.',
  words: [{ name: 'DIR', text: 'the folder to make; it must be new or empty', isRequired: true }],
  options: {},
  exits: '0 written, 2 wrong use or an internal error.',
  run({ words: [name = ''], place }) {
    const folder = resolve(place.from, name);
    refuseFull(folder);
    copyTemplate(join(ENGINE, 'template'), folder);
    setManifest(folder);
    setDate(folder);
    const shown = relative(place.from, folder) || '.';
    const manager = managerOf(place.starter);
    const steps = [
      ...(shown === '.' ? [] : [`cd ${quoted(shown)}`]),
      `${manager} install`,
      `${manager} run dev`,
    ];
    process.stdout.write(
      `Wrote a repository for your talks to ${shown}. Next:\n\n${steps.map((step) => `  ${step}\n`).join('')}\nREADME.md there says how to publish it.\n`,
    );
    return Promise.resolve(EXIT.ok);
  },
});

/** @throws UsageError when the folder has anything in it that could be lost or mixed up. */
function refuseFull(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory())
    throw new UsageError(`${folder} is a file. Name a new folder.`);
  const names = readdirSync(folder).filter((name) => name !== '.git');
  const [first] = names;
  if (first === undefined) return;
  throw new UsageError(
    `${folder} is not empty: it contains \`${first}\`${names.length > 1 ? ` and ${names.length - 1} more` : ''}. Name a new folder.`,
  );
}

/** A file that npm would leave out of a package has another name in it. */
function copyTemplate(template: string, folder: string): void {
  const files = readdirSync(template, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(template, join(entry.parentPath, entry.name)));
  for (const file of files) {
    const to = join(folder, file.replace(/^_gitignore$/, '.gitignore'));
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(template, file), to);
  }
}

/** The new repository is named for its folder and depends on this version. */
function setManifest(folder: string): void {
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const changed = {
    ...manifest,
    name: slugify(basename(folder)) || manifest.name,
    dependencies: { ...manifest.dependencies, lectern: `^${VERSION}` },
  };
  writeFileSync(file, `${JSON.stringify(changed, null, 2)}\n`);
}

/** The first talk is of the day it was made, like one that `lectern new` writes. */
function setDate(folder: string): void {
  const talks = join(folder, 'content/talks');
  for (const name of readdirSync(talks)) {
    const file = join(talks, name, 'index.mdx');
    const today = new Date().toISOString().slice(0, 10);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^date: .*$/m, `date: ${today}`));
  }
}

/** A path as a shell takes it. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}

interface Manifest {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
}
