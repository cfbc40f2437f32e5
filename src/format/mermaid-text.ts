/** A ` ```mermaid ` text, as far as it is read without drawing it. */
export interface MermaidText {
  /** The first word: `flowchart`, `gantt`, `xychart-beta`; empty where there is none. */
  readonly kind: string;
  /** What it says about itself to those who cannot see it. */
  readonly alt: string | null;
  /** The lines of the drawing: no frontmatter, comments, settings and descriptions. */
  readonly lines: readonly MermaidLine[];
  /** What comes before the drawing: its frontmatter and `%%{init: …}%%`. */
  readonly settings: readonly MermaidLine[];
}

/** A line of a mermaid text. */
export interface MermaidLine {
  readonly text: string;
  /** From 1, in the text of the fence. */
  readonly number: number;
}

/** Reads the parts of a ` ```mermaid ` text that all kinds have. */
export function readMermaid(source: string): MermaidText {
  const written = source.split(/\r?\n/);
  const settings: MermaidLine[] = [];
  const lines: MermaidLine[] = [];
  const said = new Map<string, string>();
  const frontmatter = lengthOfFrontmatter(written);
  let open: 'settings' | 'description' | null = null;
  for (const [index, text] of written.entries()) {
    const line = { text, number: index + 1 };
    if (index < frontmatter) {
      settings.push(line);
      const title = /^title:\s*(.*?)\s*$/.exec(text)?.[1];
      if (title) said.set('title', title.replace(/^(["'])(.*)\1$/, '$2'));
    } else if (open === 'settings' || /^\s*%%\s*\{/.test(text)) {
      settings.push(line);
      open = /\}\s*%%/.test(text) ? null : 'settings';
    } else if (open === 'description') {
      open = text.includes('}') ? null : open;
      said.set('accDescr', `${said.get('accDescr') ?? ''} ${text.replace(/\}.*$/, '')}`);
    } else if (/^\s*%%/.test(text) || text.trim() === '') continue;
    else {
      const [, name, mark, words = ''] = /^\s*(accTitle|accDescr)\s*([:{])(.*)$/.exec(text) ?? [];
      if (name === undefined) lines.push(line);
      else said.set(name, words.replace(/\}.*$/, ''));
      open = mark === '{' && !words.includes('}') ? 'description' : null;
    }
  }
  const alt = ['accDescr', 'accTitle', 'title'].map((name) => said.get(name)?.trim()).find(Boolean);
  const kind = /^\s*([\w-]+)/.exec(lines[0]?.text ?? '')?.[1] ?? '';
  return { kind, alt: alt?.replace(/\s+/g, ' ') ?? null, lines, settings };
}

/** Lines of a frontmatter at the start; 0 for none. */
function lengthOfFrontmatter(lines: readonly string[]): number {
  const start = lines.findIndex((line) => line.trim() !== '');
  if (lines[start]?.trim() !== '---') return 0;
  const end = lines.findIndex((line, index) => index > start && line.trim() === '---');
  return end + 1;
}

/** Words of a diagram that a reader of the drawing sees, for the search. */
export function mermaidWords(source: string): string {
  const { lines, settings, alt } = readMermaid(source);
  const title = settings.flatMap(({ text }) => /^title:\s*(.+)$/.exec(text)?.[1] ?? []);
  const seen = lines
    .slice(1)
    .filter(({ text }) => !UNSEEN.test(text))
    .flatMap(({ text }) => labelsIn(text.replace(STRUCTURE, '')));
  const first = labelsIn((lines[0]?.text ?? '').replace(/^\s*[\w-]+/, '').replace(DIRECTION, ''));
  return [...new Set([alt, ...title, ...first, ...seen])].filter(Boolean).join('. ');
}

/** Lines that say how something looks or is laid out, or what a click does. */
const UNSEEN =
  /^\s*(?:(?:style|classDef|class|linkStyle|click|links?|callback|direction|columns|dateFormat|axisFormat|tickInterval|excludes|includes|weekday|weekend|todayMarker|autonumber|activate|deactivate|destroy|UpdateElementStyle|UpdateRelStyle|UpdateLayoutConfig|update\w+)\b|end\s*$|\})/;
/** What a line begins with that is not shown. */
const STRUCTURE =
  /^\s*(?:(?:participant|actor|create|box|subgraph|section|title|loop|alt|else|opt|par|and|critical|option|break|rect|note|state|class|namespace|commit|branch|checkout|merge|cherry-pick|group|service|junction|block|set|union|axis|curve|text|element|requirement|x-axis|y-axis|bar|line|quadrant-[1-4])\b|---+)/i;
const DIRECTION = /\b(?:TB|TD|BT|RL|LR|beta|horizontal|showData)\b|[;]/g;

/** Labels of a line: what is left when arrows, brackets and numbers are taken out. */
function labelsIn(line: string): string[] {
  return line
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/:::\w+|@\{|\{\{|%%.*$/g, '\n')
    .replace(/#(?:quot|amp|lt|gt|nbsp|\d+);/g, ' ')
    .split(/<?<?-{1,2}[>x)]+|\s*[-.*o x]*[-.=]{2,}[-.xo>)]*\s*|["`[\](){}|<>~=;,:&\n\t]+/)
    .map((part) => part.trim())
    .filter((part) => /\p{L}[\p{L}\p{M}\p{N}]/u.test(part) || /[^\u0000-\u024f]/u.test(part));
}
