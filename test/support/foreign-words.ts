import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { LANGUAGES } from '../../src/i18n/languages.ts';

/** The words that only the English interface has, in lower case: none of them belongs on a page in the other language. */
export function englishWords(lang: string, known: string): Set<string> {
  const others = wordsIn(`${JSON.stringify(Object.values(LANGUAGES[lang] ?? {}))} ${known}`);
  return new Set(
    [...wordsIn(JSON.stringify(Object.values(LANGUAGES['en'] ?? {})))].filter(
      (word) => word.length > 2 && !others.has(word) && !NAMES.has(word),
    ),
  );
}

/** What a text has of such words. */
export function foreignIn(text: string, english: ReadonlySet<string>): string[] {
  return [...wordsIn(text)].filter((word) => english.has(word));
}

/** What the files of a site say to people, by their paths: text, what is read out, and the words of scripts; no code. */
export function spokenTexts(folder: string): [file: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:html|md)$|llms\.txt$|rss\.xml$|cards.*\.json$/.test(file))
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [file, spokenIn(file, text)];
    });
}

function spokenIn(file: string, text: string): string {
  if (file.endsWith('.html')) return spokenInHtml(text);
  if (file.endsWith('.json'))
    return Object.values(JSON.parse(text) as Record<string, Record<string, string>>)
      .flatMap((card) => Object.values(card))
      .join('\n');
  // A feed has dates for programs.
  return plain(text.replace(/<pubDate>.*?<\/pubDate>/g, ''));
}

function spokenInHtml(html: string): string {
  const said: string[] = [];
  const within: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      within.push(name === 'script' && attributes['data-words'] !== undefined ? 'words' : name);
      for (const key of ['aria-label', 'title', 'alt', 'placeholder', 'label'])
        said.push(attributes[key] ?? '');
      const { name: meta = '', property = '', content = '' } = attributes;
      if (/^description$|^og:(?:title|description|image:alt|site_name)$/.test(meta || property))
        said.push(content);
    },
    ontext(text) {
      if (within.some((name) => SILENT.has(name))) return;
      said.push(
        within.at(-1) === 'words'
          ? Object.values(JSON.parse(text) as object)
              .map((each) => JSON.stringify(each))
              .join('\n')
          : text,
      );
    },
    onclosetag: () => void within.pop(),
  });
  parser.end(html);
  return plain(said.join('\n'));
}

/** Without addresses, code, and the names of values. */
function plain(text: string): string {
  return text.replace(
    /https?:\S+|`[^`]*`|\{\w+\}|<[^>]*>|"(?:one|two|few|many|zero|other)":/g,
    ' ',
  );
}

function wordsIn(text: string): Set<string> {
  return new Set(
    plain(text)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [],
  );
}

const SILENT = new Set(['script', 'style', 'code', 'pre', 'kbd']);
/** Of formats and products, the same in every language. */
const NAMES = new Set(['lectern', 'javascript', 'markdown', 'webvtt', 'new', 'title']);
