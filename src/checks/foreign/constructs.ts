import { asideKind, ASIDES } from '../../format/asides.ts';
import { blank } from './source-pieces.ts';
import { EMOJI } from './emoji.ts';
import { imageInstead, isMarpAlt, widthOf } from './images.ts';
import { settingsInstead } from './slide-settings.ts';
import { TEX } from './tex.ts';

/** A habit of another tool, and what does the same in Lectern. */
export interface Construct {
  readonly tool: string;
  /** Runs over prose without code and comments. A group `at` is what is reported; without one, all of it. */
  readonly pattern: RegExp;
  /** What to write instead; null for a match that is nothing of that tool. */
  readonly instead: string | ((match: RegExpExecArray) => string | null);
  /** A warning, because the text may be meant as it is. @default 'error' */
  readonly severity?: 'error' | 'warning';
  /** What becomes of it here, when a warning would be wrong that it is shown as it is written. */
  readonly shown?: string;
  /**
   * What the parser is given in its place, of the same length, where it would stop or read something else. A warning hides nothing:
   * the compiler reads it, and so does the check.
   */
  readonly hide?: (text: string) => string;
  /** The text that does what was meant, when there is exactly one. */
  readonly repair?: (match: RegExpExecArray) => Repair | null;
}

/** A piece of the source from one offset to another, and its new text. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const CLASS_INSTEAD =
  'A class has no effect. Use a layout (`<Slide layout="…" />`), a component, `**bold**` or `*emphasis*`.';
const COLUMNS_INSTEAD =
  'Put `<Columns>` around both sides and `<Column>` around each; `<Column width="40%">` sets a width.';
const NOTES_INSTEAD =
  'Put `<Notes>` before and `</Notes>` after what only the speaker may see; a plain paragraph is spoken text, too.';
const STEPS_INSTEAD = 'Put `<Steps>` before and `</Steps>` after what appears one at a time.';

/** What a fenced container of other tools is in Lectern, by its name or class. */
const CONTAINERS: readonly [RegExp, string][] = [
  [/^(?:notes|speaker|speaker-notes)$/, NOTES_INSTEAD],
  [/^(?:columns?|two-cols|grid|left|right|col|cols|column-.*|container)$/, COLUMNS_INSTEAD],
  [/^(?:incremental|fragments?|steps|nonincremental)$/, STEPS_INSTEAD],
  [/^(?:danger|error|attention|alert)$/, 'Write `:::caution`.'],
  [/^(?:info|abstract|summary|callout-note|details|seealso)$/, 'Write `:::note`.'],
  [/^(?:hint|success|callout-tip)$/, 'Write `:::tip`.'],
  [
    /^callout-(?:important|warning|caution)$/,
    'Write `:::important`, `:::warning` or `:::caution`.',
  ],
  [
    /^(?:code-group|panel-tabset|tabs?)$/,
    'Show one listing after the other; `<Morph>` changes one into the next.',
  ],
];

const ATTRIBUTES =
  '(?:(?:[.#][A-Za-z][\\w:-]*|[\\w:-]+[ \\t]*=[ \\t]*(?:"[^"\\n]*"|\'[^\'\\n]*\'|[^\\s"\'{}]+))[ \\t]*)+';

