/**
 * The colors of a site by the names that styles and drawings use: `var(--accent)`.
 *
 * The names are an interface: authors write them in `theme.css` and in the drawings of their talks.
 */
export const COLOR_TOKENS = {
  paper: { light: '#fdfdfb', dark: '#101815', text: 'the ground of pages' },
  raised: { light: '#f0f3ef', dark: '#1a2520', text: 'the ground of code, panels and shapes' },
  ink: { light: '#14211c', dark: '#edf2ec', text: 'text' },
  'ink-soft': { light: '#4a5851', dark: '#aab8af', text: 'text of less weight, lines of drawings' },
  line: { light: '#cbd4cd', dark: '#34443b', text: 'rules and borders' },
  accent: { light: '#0a6248', dark: '#7ed8b2', text: 'links, buttons and what matters' },
  'accent-soft': { light: '#d8ebe2', dark: '#173a2d', text: 'the ground of what is chosen' },
  signal: { light: '#a3380b', dark: '#ffb169', text: 'warnings, and what is late' },
  mark: { light: '#ffe680', dark: '#524304', text: 'the ground of found and marked words' },
  stage: { light: '#fbfcfa', dark: '#0b1310', text: 'the ground of slides' },
  curtain: {
    light: '#12211b',
    dark: '#16261f',
    text: 'the ground of title slides, the same kind in both themes',
  },
  'curtain-ink': { light: '#f4f7f2', dark: '#f4f7f2', text: 'text on a title slide' },
  'curtain-soft': { light: '#b9c9bf', dark: '#b9c9bf', text: 'text of less weight there' },
  'curtain-mark': { light: '#524304', dark: '#524304', text: 'the ground of marked words there' },
  lamp: { light: '#ffe680', dark: '#ffe680', text: 'what matters on a title slide' },
  'tok-keyword': { light: '#0a6248', dark: '#7ed8b2', text: 'keywords in code' },
  'tok-string': { light: '#7a4a00', dark: '#f0c987', text: 'strings in code' },
  'tok-function': { light: '#1d4f91', dark: '#9cc7ff', text: 'names of functions in code' },
  'tok-constant': { light: '#8a2f4f', dark: '#ff9fb9', text: 'constants in code' },
  'tok-comment': { light: '#5a665f', dark: '#a8b6ae', text: 'comments in code' },
} as const satisfies Record<string, ColorToken>;
export type ColorName = keyof typeof COLOR_TOKENS;

/** Fonts, sizes and distances by the names that styles use. */
export const OTHER_TOKENS = {
  'font-more':
    'the fonts of characters that the others lack, in the order they are tried; Lectern sets it',
  'font-text': 'the font of running text',
  'font-sans': 'the font of slides, labels and buttons',
  'font-headings': 'the font of headings and titles',
  'font-mono': 'the font of code',
  'size-small': 'small text',
  'size-text': 'running text',
  'size-lead': 'a lead paragraph',
  'size-h3': 'a heading of the third level',
  'size-h2': 'a heading of the second level',
  'size-h1': 'the title of a page',
  'space-1': 'the smallest distance',
  'space-2': 'between things that belong together',
  'space-3': 'inside small boxes',
  'space-4': 'between paragraphs',
  'space-5': 'between parts',
  'space-6': 'around blocks',
  'space-7': 'between sections',
  'space-8': 'the largest distance',
  measure: 'the longest line of text',
  radius: 'the roundness of corners',
} as const;

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The colors of one theme, in hexadecimal. */
export type Colors = Readonly<Record<ColorName, string>>;

/** What a site has in each theme without a brand, and what it is for. */
interface ColorToken {
  readonly light: string;
  readonly dark: string;
  readonly text: string;
}
