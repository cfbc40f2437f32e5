import {
  transformerNotationDiff,
  transformerNotationErrorLevel,
  transformerNotationFocus,
  transformerNotationHighlight,
  transformerNotationWordHighlight,
} from '@shikijs/transformers';
import {
  bundledLanguages,
  bundledLanguagesAlias,
  createCssVariablesTheme,
  createHighlighter,
  type BundledLanguage,
  type Highlighter,
  type ShikiTransformer,
} from 'shiki';

/** Changes whenever the HTML of the same code would change, so that no cache serves the old form. */
export const CODE_REVISION = 'code-1';

const THEME = createCssVariablesTheme({
  name: 'lectern',
  variablePrefix: '--tok-',
  fontStyle: false,
});
const PLAIN_LANGUAGES = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'ansi']);

let highlighter: Promise<Highlighter> | undefined;

/** Every language name a fence may have. */
export function codeLanguages(): string[] {
  return [
    ...Object.keys(bundledLanguages),
    ...Object.keys(bundledLanguagesAlias),
    ...PLAIN_LANGUAGES,
  ];
}

/**
 * Highlights code as lines of `<span class="tok-…">`, coloured by the site's own variables.
 *
 * Classes instead of style attributes keep the security policy strict, let both themes share one HTML and halve its size. An
 * unknown language is shown plain; a check names it.
 */
export async function highlightCode(code: string, language: string): Promise<string> {
  const shiki = await (highlighter ??= createHighlighter({ themes: [THEME], langs: [] }));
  const html = shiki.codeToHtml(code, {
    lang: await loadLanguage(shiki, language),
    theme: 'lectern',
    mergeSameStyleTokens: true,
    transformers: [
      transformerNotationDiff(),
      transformerNotationHighlight(),
      transformerNotationFocus(),
      transformerNotationErrorLevel(),
      transformerNotationWordHighlight(),
      CLASSES_FOR_STYLES,
    ],
  });
  return html;
}

async function loadLanguage(shiki: Highlighter, language: string): Promise<string> {
  const name = language.toLowerCase();
  if (PLAIN_LANGUAGES.has(name)) return 'text';
  if (!Object.hasOwn(bundledLanguages, name) && !Object.hasOwn(bundledLanguagesAlias, name))
    return 'text';
  await shiki.loadLanguage(name as BundledLanguage);
  return name;
}

function styleOf({ style }: Readonly<Record<string, unknown>>): string {
  return typeof style === 'string' ? style : '';
}

/** `style="color:var(--tok-token-keyword)"` becomes `class="tok-keyword"`; text in the plain colour needs no span. */
const CLASSES_FOR_STYLES: ShikiTransformer = {
  name: 'classes-for-styles',
  pre(node) {
    delete node.properties['style'];
    node.properties['tabindex'] = '0';
  },
  span(node) {
    const token = /var\(--tok-token-([\w-]+)\)/.exec(styleOf(node.properties))?.[1];
    delete node.properties['style'];
    if (token) this.addClassToHast(node, `tok-${token}`);
  },
  line(node) {
    node.children = node.children.map((child) => {
      const isBare = child.type === 'element' && Object.keys(child.properties).length === 0;
      return isBare ? (child.children[0] ?? child) : child;
    });
  },
};
