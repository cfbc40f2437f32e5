import type { OpenDeck } from '../open-deck.ts';
import { pandocAsHtml, parsePandoc } from '../markdown/pandoc-attributes.ts';

/** Writes what Pandoc adds to Markdown as HTML: divs of colons, spans and pictures with attributes, pauses, shortcodes. Lines stay where they are. */
export function quartoAsMarkdown(text: string, firstLine: number, deck: OpenDeck): string {
  let fence: string | null = null;
  let math = false;
  const open: string[] = [];
  const lines = text.split('\n').map((line, index, all) => {
    const at = firstLine + index;
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && fence === null) {
      fence = mark;
      return fenceLine(line, at, deck);
    }
    if (fence !== null) {
      if (mark && line.trim().startsWith(fence) && line.trim().replace(/[`~]/g, '') === '')
        fence = null;
      return line;
    }
    if (/^\s*\$\$/.test(line) && (line.match(/\$\$/g)?.length ?? 0) === 1) {
      math = !math;
      return line.replace(/(\$\$)\s*\{#[^}]*\}\s*$/, '$1');
    }
    if (math)
      return /\$\$\s*(?:\{#[^}]*\})?\s*$/.test(line)
        ? ((math = false), line.replace(/\s*\{#[^}]*\}\s*$/, ''))
        : line;
    const [, colons, attributes = ''] = /^\s*(:{3,})\s*(.*?)\s*:*\s*$/.exec(line) ?? [];
    if (colons !== undefined) {
      if (attributes === '') return open.pop() === undefined ? '' : '\n</div>\n';
      open.push(attributes);
      return `\n<div${pandocAsHtml(attributes.replace(/^\{|\}$/g, ''))}>\n`;
    }
    if (/^\s*\. \. \.\s*$/.test(line)) return '<div class="pause"></div>\n';
    if (/^\\\s*$/.test(line)) return '';
    const [, definition] = /^:\s{1,3}(?=\S)(.*)$/.exec(line) ?? [];
    if (definition !== undefined && !isCaption(all, index))
      return `<br>${inLine(definition, at, deck)}`;
    return inLine(line, at, deck);
  });
  return [...lines, ...open.map(() => '\n</div>')].join('\n');
}

/** `: words` below or above a table is its caption, and below other text a definition. */
function isCaption(lines: readonly string[], index: number): boolean {
  const before = lines.slice(0, index).findLast((line) => line.trim() !== '') ?? '';
  const after = lines.slice(index + 1).find((line) => line.trim() !== '') ?? '';
  return /^\s*[|+]/.test(before) || /^\s*[|+]/.test(after);
}

/** `{python}` and `{.python code-line-numbers="|2"}` after a fence: the language and its steps. */
function fenceLine(line: string, at: number, deck: OpenDeck): string {
  const [, indent = '', fence = '', inside] = /^(\s*)(`{3,}|~{3,})\s*\{(.*)\}\s*$/.exec(line) ?? [];
  if (inside === undefined) return line;
  const isCell = /^[a-z]/i.test(inside);
  const { classes, values } = parsePandoc(inside.replace(/,/g, ' '));
  const [language = 'text', ...rest] = classes;
  const steps = values.get('code-line-numbers');
  const title = values.get('filename');
  const lost = [
    ...rest.map((each) => `.${each}`),
    ...[...values]
      .filter(([name]) => name !== 'code-line-numbers' && name !== 'filename')
      .map(([name, value]) => `${name}=${value}`),
  ].join(' ');
  if (isCell)
    deck.ledger.add('changed', 'cell', {
      place: deck.place(at),
      original: inside,
      why: 'The code is shown and not run: what it prints or draws is not in the source. Save its picture next to the talk.',
    });
  else if (lost !== '')
    deck.ledger.add('dropped', 'code option', {
      place: deck.place(at),
      original: lost,
      why: 'An option of the listing that Lectern does not have.',
    });
  const meta = [
    steps && /\d/.test(steps)
      ? `{${steps.replace(/^\|/, 'all|').replace(/\|$/, '').replace(/\|\|/g, '|all|')}}`
      : '',
    title ? `title="${title}"` : '',
  ]
    .filter(Boolean)
    .join(' ');
  return `${indent}${fence}${LANGUAGES[language] ?? language.replace(/^=/, '')} ${meta}`.trimEnd();
}

const LANGUAGES: Readonly<Record<string, string>> = { r: 'r', ojs: 'js', default: 'text' };

/** Attributes on pictures and words, and shortcodes. */
function inLine(line: string, at: number, deck: OpenDeck): string {
  const code: string[] = [];
  const plain = line.replace(/(`+)(?:(?!\1).)+\1/g, (span) => `\0${code.push(span) - 1}\0`);
  const written = plain
    .replace(/\{\{<\s*(\w+)\s+(.*?)\s*>\}\}/g, (all, name: string, rest: string) =>
      shortcode(all, name, rest, at, deck),
    )
    .replace(
      /!\[([^\]]*)\]\(\s*<?([^)"<>]*[^)"<>\s])>?(?:\s+"([^"]*)")?\s*\)(?:\{([^}]*)\})?/g,
      (_, alt: string, src: string, title: string | undefined, attributes: string | undefined) => {
        const { values } = parsePandoc(attributes ?? '');
        const named = values.get('fig-alt') ?? alt;
        const caption = values.has('fig-alt') ? alt : (title ?? '');
        return `<img src="${src}" alt="${named.replace(/"/g, '&quot;')}"${caption ? ` title="${caption.replace(/"/g, '&quot;')}"` : ''}${pandocAsHtml((attributes ?? '').replace(/fig-alt=(?:"[^"]*"|'[^']*'|\S+)/, ''))} />`;
      },
    )
    .replace(
      /(?<!!)\[((?:[^[\]]|\[[^\]]*\])*)\]\{([^}]*)\}/g,
      (_, words: string, attributes: string) => `<span${pandocAsHtml(attributes)}>${words}</span>`,
    )
    .replace(/(?<![~\\])~(?!~)([^~\s]+)~(?!~)/g, '<sub>$1</sub>')
    .replace(/(?<![\^\\[])\^(?!\^)([^^\s[\]]+)\^/g, '<sup>$1</sup>')
    .replace(/(\]\([^)]*\))\{([^}]*)\}/g, (_, link: string, attributes: string) => {
      deck.ledger.add('dropped', 'attribute', {
        place: deck.place(at),
        original: attributes,
        why: 'Attributes of a link have no counterpart.',
      });
      return link;
    });
  return written.replace(/\0(\d+)\0/g, (_, number: string) => code[Number(number)] ?? '');
}

function shortcode(all: string, name: string, rest: string, at: number, deck: OpenDeck): string {
  const place = deck.place(at);
  if (name === 'video' || name === 'embed') {
    const url = /https?:\/\/\S+/.exec(rest)?.[0];
    if (url && name === 'video') {
      deck.ledger.add('changed', 'film', {
        place,
        original: all,
        why: 'A talk shows no film of another site, so it is a link.',
      });
      return `[${url}](${url})`;
    }
  }
  if (name === 'pagebreak' || name === 'fa') {
    deck.ledger.add('dropped', name === 'fa' ? 'icon' : 'shortcode', {
      place,
      original: all,
      why: name === 'fa' ? 'Icons of other packages are not in the talk.' : 'A slide has no pages.',
    });
    return '';
  }
  deck.ledger.add('changed', 'shortcode', {
    place,
    original: all,
    why: 'What it would insert is not in the source, so its words stand in its place.',
  });
  return `\`${rest.replace(/`/g, '')}\``;
}
