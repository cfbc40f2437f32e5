import type { OpenDeck } from '../open-deck.ts';

/** A step of a listing, with what is said at it. */
export interface CodeStep {
  readonly lines: string;
  readonly caption: string;
  readonly line: number;
}

/** Writes the marks of GitPitch as Markdown and HTML, and takes the steps of its listings out. */
export function readMarks(
  text: string,
  firstLine: number,
  deck: OpenDeck,
): { text: string; steps: CodeStep[] } {
  const steps: CodeStep[] = [];
  let fence: string | null = null;
  let math = false;
  let list = false;
  const open: (string | null)[] = [];
  const lines = text.split('\n').map((line, index) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark) fence = fence === null ? mark : line.trim().startsWith(fence) ? null : fence;
    if (fence !== null || mark) return line;
    const at = firstLine + index;
    const place = deck.place(at);
    const [, range, , caption = ''] =
      /^\s*@\[\s*([\d,\s-]+)\s*((?:,\s*[a-z][^\]]*)?)\](?:\((.*)\))?\s*$/.exec(line) ?? [];
    if (range !== undefined) {
      steps.push({ lines: range.replace(/\s/g, ''), caption, line: at });
      return '';
    }
    if (/^\s*@math(?:end)?\s*$/.test(line)) {
      math = !math;
      return math ? '$$' : '$$';
    }
    if (/^\s*@(?:ul|ol)(?:\[[^\]]*\])?(?:\([^)]*\))?\s*$/.test(line)) {
      list = true;
      kept(line);
      return '<div class="gitpitch-list">\n';
    }
    if (/^\s*@(?:ulend|olend)\s*$/.test(line) && list) {
      list = false;
      kept(line);
      return '\n</div>\n';
    }
    const [, opened, where = ''] =
      /^\s*@(snap|div|box|table|quotebox)\b(?:\[([^\]]*)\])?\s*$/.exec(line) ?? [];
    if (opened !== undefined) {
      const side = /^(?:west|left)\b/.test(where)
        ? 'left'
        : /^(?:east|right)\b/.test(where)
          ? 'right'
          : null;
      if (side === null) misplaced(line);
      else kept(line);
      open.push(side);
      return side === null ? '' : `\n<div class="gitpitch-side-${side}">\n`;
    }
    if (/^\s*@(?:snap|div|box|table|quotebox)end\s*$/.test(line)) {
      kept(line);
      return (open.pop() ?? null) === null ? '' : '\n</div>\n';
    }
    if (/^\s*@(?:css|cssend|quoteend|end)\s*$/.test(line)) {
      kept(line);
      return '';
    }
    if (/^\s*\[(?:drag|drop|set)=[^\]]*\]\s*$/.test(line)) {
      misplaced(line);
      return '';
    }
    return inLine(
      line.replace(
        /!\[((?:drag|drop|set|fit|pos|width|height)=[^\]]*)\]\(/g,
        (_, options: string) => {
          misplaced(options);
          return '![](';
        },
      ),
      at,
      deck,
    );

    function misplaced(original: string): void {
      deck.ledger.add('changed', 'snap', {
        place,
        original,
        why: 'Places on the slide have no counterpart; what stands there follows in its order.',
      });
    }

    function kept(original: string): void {
      deck.ledger.add('kept', 'option', { place, original });
    }
  });
  const unclosed = open.map((side) => (side === null ? '' : '\n</div>'));
  return { text: [...lines, ...unclosed].join('\n'), steps };
}

/** `@title[x]`, `@css[c](text)`, `@fa[icon]` and others on a line. */
function inLine(line: string, at: number, deck: OpenDeck): string {
  return line.replace(
    /@([a-z]\w*)\[([^\]]*)\](?:\(([^)]*)\))?/gi,
    (written, name: string, option: string, value: string | undefined) => {
      const place = deck.place(at);
      const add = (outcome: 'kept' | 'changed' | 'dropped', kind: string, why: string) =>
        deck.ledger.add(outcome, kind, { place, original: written, why });
      switch (name.toLowerCase()) {
        case 'title':
          add('dropped', 'name of a slide', 'Slides are named by their headings.');
          return '';
        case 'fa':
          add('dropped', 'icon', 'Icons of other packages are not in the talk.');
          return value ?? '';
        case 'emoji':
          return `:${option}:`;
        case 'gist':
        case 'code':
        case 'mermaid':
        case 'uml':
          return file(name.toLowerCase(), option, value, add, deck) ?? written;
        case 'img':
        case 'image':
          add('changed', 'picture', 'Classes of a picture have no effect.');
          return `![](${value ?? option})`;
        case 'quote':
          add('kept', 'option', '');
          return `> ${option}${value === undefined ? '' : `\n>\n> ${value}`}`;
        case 'note':
          add('changed', 'note', 'It stands on the slide as text.');
          return option;
        case 'box':
          add('changed', 'box', 'Boxes have no counterpart; their words are kept.');
          return (value ?? option).replace(/#/g, ': ');
        case 'css':
        case 'color':
        case 'size':
        case 'uc':
        case 'lc':
        case 'atom':
        case 'css-style':
        case 'style':
          add('dropped', 'look', 'The theme of the site decides how a talk looks.');
          return value ?? '';
        default:
          add('changed', 'mark', `Lectern has no \`@${name}\`; its words are kept.`);
          return [value ?? option].join(' ');
      }
    },
  );
}

/** Code or a drawing in a file; null where the file is not there. */
function file(
  name: string,
  option: string,
  value: string | undefined,
  add: (outcome: 'kept' | 'changed' | 'dropped', kind: string, why: string) => void,
  deck: OpenDeck,
): string | null {
  const path = (value ?? option).trim();
  const code = name === 'gist' ? null : deck.source.readText(path);
  if (code === null) {
    add('changed', 'code of a file', 'The file was not found, so its name stands in its place.');
    return `\`${path}\``;
  }
  add('kept', 'option', '');
  const language =
    name === 'mermaid'
      ? 'mermaid'
      : (/^[a-z]\w*/.exec(value === undefined ? '' : option)?.[0] ??
        /\.(\w+)$/.exec(path)?.[1] ??
        'text');
  return `\n~~~~~${language}\n${code.trimEnd()}\n~~~~~\n`;
}
