import type { Problem } from '../../model/problem.ts';
import { createProblem, type ProblemPlace } from '../../problems/catalogue.ts';

/**
 * Keys that other tools have in the frontmatter of a deck, with what does the same in Lectern.
 *
 * @param isKey whether a key is one of Lectern with a value it can have
 * @param placeOf where a key is
 */
export function findForeignKeys(
  value: unknown,
  isKey: (key: string) => boolean,
  placeOf: (key: string) => ProblemPlace,
): Problem[] {
  const entries = Object.entries((value ?? {}) as Record<string, unknown>);
  return entries.flatMap(([key, each]) => {
    const found = isKey(key) ? undefined : KEYS.find(([pattern]) => pattern.test(key));
    if (!found) return [];
    const [, tool, instead] = found;
    const written = isPlain(each) ? `${key}: ${String(each)}`.slice(0, 60) : `${key}:`;
    const data = { written, tool, instead: typeof instead === 'string' ? instead : instead(each) };
    return [createProblem('foreign-syntax', { ...placeOf(key), target: key }, data)];
  });
}

function isPlain(value: unknown): boolean {
  return ['boolean', 'number', 'string'].includes(typeof value) && !String(value).includes('\n');
}

const OUT = 'Take the line out';
const LOOK = `${OUT}: how decks look is set once for the site, in \`theme.css\` next to \`talks/\`.`;
const PER_SLIDE = `${OUT}; options of a slide go into \`<Slide … />\` right after its heading.`;
const SOURCES =
  'Put the entries into `references.bib` of the content folder, or name a file next to the talk with `references: ./file.bib`.';

type Instead = string | ((value: unknown) => string);

const KEYS: readonly (readonly [RegExp, string, Instead])[] = [
  [/^marp$/, 'Marp', `${OUT}: every \`index.mdx\` is a deck.`],
  [/^paginate$/, 'Marp', `${OUT}: slides have their numbers anyway.`],
  [
    /^(?:header|footer)$/,
    'Marp',
    'Set what every slide shows once for the site: `slides: { footer: … }` in `site.yaml`.',
  ],
  [/^headingDivider$/, 'Marp', `${OUT}: \`##\` and \`###\` open slides.`],
  [
    /^(?:size|aspectRatio|canvasWidth|aspect-ratio)$/,
    'Marp and Slidev',
    'Write `aspect: 16:9`, `16:10` or `4:3`.',
  ],
  [
    /^theme$/,
    'Marp, Slidev and reveal-md',
    'Write `theme: light` or `theme: dark`, or take the line out: how decks look is set in `theme.css` next to `talks/`.',
  ],
  [
    /^(?:style|css|colorSchema|fonts|themeConfig|highlightTheme|highlighter|favicon|mainfont|monofont|theme-config)$/,
    'Marp, Slidev and Quarto',
    LOOK,
  ],
  [/^(?:class|layout|background(?:Color|Image)?|color|image)$/, 'Marp and Slidev', PER_SLIDE],
  [
    /^(?:mdc|drawings|addons|routerMode|monaco|record|download|exportFilename|selectable|remoteAssets|titleTemplate|presenter|hideInToc|defaults|twoslash|lineNumbers|clicks)$/,
    'Slidev',
    `${OUT}: nothing has to be switched on.`,
  ],
  [
    /^(?:separator|verticalSeparator|notesSeparator|revealOptions|scripts|preprocessor)$/,
    'reveal-md',
    `${OUT}: a heading or \`---\` opens a slide, and \`<Notes>\` holds what only the speaker sees.`,
  ],
  [/^format$/, 'Quarto', `${OUT}: every talk is a page and a deck.`],
  [/^(?:bibliography|csl|nocite)$/, 'Quarto and Pandoc', SOURCES],
  [
    /^(?:execute|jupyter|engine|knitr|filters|toc(?:-\w+)?|number-sections|incremental|slide-level|crossref|editor|output|embed-resources|code-fold)$/,
    'Quarto and Pandoc',
    `${OUT}: numbers, the outline and references are made anyway, and steps are \`<Steps>\`.`,
  ],
  [
    /^(?:authors?|presenters?|institute|affiliations?)$/,
    'other tools',
    (value) => `Write \`speakers: [{ name: ${typeof value === 'string' ? value : '…'} }]\`.`,
  ],
  [/^(?:description|abstract|info|excerpt)$/, 'other tools', 'Write `summary: …`.'],
  [/^(?:keywords|categories|topics)$/, 'other tools', 'Write `tags: [a, b]`.'],
  [/^(?:draft|published)$/, 'other tools', 'Write `status: draft` or `status: published`.'],
  [
    /^(?:slug|permalink|url)$/,
    'other tools',
    `${OUT}: the folder of the talk is its address; former ones go into \`aliases\`.`,
  ],
  [/^(?:sub_title|subTitle)$/, 'presenterm', 'Write `subtitle: …`.'],
  [/^(?:language|locale)$/, 'other tools', 'Write `lang: …`.'],
];