/** `.red[`, or two classes and more: `.footnote.small[`. */
const CLASS_MARK = /(?<=^|[\s(>*_])\.(?<name>[a-z][\w-]{0,40})(?:\.[a-z][\w-]{0,40}){0,8}\[/dgm;

/** Whether nothing but the marks of a list or a quote is before a match on its line. */
function startsLine({ input, index }: RegExpExecArray): boolean {
  const before = input.slice(Math.max(0, index - 80), index);
  return /(?:^|\n)(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*$/.test(before);
}

const REMOTE_PICTURE = /\]\((?:https?:)?\/\//i;

/** In the order they are looked for; what one has found, the next ones do not see. */
export const CONSTRUCTS: readonly Construct[] = [
  ...TEX,
  {
    tool: 'Slidev',
    pattern:
      /^---[ \t]*\r?\n(?<at>[a-z][\w-]*:(?:[ \t].*)?\r?\n(?:[ \t]*[\w-]+:.*\r?\n|[ \t]+\S.*\r?\n|- .*\r?\n|#.*\r?\n)*---[ \t]*\r?)$/dgm,
    instead: ({ groups }) => settingsInstead(groups?.['at'] ?? ''),
    hide: blank,
  },
  {
    tool: 'remark',
    pattern:
      /^---[ \t]*\r?\n(?:[ \t]*\r?\n)*(?<at>(?:(?:name|class|template|layout|background-image|count|exclude|continued)[ \t]*:.*(?:\r?\n|$))+)/dgm,
    instead: ({ groups }) => settingsInstead(groups?.['at'] ?? ''),
    hide: blank,
  },
  { tool: 'remark', pattern: /^\?\?\?[ \t]*\r?$/dgm, instead: NOTES_INSTEAD, hide: blank },
  {
    tool: 'remark and reveal-md',
    pattern: /^--[ \t]*\r?$/dgm,
    instead:
      'For what appears one at a time use `<Steps>`; for a slide below another use a `###` heading, with `stacks: true` in the frontmatter.',
    hide: blank,
  },
  {
    tool: 'reveal.js',
    pattern: /^(?:--[vh]|---[vh]|\+\+\+)[ \t]*\r?$/dgm,
    instead:
      'Open the slide below with a `###` heading, or with `---`, and set `stacks: true` in the frontmatter.',
    hide: blank,
  },
  {
    tool: 'reveal.js',
    pattern: /^(?:notes?|speaker notes):[ \t]*\r?$/dgim,
    instead: `${NOTES_INSTEAD} To show the word, put \`**\` around it.`,
    severity: 'warning',
  },
  {
    tool: 'reveal.js',
    pattern: /(?<=\n[ \t]*\r?\n)(?<at>notes?:)[ \t]+\S/dgi,
    instead: 'Put it into `<Notes>` if only the speaker may see it, or into `:::note` to show it.',
    severity: 'warning',
  },
  {
    tool: 'Slidev',
    pattern: /^::[ \t]?[\w-]+[ \t]?::[ \t]*\r?$/dgm,
    instead: COLUMNS_INSTEAD,
    hide: blank,
  },
  {
    tool: 'Slidev',
    pattern: /^<<<[ \t]+\S.*$/dgm,
    instead: 'Show a file with a fence: ` ```ts src=./sample.ts#region `.',
    hide: blank,
  },
  {
    tool: 'Docusaurus',
    pattern:
      /^(?<at>:{3,}(?<kind>note|tip|important|warning|caution)[ \t]+(?<title>[^\s{[][^\n\r]*?))[ \t]*\r?$/dgm,
    instead: ({ groups }) => `Write \`:::${groups?.['kind']}[${groups?.['title']}]\`.`,
    repair: ({ groups, indices }) => {
      const [start = 0, end = 0] = indices?.groups?.['title'] ?? [];
      const kindEnd = indices?.groups?.['kind']?.[1] ?? start;
      return { start: kindEnd, end, text: `[${groups?.['title']}]` };
    },
  },
  {
    tool: 'Obsidian',
    pattern: /(?<![%\w\\])%%(?![%\d])(?:[^%]|%(?!%)){1,2000}%%(?![%\w])/dg,
    instead:
      'Put it into `<Notes>` if only the speaker may see it, or into `{/* … */}` if nobody may.',
    hide: blank,
  },
  {
    tool: 'Pandoc',
    pattern: /^[ \t]*\+(?:[-=:]{2,}\+)+[ \t]*\r?\n(?:[ \t]*[|+][^\n]*(?:\n|$))+/dgm,
    instead: 'Write a table with `|` between the cells, and `| --- | --- |` below its header.',
    hide: blank,
  },
  {
    tool: 'Pandoc',
    pattern:
      /(?:(?<=^[ \t]*\|[^\n]*\n(?:[ \t]*\r?\n)?)|^(?=Table:[^\n]*\n(?:[ \t]*\r?\n)?[ \t]*\|))(?<at>(?:Table)?:[ \t]+(?<words>\S[^\n\r]*))/dgm,
    instead: ({ groups }) =>
      `Put \`<Table caption="${(groups?.['words'] ?? '').replace(/[ \t]*\{[^{}]*\}[ \t]*$/, '').replaceAll('"', "'")}">\` before the table and \`</Table>\` after it.`,
    severity: 'warning',
  },
  {
    tool: 'PHP Markdown Extra and MkDocs',
    pattern: /^ {0,3}\*\[(?<name>[^\]\n]{1,80})\]:[ \t]*(?<words>[^\n\r]*)/dgm,
    instead: ({ groups }) =>
      `Write \`<abbr title="${(groups?.['words'] ?? '').trim().replaceAll('"', "'")}">${groups?.['name']}</abbr>\` where it first occurs; what several talks explain goes into \`glossary.yaml\`.`,
    severity: 'warning',
  },
  {
    tool: 'LaTeX',
    pattern: /(?<!\\)\\\((?<tex>(?:[^\n\\]|\\[^()\n]){1,300})\\\)/dg,
    instead: ({ groups }) => formulaInstead(groups?.['tex'] ?? '', '$'),
    hide: blank,
  },
  {
    tool: 'LaTeX',
    pattern: /(?<!\\)\\\[(?<tex>(?:[^\\]|\\[^[\]]){1,1000}?)\\\](?![(:[])/dg,
    instead: ({ groups }) => formulaInstead(groups?.['tex'] ?? '', '$$'),
    hide: blank,
  },
  {
    tool: 'Obsidian',
    pattern:
      /!\[(?<alt>[^\]\n|]{0,300})\|[ \t]*(?<width>\d{1,5})(?:x\d{1,5})?[ \t]*\]\((?<url>[^)\s]{1,300})\)/dg,
    instead: ({ groups }) =>
      `Write \`![${groups?.['alt'] || 'what it shows'}](${groups?.['url']}#width=${widthOf(`w:${groups?.['width']}`)})\`.`,
  },
  {
    tool: 'Pandoc and VitePress',
    pattern: /^:{3,}(?:[ \t]+\{?[.#]?|\{[.#]?)(?<name>[A-Za-z][\w-]*)[^\n\r]*$/dgm,
    instead: ({ groups }) => containerInstead(groups?.['name'] ?? ''),
    hide: blank,
  },
  {
    tool: 'Pandoc and VitePress',
    pattern: /^:{3,}(?<name>[A-Za-z][\w-]*)[^\n\r]*$/dgm,
    instead: ({ groups }) =>
      CONTAINERS.find(([pattern]) => pattern.test(groups?.['name'] ?? ''))?.[1] ?? null,
    hide: blank,
  },
  {
    tool: 'Marp',
    pattern: /!\[(?<alt>[^\]\n]{0,300})\]\((?<url>[^)\s]{0,300})(?:[ \t][^)\n]{0,300})?\)/dg,
    instead: ({ groups }) =>
      isMarpAlt(groups?.['alt'] ?? '')
        ? imageInstead(groups?.['alt'] ?? '', groups?.['url'] ?? '')
        : null,
    // That it has to be on this site is said with it.
    hide: (text) => (REMOTE_PICTURE.test(text) ? blank(text) : text),
  },
  {
    tool: 'Pandoc and Slidev',
    pattern: new RegExp(
      `(?<=!\\[[^\\]\\n]{0,300}\\]\\((?<url>[^()\\s]{0,300})\\))\\{:?[ \\t]*${ATTRIBUTES}\\}`,
      'dg',
    ),
    instead: ({ 0: written, groups }) => {
      const width = widthOf(written);
      return width
        ? `Write the width into the address: \`![…](${groups?.['url']}#width=${width})\`.`
        : 'A picture takes a width, `![…](./file.png#width=50%)`; use `<Figure>` for an id and a caption.';
    },
    hide: blank,
    repair: ({ 0: written, index, indices }) => {
      const width = /^\{:?[ \t]*width[ \t]*=[ \t]*["']?(\d{1,3}%)["']?[ \t]*\}$/.exec(written)?.[1];
      const end = indices?.groups?.['url']?.[1];
      return width && end
        ? { start: end, end: index + written.length, text: `#width=${width})` }
        : null;
    },
  },
  {
    tool: 'Pandoc, Kramdown and Slidev',
    pattern:
      /(?<![=\\$\w{])\{:?[ \t]*[.#:][A-Za-z][^{}\n]*\}|(?<!\\)\{:[ \t]?[^{}\n]*\}|(?<!^:{3,}[^\n]*)(?<=[\]\w"'*_`])\{[.#][A-Za-z][^{}\n]*\}/dgm,
    instead: ({ 0: written }) => attributesInstead(written),
    hide: blank,
  },
  {
    tool: 'Pandoc',
    pattern: new RegExp(`(?<=^ {0,3}#{1,6}[ \\t][^\\n{]*|[\\])])\\{[ \\t]*${ATTRIBUTES}\\}`, 'dgm'),
    instead: ({ 0: written }) => attributesInstead(written),
    hide: blank,
  },
  {
    tool: 'Slidev, remark and Quarto',
    pattern: /(?<![=\\{])\{\{(?!\{)[^{}\n]*\}\}/dg,
    instead: 'Write the value itself; a shared part is imported: `import Part from "./_part.mdx"`.',
    hide: blank,
  },
  {
    tool: 'remark',
    pattern: CLASS_MARK,
    instead: (match) => (startsLine(match) ? classInstead(match.groups?.['name'] ?? '') : null),
  },
  {
    tool: 'remark',
    pattern: CLASS_MARK,
    instead: ({ groups }) => classInstead(groups?.['name'] ?? ''),
    severity: 'warning',
  },
  {
    tool: 'Vue',
    pattern:
      /(?<=<[A-Za-z][\w-]*(?:\s+[\w:.-]+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)*\s+)[@:][A-Za-z][\w:.-]*(?:=(?:"[^"]*"|'[^']*'))?(?=[\s/>])/dg,
    instead: 'Take it out, or write a plain attribute of HTML; nothing reacts to it here.',
    hide: blank,
  },
  {
    tool: 'MkDocs',
    pattern: /^(?:!!!|\?\?\?\+?)[ \t]+(?<name>[A-Za-z][\w-]*)[^\n\r]*$/dgm,
    instead: ({ groups }) =>
      `Write \`:::${asideName(groups?.['name'] ?? '')}\`, the text without its indent, and \`:::\`.`,
    hide: blank,
  },
  {
    tool: 'Liquid',
    pattern: /\{%[^{}\n]*%\}/dg,
    instead: 'Write the value itself; a shared part is imported: `import Part from "./_part.mdx"`.',
    hide: blank,
  },
  {
    tool: 'Pandoc',
    pattern: /(?<![\\[\w]\[?)(?<!\\)\^\[[^\]\n]+\]|(?<=[\p{L}\p{N}.,;:!?)"'])\^\[[^\]\n]+\]/dgu,
    instead: 'Write a footnote: `[^1]` here, and `[^1]: …` on a line of its own.',
    severity: 'warning',
  },
  {
    tool: 'Quarto',
    pattern: /(?<![\w@/.\\-])\[-?@(?<kind>fig|tbl|lst|sec|eq)-(?<id>[\w-]+)\]/dg,
    instead: ({ groups }) => crossReferenceInstead(groups?.['kind'] ?? '', groups?.['id'] ?? ''),
    hide: blank,
  },
  {
    tool: 'Quarto',
    pattern: /(?<![\w@/.\\-])@(?<kind>fig|tbl|lst|sec|eq)-(?<id>[\w-]+)/dg,
    instead: ({ groups }) => crossReferenceInstead(groups?.['kind'] ?? '', groups?.['id'] ?? ''),
    severity: 'warning',
  },
  {
    tool: 'MkDocs',
    pattern: /^[ \t]*===[!+]?[ \t]+(?:"[^"\n]+"|'[^'\n]+')[ \t]*\r?$/dgm,
    instead: 'Show one after the other, each under a heading, or put both into `<Columns>`.',
    hide: blank,
  },
  {
    tool: 'Pandoc and Kramdown',
    pattern: /^(?<at> {0,3}[:~][ \t]{1,3}\S[^\n\r]*)/dgm,
    instead:
      'Write a list, `- **Term**: what it means`; what several talks explain goes into `glossary.yaml`.',
    severity: 'warning',
  },
  {
    tool: 'markdown-it',
    pattern: /(?<![+\w])\+\+(?=[^\s+])(?<words>[^+\n<{]+?)(?<=\S)\+\+(?![+\w])/dg,
    instead: ({ groups }) => `Write \`<ins>${groups?.['words']}</ins>\`.`,
    severity: 'warning',
  },
  {
    tool: 'GitPitch',
    pattern:
      /^@(?:snap|snapend|ul|ulend|ol|olend|title|box|css|fa|img|code|gist|size|color|div|divend|table|transition)(?:\[|\b(?!\w))/dgm,
    instead: 'Use `<Columns>` for places, `<Steps>` for steps, and Markdown for the rest.',
  },
  {
    tool: 'Quarto',
    pattern: /^\.[ \t]\.[ \t]\.[ \t]*\r?$/dgm,
    instead: STEPS_INSTEAD,
  },
  {
    tool: 'Obsidian',
    pattern: /!\[\[(?<name>[^\]\n|]+)(?:\|[^\]\n]*)?\]\]/dg,
    instead: ({ groups }) =>
      /\.\w+$/.test(groups?.['name'] ?? '')
        ? `Write \`![what it shows](./${groups?.['name']})\`.`
        : 'Import a shared part: `import Part from "./_part.mdx"`, then `<Part />`.',
    hide: blank,
  },
  {
    tool: 'Marp and markdown-it',
    pattern: /^[ \t]*\[{1,2}_?toc_?\]{1,2}[ \t]*\r?$/dgim,
    instead: 'Take it out: the page has its outline, the deck an overview (key O).',
    hide: blank,
  },
  {
    tool: 'GitHub',
    pattern: /(?<![\w:/]):(?<name>[a-z0-9_+-]+):(?![\w:/])/dg,
    instead: ({ groups }) => {
      const emoji = EMOJI.get(groups?.['name'] ?? '');
      return emoji ? `Write the emoji itself: ${emoji}` : null;
    },
    severity: 'warning',
    repair: ({ 0: written, index, groups }) => {
      const emoji = EMOJI.get(groups?.['name'] ?? '');
      return emoji ? { start: index, end: index + written.length, text: emoji } : null;
    },
  },
  {
    tool: 'markdown-it',
    pattern: /(?<![=\w!<>])==(?=[^\s=])(?<words>[^=\n<{]+?)(?<=\S)==(?![=\w])/dg,
    instead: ({ groups }) => `Write \`<mark>${groups?.['words']}</mark>\`.`,
    severity: 'warning',
  },
  {
    tool: 'Pandoc',
    pattern: /(?<=\w)\^(?<words>[\w+-]{1,20})\^(?!\w)/dg,
    instead: ({ groups }) => `Write \`<sup>${groups?.['words']}</sup>\`.`,
    severity: 'warning',
  },
  {
    tool: 'Pandoc',
    pattern: /(?<=\w)~(?<words>[\w+-]{1,20})~(?=\w|[\s.,;:)]|$)/dgm,
    instead: ({ groups }) => `Write \`<sub>${groups?.['words']}</sub>\`.`,
    severity: 'warning',
  },
  {
    tool: 'Pandoc',
    pattern:
      /(?<!\\)\[(?!@)[^[\]\n@]*(?<=[\s[])-?@(?<key>[a-z][\w:-]*\d[\w:-]*)[^[\]\n]*\](?!\()/dgi,
    instead: ({ groups }) =>
      `Write \`[@${groups?.['key']}]\`, or \`[@${groups?.['key']}, p. 3]\`; other words go before the bracket.`,
    severity: 'warning',
  },
  {
    tool: 'Pandoc',
    pattern:
      /(?<!\\)\[@(?<key>[a-z][\w:-]*\d[\w:-]*)(?: (?<locator>[^[\]\n;,]+)|,? @[^[\]\n]*)\](?!\()/dgi,
    instead: ({ groups }) =>
      groups?.['locator']
        ? `Write \`[@${groups['key']}, ${groups['locator']}]\`.`
        : 'Put a semicolon between two sources: `[@one1974; @two1975]`.',
    severity: 'warning',
  },
  {
    tool: 'remark',
    pattern: /!\[:scale (?<width>\d{1,3})%\]\((?<address>[^()\s]+)\)/dg,
    instead: ({ groups }) =>
      `Write \`![what it shows](${groups?.['address']}#width=${groups?.['width']}%)\`.`,
  },
  {
    tool: 'Deckset',
    pattern:
      /!\[(?:inline|fit|left|right|original|filtered|\d+%)(?:[ ,]+(?:inline|fit|left|right|original|filtered|\d+%))*\]\((?<address>[^()\s]+)\)/dg,
    instead: ({ groups }) =>
      `Say in the brackets what the picture shows: \`![…](${groups?.['address']})\`; \`<Slide layout="full" background="${groups?.['address']}" />\` fills the slide.`,
  },
  {
    tool: 'Deckset',
    pattern: /^\[\.(?<name>[a-z-]+)(?::[^\]\n]*)?\][ \t]*\r?$/dgm,
    instead: ({ groups }) =>
      groups?.['name'] === 'column'
        ? 'Use `<Columns>` with a `<Column>` for each side.'
        : 'Options of a slide go into `<Slide … />` right after its heading.',
    hide: blank,
  },
  {
    tool: 'MkDocs',
    pattern: /(?<![\w+])\+\+(?<keys>[a-z0-9-]+(?:\+[a-z0-9-]+)+)\+\+(?![\w+])/dg,
    instead: ({ groups }) =>
      `Write \`${(groups?.['keys'] ?? '')
        .split('+')
        .map((key) => `<kbd>${key}</kbd>`)
        .join('+')}\`.`,
    severity: 'warning',
  },
  {
    tool: 'MkDocs',
    pattern: /(?<![\w:]):(?:material|fontawesome|octicons|simple)-[a-z0-9-]+:(?![\w:])/dg,
    instead: 'Take it out, or show the picture: `![what it shows](./icon.svg)`.',
    severity: 'warning',
  },
  {
    tool: 'MkDocs',
    pattern: /^\/\/\/ (?<kind>\w+)(?: \|[^\n]*)?[ \t]*\r?$/dgm,
    instead: ({ groups }) =>
      `Write \`:::${asideKind(groups?.['kind'] ?? '')}\` before and \`:::\` after it.`,
    severity: 'warning',
  },
  {
    tool: 'Beamer and Pandoc',
    pattern:
      /^\\(?:pause|newpage|pagebreak|clearpage|bigskip|medskip|smallskip|vfill|centering|maketitle|tableofcontents)\b[ \t]*\r?$/dgm,
    instead:
      'Take it out. A heading or `---` opens a slide, and `<Steps>` shows a list one item at a time.',
    severity: 'warning',
  },
  {
    tool: 'Obsidian',
    pattern: /(?<=\S[ \t])\^(?<id>[a-z0-9]+(?:-[a-z0-9]+)+)[ \t]*\r?$/dgm,
    instead:
      'References lead to slides, figures, tables and listings: `<Slide id="…" />`, `[[#…]]`.',
    severity: 'warning',
  },
];

/** A formula between escaped brackets; null for words, which may well be in brackets. */
function formulaInstead(tex: string, mark: '$' | '$$'): string | null {
  const names = tex.replace(/\\[A-Za-z]+/g, '');
  const isCommand = names !== tex;
  const isFormula = /[=^_+<>]/.test(tex) || /^\s+\S[^]*\s$/.test(tex);
  const isPlain = !/\p{L}{3,}/u.test(names) && /[\p{L}\d]/u.test(names);
  if (!isCommand && !(isFormula && isPlain)) return null;
  return mark === '$'
    ? `Write \`$${tex.trim()}$\`.`
    : 'Write `$$` on a line before and on a line after the formula.';
}

/** `@fig-trap` is `[[fig:trap]]`. */
function crossReferenceInstead(kind: string, id: string): string {
  const target = kind === 'sec' ? `#${id}` : `${kind}:${id}`;
  return `Write \`[[${target}]]\`.`;
}

function asideName(name: string): string {
  const kind = asideKind(name);
  return Object.hasOwn(ASIDES, kind) ? kind : 'note';
}

function containerInstead(name: string): string {
  const instead = CONTAINERS.find(([pattern]) => pattern.test(name))?.[1];
  if (instead) return instead;
  const isOurs = /^(?:note|tip|important|warning|caution)$/.test(name);
  return isOurs
    ? `Write \`:::${name}\`, without a space and with a title in brackets: \`:::${name}[Title]\`.`
    : 'Asides are `:::note`, `:::tip`, `:::important`, `:::warning` and `:::caution`; for the rest use a component.';
}

function attributesInstead(written: string): string {
  const [, kind, id] = /#(?:(eqn?|fig|tbl|lst|sec)[:-])?([A-Za-z][\w-]*)/.exec(written) ?? [];
  if (id && kind?.startsWith('eq'))
    return `Write \`\\label{eq:${id}}\` at the end of the formula, before its second \`$$\`.`;
  if (id)
    return `Put \`<Slide id="${id}" />\` right after the heading; a figure or table takes its id from \`<Figure>\` or \`<Table>\`.`;
  if (written.includes('background'))
    return 'Put `<Slide background="…" />` right after the heading.';
  if (/\.(?:incremental|fragment)/.test(written)) return STEPS_INSTEAD;
  if (written.includes('.notes')) return NOTES_INSTEAD;
  if (/\.columns?/.test(written)) return COLUMNS_INSTEAD;
  return CLASS_INSTEAD;
}

function classInstead(name: string): string {
  if (/^(?:left|right|pull|column|col\d|grid)/.test(name)) return COLUMNS_INSTEAD;
  if (name === 'footnote')
    return 'Write a footnote: `[^1]` here, and `[^1]: …` on a line of its own.';
  if (/^(?:warning|caution|danger|alert)$/.test(name))
    return 'Write `:::warning`, the text, and `:::`.';
  if (/^(?:lab|exercise|note|info|tip|box)$/.test(name))
    return 'Write `:::note`, the text, and `:::`.';
  return CLASS_INSTEAD;
}
