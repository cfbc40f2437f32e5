import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eleventyTemplates, highlightModule } from './eleventy-templates.ts';
import type { PeerHighlight } from './eleventy-templates.ts';
import type { NeutralTalk } from './neutral-model.ts';
import { writeTalkMarkdown } from './talk-markdown.ts';

/** Writes the talks as an Eleventy site that makes an article page and a reveal.js deck of each. */
export async function writeEleventySite(
  talks: readonly NeutralTalk[],
  folder: string,
  highlight: PeerHighlight,
): Promise<string> {
  const site = join(folder, 'eleventy');
  for (const [path, text] of Object.entries(eleventyTemplates)) await write(join(site, path), text);
  // Absolute, because the temporary folder has no node_modules above it.
  await write(join(site, 'highlight.js'), highlightModule(highlight, import.meta.resolve('shiki')));
  for (const talk of talks) {
    const source = writeTalkMarkdown(
      talk,
      (link) => `[${link.text}](/talks/${link.talk}/#${link.slide})`,
    );
    await write(join(site, 'content', 'talks', `${talk.slug}.md`), source);
  }
  await copyReveal(join(site, 'reveal'));
  return site;
}

async function copyReveal(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const script = fileURLToPath(import.meta.resolve('reveal.js'));
  const styles = fileURLToPath(import.meta.resolve('reveal.js/reveal.css'));
  await copyFile(script, join(folder, 'reveal.mjs'));
  await copyFile(styles, join(folder, 'reveal.css'));
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
