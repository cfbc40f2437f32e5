import type { ContentFiles, FileText } from '../model/sources.ts';

/** The text of a source by its path in the content folder; null for what is no text or not there. */
export function textOfFile(files: ContentFiles, file: string): string | null {
  const content = findFile(files, file);
  return content?.type === 'text' ? content.text : null;
}

function findFile(files: ContentFiles, file: string): FileText | null {
  if (Object.hasOwn(COLLECTIONS, file)) return files[COLLECTIONS[file] ?? 'glossary'];
  const [, slug, path = ''] = /^talks\/([^/]+)\/(.+)$/.exec(file) ?? [];
  const talk = files.talks.find((each) => each.slug === slug);
  if (!talk) return null;
  return path === 'index.mdx' ? talk.content : talk.read(`./${path}`);
}

/** The same content with other texts in some of its files, as if they had been written. */
export function withTexts(files: ContentFiles, texts: ReadonlyMap<string, string>): ContentFiles {
  const replaced = (file: string, content: FileText): FileText => {
    const text = texts.get(file);
    return text === undefined ? content : { type: 'text', text };
  };
  return {
    ...files,
    glossary: replaced('glossary.yaml', files.glossary),
    systems: replaced('systems.yaml', files.systems),
    timeline: replaced('timeline.yaml', files.timeline),
    bibliography: replaced('references.bib', files.bibliography),
    talks: files.talks.map((talk) => ({
      ...talk,
      content: replaced(talk.file, talk.content),
      read: (path) => replaced(`talks/${talk.slug}/${path.replace(/^\.\//, '')}`, talk.read(path)),
    })),
  };
}

const COLLECTIONS: Readonly<Record<string, 'glossary' | 'systems' | 'timeline' | 'bibliography'>> =
  {
    'glossary.yaml': 'glossary',
    'systems.yaml': 'systems',
    'timeline.yaml': 'timeline',
    'references.bib': 'bibliography',
  };
