import { joinPath } from '../lib/join-path.ts';
import { nextTo } from '../lib/next-to.ts';
import type { Problem } from '../model/problem.ts';
import type { ContentFiles, TalkSource } from '../model/sources.ts';
import { filePathOf } from '../lib/decode.ts';
import { LOCK_FILE } from '../refs/ids-lock.ts';
import { COLLECTION_FILES, textNextTo, textOfFile } from './content-texts.ts';
import { checkHiddenCharacters } from './hidden-characters.ts';
import { checkHiddenEscapes } from './hidden-escapes.ts';

/**
 * Looks for characters that nobody sees in every text of a content folder.
 *
 * @param parts the shared parts of talks, by path
 * @param shared samples that talks show from other folders
 * @param found what is known already: a space of no width that keeps a heading from being one is said there
 */
export function checkHiddenInFiles(
  files: ContentFiles,
  parts: ReadonlyMap<string, string>,
  shared: readonly SharedText[],
  found: readonly Problem[],
): Problem[] {
  const texts = new Map(parts);
  for (const file of COLLECTION_FILES) add(file, textOfFile(files, file));
  add(LOCK_FILE, files.lock.type === 'text' ? files.lock.text : null);
  for (const { file, text } of shared) add(file, text);
  for (const talk of files.talks) {
    add(talk.file, talk.content.type === 'text' ? talk.content.text : null);
    for (const path of talk.beside.filter(isText))
      add(nextTo(talk.file, path), textNextTo(talk, path));
  }
  const known = new Set(
    found.flatMap(({ id, file, line }) =>
      KNOWN.has(id) ? [`${file}:${line}`, `${file}:${line + 1}`] : [],
    ),
  );
  return [...texts].flatMap(([file, text]) =>
    [...checkHiddenCharacters(text, file), ...checkHiddenEscapes(text, file)].filter(
      ({ id, line }) => id !== 'invisible-character' || !known.has(`${file}:${line}`),
    ),
  );

  function add(file: string, text: string | null): void {
    if (text !== null) texts.set(file, text);
  }
}

/** The texts outside of a talk's folder that the talk shows: ` src=../_shared/sample.ts `. */
export function sharedTexts({ outline, read, file }: TalkSource): SharedText[] {
  return outline.references.flatMap(({ raw, target }) => {
    const path = raw.replace(/[?#].*$/, '');
    if (target.kind !== 'file' || !/^(?:\.\/)*\.\.\//.test(path) || MEDIA.test(path)) return [];
    const content = read(filePathOf(path));
    if (content.type !== 'text') return [];
    return [{ file: joinPath(nextTo(file, ''), path), text: content.text }];
  });
}

interface SharedText {
  readonly file: string;
  readonly text: string;
}

/** Problems that name such a character themselves; an id may stand in the line after its heading. */
const KNOWN = new Set(['marker-space', 'bad-id']);

/** Not what is set aside, recorded by the presenter view, or large and no text by its name. */
function isText(path: string): boolean {
  return (
    !/(?:^|\/)[._]|^index\.mdx$|^rehearsals\/|(?:^|\/)node_modules\//.test(path) &&
    !MEDIA.test(path)
  );
}

const MEDIA =
  /\.(?:avif|avi|flac|gif|gz|jpe?g|m4[av]|mkv|mov|mp[34]|og[agv]|opus|otf|pdf|png|tiff?|ttf|wasm|wav|web[mp]|woff2?|zip)$/i;
