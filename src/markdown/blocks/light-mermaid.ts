import { readMermaid, type MermaidText } from '../../format/mermaid-text.ts';

/**
 * Whether the renderer that needs no browser draws a text as mermaid means it.
 *
 * It draws a part of five kinds, and what it does not know it draws as something else: `click` becomes a node, `->` gets a head. So a text
 * is its only if each line has a form that was seen to be drawn right.
 */
export function isLightMermaid(source: string): boolean {
  const text = readMermaid(source);
  const [header, ...lines] = text.lines;
  const forms = FORMS[text.kind];
  if (!header || !forms || text.settings.length > 0) return false;
  const first = header.text.trim().replace(/;$/, '');
  return (
    forms.header.test(first) &&
    lines.every(({ text: line }) => {
      const plain = line.trim().replace(/;$/, '');
      return forms.lines.some((form) => form.test(plain)) && !RESERVED.test(plain);
    }) &&
    isBalanced(text)
  );
}

/** Draws such a text as SVG that takes its colors from the page. */
export async function drawLightMermaid(source: string): Promise<string> {
  const { renderMermaidSVG } = await import('beautiful-mermaid');
  const plain = readMermaid(source)
    .lines.map(({ text }) => text.replace(/;\s*$/, ''))
    .join('\n');
  const svg = renderMermaidSVG(plain, { transparent: true });
  return svg
    .replace(/<style>[\s\S]*?<\/style>\s*/g, '')
    .replace(/ style="[^"]*"/g, '')
    .replace(/(<svg[^>]*?) width="[^"]*" height="[^"]*"/, '$1')
    .replace(/(\d+\.\d\d)\d+/g, '$1')
    .trim();
}

/** Words that mean something else in mermaid, and are names to the renderer; `A --> end` ends a group. */
const RESERVED =
  /^(?:click|link|callback|href|call|accTitle|accDescr|note|links|properties|default|interpolate)\b(?!\s+(?:right|left|over)\b)|\bfa[bsr]?:|[->]\s*(?:end|graph|subgraph|style|default)\b/i;

/** Every group that is opened is closed. */
function isBalanced({ lines }: MermaidText): boolean {
  const count = (form: RegExp) => lines.filter(({ text }) => form.test(text)).length;
  const opened = count(/^\s*(?:subgraph|loop|alt|opt|par)\b/);
  return opened === count(/^\s*end\s*;?\s*$/);
}

const ID = '[A-Za-z][A-Za-z0-9_]*';
/** Text without signs that mean something in one of the two. */
const WORDS = '[^\\[\\](){}<>"|#`/\\\\@;&%~$*_^]+';
const LABEL = `(?:"${WORDS}"|${WORDS})`;
const SHAPE = `(?:\\[${LABEL}\\]|\\(${LABEL}\\)|\\{${LABEL}\\}|\\(\\[${LABEL}\\]\\)|\\[\\[${LABEL}\\]\\]|\\[\\(${LABEL}\\)\\]|\\(\\(${LABEL}\\)\\)|\\{\\{${LABEL}\\}\\})`;
const NODE = `${ID}(?:${SHAPE})?(?::::${ID})?`;
const SIDE = WORDS.replace('[^', '[^-.=');
const LINK = `(?:(?:-->|---|-\\.->|==>|<-->)(?:\\|${LABEL}\\|)?|-- ${SIDE} -->|-\\. ${SIDE} \\.->|== ${SIDE} ==>)(?![ox])`;
const COLORS = '(?:(?:fill|stroke|color):#[0-9A-Fa-f]{3,6}|stroke-width:\\d+px)';
const STYLES = `${COLORS}(?:,\\s*${COLORS})*`;

const ACTOR = '[A-Za-z][A-Za-z0-9 _]*?';
const SAID = '[^#;<>`]+';

const FORMS: Readonly<Record<string, Forms>> = {
  graph: flowchart(),
  flowchart: flowchart(),
  sequenceDiagram: {
    header: /^sequenceDiagram$/,
    lines: forms(
      `participant ${ID}(?: as ${SAID})?`,
      `${ACTOR}\\s*(?:->>|-->>|-\\)|--\\))\\s*${ACTOR}\\s*:\\s*${SAID}`,
      `(?:loop|alt|opt|par|else|and) ${SAID}`,
      'else|end',
      `[Nn]ote (?:right of|left of) ${ID}\\s*:\\s*${SAID}`,
    ),
  },
  'stateDiagram-v2': {
    header: /^stateDiagram-v2$/,
    lines: forms(
      `(?:\\[\\*\\]|${ID})\\s*-->\\s*(?:\\[\\*\\]|${ID})(?:\\s*:\\s*${WORDS})?`,
      `state "${WORDS}" as ${ID}`,
      `state ${ID} \\{`,
      '\\}',
      'direction (?:LR|TB)',
    ),
  },
  erDiagram: {
    header: /^erDiagram$/,
    lines: forms(
      `${ID}\\s+(?:\\|\\||\\|o|\\}o|\\}\\|)(?:--|\\.\\.)(?:\\|\\||o\\||o\\{|\\|\\{)\\s+${ID}\\s*:\\s*(?:"${WORDS}"|${ID})`,
    ),
  },
};

function flowchart(): Forms {
  return {
    header: /^(?:graph|flowchart)\s+(?:TD|TB|LR|RL|BT)$/,
    lines: forms(
      `${NODE}(?:\\s*${LINK}\\s*${NODE})*`,
      `subgraph ${ID}(?:\\s*\\[${LABEL}\\])?`,
      'end',
      'direction (?:TD|TB|LR|RL|BT)',
      `classDef ${ID} ${STYLES}`,
      `class ${ID}(?:,${ID})* ${ID}`,
      `style ${ID} ${STYLES}`,
    ),
  };
}

function forms(...patterns: readonly string[]): RegExp[] {
  return patterns.map((pattern) => new RegExp(`^(?:${pattern})$`, 'u'));
}

interface Forms {
  readonly header: RegExp;
  /** Each line has one of these forms. */
  readonly lines: readonly RegExp[];
}
