import type { ContentFiles, FileText, TalkFile } from '../model/sources.ts';

/** The text of a source by its path in the content folder; null for what is no text or not there. */
export function textOfFile(files: ContentFiles, file: string): string | null {
  const content = findFile(files, file);
  return content?.type === 'text' ? content.text : null;
}

function findFile(files: ContentFiles, file: string): FileText | null {
  if (Object.hasOwn(COLLECTIONS, file)) return files[COLLECTIONS[file] ?? 'glossary'] ?? null;
  const page = files.pages?.find((each) => each.file === file);
  if (page) return page.content;
  const [, slug, path = ''] = /^talks\/([^/]+)\/(.+)$/.exec(file) ?? [];
  const talk = files.talks.find((each) => each.slug === slug);
  if (!talk) return null;
  return path === 'index.mdx' ? talk.content : talk.read(`./${path}`);
}

/** The text of a file next to a talk; null for a file that is missing or not text. */
export function textNextTo({ read }: Pick<TalkFile, 'read'>, path: string): string | null {
  const content = read(`./${path}`);
  return content.type === 'text' ? content.text : null;
}

/** The same content with other texts in some of its files, as if they had been written. */
export function withTexts(files: ContentFiles, texts: ReadonlyMap<string, string>): ContentFiles {
  const replaced = (file: string, content: FileText): FileText => {
    const text = texts.get(file);
    return text === undefined ? content : { type: 'text', text };
  };
  return {
    ...files,
    ...Object.fromEntries(
      Object.entries(COLLECTIONS).map(([file, key]) => [
        key,
        replaced(file, files[key] ?? { type: 'missing' }),
      ]),
    ),
    pages: (files.pages ?? []).map((page) => ({
      ...page,
      content: replaced(page.file, page.content),
    })),
    talks: files.talks.map((talk) => ({
      ...talk,
      content: replaced(talk.file, talk.content),
      read: (path) => replaced(`talks/${talk.slug}/${path.replace(/^\.\//, '')}`, talk.read(path)),
    })),
  };
}

const COLLECTIONS: Readonly<
  Record<string, 'glossary' | 'systems' | 'timeline' | 'bibliography' | 'site' | 'theme' | 'brand'>
> = {
  'glossary.yaml': 'glossary',
  'systems.yaml': 'systems',
  'timeline.yaml': 'timeline',
  'references.bib': 'bibliography',
  'site.yaml': 'site',
  'theme.css': 'theme',
  '_brand.yml': 'brand',
};

/** Files that have a name of their own in a content folder. */
export const COLLECTION_FILES: readonly string[] = Object.keys(COLLECTIONS);
