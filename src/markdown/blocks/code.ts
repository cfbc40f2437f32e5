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
import { isCodeLanguage, OTHER_NAMES, PLAIN_LANGUAGES } from './code-languages.ts';

/** Changes whenever the HTML of the same code would change, so that no cache serves the old form. */
const CODE_REVISION = 'code-6';

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
  const name = OTHER_NAMES.get(language.toLowerCase()) ?? language.toLowerCase();
  // Colors of a terminal are no grammar, and always there.
  if (name === ANSI) return name;
  if (PLAIN_LANGUAGES.has(name) || !isCodeLanguage(name)) return 'text' as BundledLanguage;
  await shiki.loadLanguage(name as BundledLanguage);
  return name as BundledLanguage;
}

/** The common case, without a tree in between: it takes half the time. */
function tokenizeCode(shiki: Highlighter, code: string, lang: BundledLanguage): string {
  const lines = shiki.codeToTokensBase(code, { lang, theme: THEME, ...UNHURRIED });
  const shown = lang === ANSI ? nameTerminalColors(lines, shiki) : lines;
  const html = shown.map((tokens) => `<span class="line">${lineHtml(tokens)}</span>`).join('\n');
  return `<pre class="shiki" tabindex="0"><code>${html}</code></pre>`;
}

/** Shiki gives the colors of a terminal as its theme stores them, `#00000010`, and not by their names. */
function nameTerminalColors(
  lines: readonly (readonly ThemedToken[])[],
  shiki: Highlighter,
): ThemedToken[][] {
  const { colors = {} } = shiki.getTheme('lectern');
  const names = new Map(
    Object.entries(colors).map(([key, color]) => [color, kebabCase(key.replace('terminal.', ''))]),
  );
  return lines.map((tokens) =>
    tokens.map((token) => {
      const name = names.get(token.color ?? '');
      return name === undefined ? token : { ...token, color: `var(--tok-${name})` };
    }),
  );
}

/** `ansiBrightRed` as `ansi-bright-red`. */
function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Neighbours of one class share a span, and text in the plain colour needs none. */
function lineHtml(tokens: readonly ThemedToken[]): string {
  const runs: { name: string | undefined; text: string }[] = [];
  for (const { content, color, fontStyle = 0 } of tokens) {
    const last = runs.at(-1);
    const name = tokenName(color) ?? (fontStyle & BOLD ? 'bold' : undefined);
    if (last && (last.name === name || content.trim() === '')) last.text += content;
    else runs.push({ name, text: content });
  }
  return runs
    .map(({ name, text }) =>
      name ? `<span class="tok-${name}">${escapeHtml(text)}</span>` : escapeHtml(text),
    )
    .join('');
}

/** `var(--tok-token-keyword)` names the class `keyword`, `var(--tok-ansi-red)` the class `ansi-red`; the foreground has no name. */
function tokenName(color: string | undefined): string | undefined {
  return /var\(--tok-(?:token-)?((?!foreground|background)[\w-]+)\)/.exec(color ?? '')?.[1];
}

/** `FontStyle.Bold` of Shiki, which a terminal asks for. */
const BOLD = 2;
const ANSI = 'ansi' as BundledLanguage;

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
