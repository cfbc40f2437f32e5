import {
  transformerNotationDiff,
  transformerNotationErrorLevel,
  transformerNotationFocus,
  transformerNotationHighlight,
  transformerNotationWordHighlight,
} from '@shikijs/transformers';
import {
  createCssVariablesTheme,
  createHighlighter,
  createJavaScriptRegexEngine,
  type BundledLanguage,
  type Highlighter,
  type ShikiTransformer,
  type ThemedToken,
} from 'shiki';
import { escapeHtml } from '../../lib/html.ts';
import { isCodeLanguage, PLAIN_LANGUAGES } from './code-languages.ts';

/** Changes whenever the HTML of the same code would change, so that no cache serves the old form. */
const CODE_REVISION = 'code-5';

const THEME = createCssVariablesTheme({
  name: 'lectern',
  variablePrefix: '--tok-',
  fontStyle: false,
});
/** All grammars that Shiki ships run on JavaScript's own expressions, a third faster than on WebAssembly. */
const ENGINE = createJavaScriptRegexEngine({ forgiving: true });

/** After half a second Shiki would leave the rest of a line plain, which a busy machine needs for the first line of a language. */
const UNHURRIED = { tokenizeTimeLimit: 0 } as const;

let highlighter: Promise<Highlighter> | undefined;

/** What highlighted code is kept under. */
export function codeParts(code: string, language: string): readonly string[] {
  return [CODE_REVISION, language, code];
}

/**
 * Highlights code as lines of `<span class="tok-…">`, coloured by the site's own variables.
 *
 * Classes instead of style attributes keep the security policy strict, let both themes share one
 * HTML and halve its size. An unknown language is shown plain; a check names it.
 */
export async function highlightCode(code: string, language: string): Promise<string> {
  const shiki = await (highlighter ??= createHighlighter({
    themes: [THEME],
    langs: [],
    engine: ENGINE,
  }));
  const lang = await loadLanguage(shiki, language);
  return code.includes('[!code')
    ? annotateCode(shiki, code, lang)
    : tokenizeCode(shiki, code, lang);
}

async function loadLanguage(shiki: Highlighter, language: string): Promise<BundledLanguage> {
  const name = language.toLowerCase();
  if (PLAIN_LANGUAGES.has(name) || !isCodeLanguage(name)) return 'text' as BundledLanguage;
  await shiki.loadLanguage(name as BundledLanguage);
  return name as BundledLanguage;
}

/** The common case, without a tree in between: it takes half the time. */
function tokenizeCode(shiki: Highlighter, code: string, lang: BundledLanguage): string {
  const lines = shiki.codeToTokensBase(code, { lang, theme: THEME, ...UNHURRIED });
  const html = lines.map((tokens) => `<span class="line">${lineHtml(tokens)}</span>`).join('\n');
  return `<pre class="shiki" tabindex="0"><code>${html}</code></pre>`;
}

/** Neighbours of one class share a span, and text in the plain colour needs none. */
function lineHtml(tokens: readonly ThemedToken[]): string {
  const runs: { name: string | undefined; text: string }[] = [];
  for (const { content, color } of tokens) {
    const last = runs.at(-1);
    const name = tokenName(color);
    if (last && (last.name === name || content.trim() === '')) last.text += content;
    else runs.push({ name, text: content });
  }
  return runs
    .map(({ name, text }) =>
      name ? `<span class="tok-${name}">${escapeHtml(text)}</span>` : escapeHtml(text),
    )
    .join('');
}

/** `var(--tok-token-keyword)` names the class `keyword`; the foreground has no name. */
function tokenName(color: string | undefined): string | undefined {
  return /var\(--tok-token-([\w-]+)\)/.exec(color ?? '')?.[1];
}

/** Code with notes to the reader in its comments: `// [!code ++]`, `[!code highlight]`, `[!code focus]`. */
function annotateCode(shiki: Highlighter, code: string, lang: BundledLanguage): string {
  return shiki.codeToHtml(code, {
    lang,
    theme: 'lectern',
    ...UNHURRIED,
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
}

/** `style="color:var(--tok-token-keyword)"` becomes `class="tok-keyword"`. */
const CLASSES_FOR_STYLES: ShikiTransformer = {
  name: 'classes-for-styles',
  pre(node) {
    delete node.properties['style'];
    node.properties['tabindex'] = '0';
    // One name is a string, several are a list.
    node.properties['class'] = [node.properties['class']].flat().join(' ').replace(' lectern', '');
  },
  span(node) {
    const { style } = node.properties;
    const name = typeof style === 'string' ? tokenName(style) : undefined;
    delete node.properties['style'];
    if (name) this.addClassToHast(node, `tok-${name}`);
  },
};
