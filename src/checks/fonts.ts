import { createPlaceFinder } from '../lib/places.ts';
import type { Problem } from '../model/problem.ts';
import type { ContentFiles, TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import { attributesOf, walk } from '../syntax/nodes.ts';
import { SITE_FILE } from './site-file.ts';

/**
 * Looks for characters that no font of the site has, each script once however many of its characters are used and wherever.
 *
 * The first place of a script is the one that is told.
 */
export function createFontCheck(missingFont: MissingFontOf): FontCheck {
  const scripts = new Map<string, Fontless>();
  const known = new Map<string, MissingFont | null>();
  return {
    readTalk(talk) {
      const lang = talk.data?.lang ?? 'en';
      const place = (at: number) => {
        const { line, column } = talk.placeAt(at);
        return { ...talk.originOf(line), column };
      };
      note(FRONT.exec(talk.text)?.[0] ?? '', lang, (_, at) => place(at));
      walk(talk.root, (node) => {
        const start = node.position?.start.offset ?? 0;
        for (const text of textsOf(node))
          // In the source a text may be written with entities; then its element is named.
          note(text, lang, (character) =>
            place(Math.max(start, talk.text.indexOf(character, start))),
          );
      });
    },
    readCollections(files, lang) {
      for (const [file, content] of collectionsOf(files)) {
        if (content.type !== 'text') continue;
        const placeAt = createPlaceFinder(content.text);
        const text = content.text.replace(COMMENT, (comment) => ' '.repeat(comment.length));
        note(text, lang, (_, at) => ({ file, ...placeAt(at) }));
      }
    },
    problems: () =>
      [...scripts.values()].map(({ place, characters, script, install }) => {
        const [character = ''] = characters;
        const others = characters.size - 1;
        const data = { character, others, script, install };
        return createProblem('no-font', { ...place, target: character }, data);
      }),
  };

  function note(text: string, lang: string, placeOf: PlaceOf): void {
    for (const { 0: character, index } of text.matchAll(BEYOND_LATIN)) {
      const key = `${lang} ${character}`;
      const missing = known.has(key) ? known.get(key) : missingFont(character, lang);
      known.set(key, missing ?? null);
      if (!missing) continue;
      const script = scripts.get(missing.script) ?? {
        ...missing,
        characters: new Set<string>(),
        place: placeOf(character, index),
      };
      scripts.set(missing.script, script);
      script.characters.add(character);
    }
  }
}

/** What a node shows: its own text, and what its options say. */
function textsOf(node: SyntaxNode): string[] {
  if (node.type === 'text' || node.type === 'inlineCode') return [node.value ?? ''];
  if (node.type === 'code') return [node.value ?? '', node.meta ?? ''];
  // The title of a picture is its caption. Signs of a formula are in the font for mathematics, words in it may be of any script.
  if (node.type === 'image') return [node.title ?? ''];
  if (node.type === 'math' || node.type === 'inlineMath')
    return (node.value ?? '').match(WORDS_IN_FORMULA) ?? [];
  return attributesOf(node).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

function collectionsOf(files: ContentFiles) {
  return [
    [SITE_FILE, files.site],
    ['glossary.yaml', files.glossary],
    ['systems.yaml', files.systems],
    ['timeline.yaml', files.timeline],
    ['references.bib', files.bibliography],
  ] as const;
}

const WORDS_IN_FORMULA = /\\(?:text|mbox)\w*\s*\{[^{}]*\}/g;
const FRONT = /^---\r?\n.*?^---/ms;
const COMMENT = /^[ \t]*[#%].*$/gm;
const BEYOND_LATIN = /[^\0-\u024f]/gu;

/** What a character that no font has needs; null for one that is shown. */
export type MissingFontOf = (character: string, lang: string) => MissingFont | null;

/** A script without a font. */
export interface MissingFont {
  /** Its name; empty for signs of none. */
  readonly script: string;
  /** The package that has it; null where none is known. */
  readonly install: string | null;
}

/** Collects characters without a font while talks and collections are read. */
interface FontCheck {
  readonly readTalk: (talk: TalkTree) => void;
  readonly readCollections: (files: ContentFiles, lang: string) => void;
  readonly problems: () => Problem[];
}

interface Fontless extends MissingFont {
  readonly characters: Set<string>;
  readonly place: ProblemPlace;
}

type PlaceOf = (character: string, at: number) => ProblemPlace;
