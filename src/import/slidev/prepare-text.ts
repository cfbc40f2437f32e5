import { pandocAsHtml } from '../markdown/pandoc-attributes.ts';
import type { OpenDeck } from '../open-deck.ts';

/** What Slidev reads before Markdown: code of files (`<<< @/a.ts#part`), options of formulas, tags over several lines. */
export function prepareText(text: string, line: number, deck: OpenDeck): string {
  let fence: string | null = null;
  return text
    .split('\n')
    .map((each, index) => {
      const mark = /^\s*(`{3,}|~{3,})/.exec(each)?.[1];
      if (mark) fence = fence === null ? mark : each.trim().startsWith(fence) ? null : fence;
      if (fence !== null) return each;
      if (/^\s*<<<\s/.test(each)) return snippet(each, line + index, deck);
      for (const [original] of each.matchAll(/\{\{.*?\}\}/g))
        deck.ledger.add('changed', 'expression', {
          place: deck.place(line + index),
          original,
          why: 'It stands as it is written: a talk computes nothing of Vue.',
        });
      const formula = /^(\s*\$\$)\s*(\{[^}]*\}(?:\{[^}]*\})?)\s*$/.exec(each);
      if (formula) {
        deck.ledger.add('dropped', 'formula steps', {
          place: deck.place(line + index),
          original: formula[2] ?? '',
          why: 'A formula is shown at once.',
        });
        return formula[1] ?? each;
      }
      return each
        .replace(/^\s+(?=<\/?[A-Za-z])/, '')
        .replace(PICTURE, (_, alt: string, src: string, attributes: string) =>
          picture(alt, src, attributes),
        );
    })
    .join('\n');
}

/** The code of a file, or of a region of it; on one line, so that the lines after it keep their numbers. */
function snippet(written: string, line: number, deck: OpenDeck): string {
  const [, path = '', region, rest = ''] =
    /^\s*<<<\s+(\S+?)(?:#(\S+))?(?:\s+(.*))?$/.exec(written) ?? [];
  const place = deck.place(line);
  const code = deck.source.readText(path);
  if (code === null) {
    deck.ledger.add('changed', 'code of a file', {
      place,
      original: written.trim(),
      why: `The file \`${path}\` was not found, so its name stands in its place.`,
    });
    return `\`${path}${region ? `#${region}` : ''}\``;
  }
  const part = region ? regionOf(code, region) : code;
  const language = /^[a-z]\w*(?=\s|$)/.exec(rest)?.[0] ?? /\.(\w+)$/.exec(path)?.[1] ?? 'text';
  const meta = rest.replace(/^[a-z]\w*(?=\s|$)/, '').trim();
  deck.ledger.add('kept', 'option', { place, original: written.trim() });
  return `\n~~~~~${language} ${meta}\n${part.trimEnd()}\n~~~~~\n`;
}

function regionOf(code: string, name: string): string {
  const lines = code.split('\n');
  const start = lines.findIndex((line) =>
    new RegExp(`#?region\\b.*\\b${name.replace(/\W/g, '\\$&')}\\b`).test(line),
  );
  if (start === -1) return code;
  const end = lines.findIndex((line, index) => index > start && /#?endregion\b/.test(line));
  return lines.slice(start + 1, end === -1 ? undefined : end).join('\n');
}

/** `![a](b.png){width=200px}`, as Comark writes attributes. */
const PICTURE = /!\[([^\]]*)\]\(([^)\s]+)\)\{([^{}]*)\}/g;

function picture(alt: string, src: string, attributes: string): string {
  return `<img src="${src}" alt="${alt.replace(/"/g, '&quot;')}"${pandocAsHtml(attributes)}>`;
}
