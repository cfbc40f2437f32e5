import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NeutralTalk } from './neutral-model.ts';
import { writeTalkMarkdown } from './talk-markdown.ts';

/** Writes the talks as a Lectern content folder and returns what `--content` takes. */
export async function writeLecternContent(
  talks: readonly NeutralTalk[],
  folder: string,
): Promise<string> {
  const content = join(folder, 'content');
  for (const talk of talks) {
    const source = writeTalkMarkdown(talk, (link) => `[[${link.talk}#${link.slide}|${link.text}]]`);
    await mkdir(join(content, 'talks', talk.slug), { recursive: true });
    await writeFile(join(content, 'talks', talk.slug, 'index.mdx'), source);
  }
  return content;
}
