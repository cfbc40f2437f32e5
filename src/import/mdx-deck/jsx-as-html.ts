import { createFenceReader } from '../markdown/fenced-lines.ts';

/**
 * Writes the attributes of JSX as HTML has them, so that tags can be read as tags.
 *
 *     <Image src='a.png' style={{ color: 'white' }} />   ->   <Image src='a.png' style="{ color: 'white' }" />
 */
export function jsxAsHtml(text: string): string {
  const pieces: string[] = [];
  const fenceAt = createFenceReader(text);
  let index = 0;
  while (index < text.length) {
    const fenced = fenceAt(index);
    if (fenced !== null) {
      pieces.push(text.slice(index, fenced));
      index = fenced;
      continue;
    }
    const comment = /^\{\/\*([\s\S]*?)\*\/\}/.exec(text.slice(index, index + 5000));
    if (comment) {
      pieces.push(`<!--${comment[1] ?? ''}-->`);
      index += comment[0].length;
      continue;
    }
    const tag =
      text[index] === '<' ? /^<[A-Za-z][\w.-]*/.exec(text.slice(index, index + 100)) : null;
    const end = tag ? tagEnd(text, index + tag[0].length) : -1;
    if (tag && end !== -1) {
      // HTML would take `<image>` for a picture.
      pieces.push(
        tag[0].replace(/^<Image$/, '<deck-image'),
        attributesAsHtml(text.slice(index + tag[0].length, end)),
      );
      index = end;
      continue;
    }
    pieces.push(text[index] ?? '');
    index += 1;
  }
  return pieces.join('').replaceAll('</Image>', '</deck-image>');
}

/** Where the `>` or `/>` of a tag is; -1 when it has none. */
function tagEnd(text: string, from: number): number {
  let depth = 0;
  let quote: string | null = null;
  for (let index = from; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (quote !== null) {
      if (sign === quote) quote = null;
    } else if (sign === '"' || sign === "'" || (sign === '`' && depth > 0)) quote = sign;
    else if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (depth === 0 && (sign === '>' || text.startsWith('/>', index))) return index;
    else if (depth === 0 && sign === '<') return -1;
  }
  return -1;
}

function attributesAsHtml(text: string): string {
  let html = '';
  for (let index = 0; index < text.length;) {
    if (text[index] !== '{') {
      html += text[index] === '\n' ? ' ' : (text[index] ?? '');
      index += 1;
      continue;
    }
    let depth = 0;
    let to = index;
    for (; to < text.length; to += 1) {
      if (text[to] === '{') depth += 1;
      if (text[to] === '}' && --depth === 0) break;
    }
    const inside = text
      .slice(index + 1, to)
      .replace(/\s+/g, ' ')
      .trim();
    const literal =
      /^(["'`])((?:(?!\1)[^\\])*)\1$/.exec(inside)?.[2] ??
      (html.endsWith('style=') ? styleAsCss(inside) : undefined);
    html += html.endsWith('=')
      ? `"${(literal ?? inside).replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`
      : ` data-spread="${inside.replace(/"/g, '&quot;')}"`;
    index = to + 1;
  }
  return html;
}

/** `{ fontSize: '2em' }` as CSS; undefined for what is more than texts and numbers. */
function styleAsCss(object: string): string | undefined {
  const [, inside] = /^\{\s*(.*?),?\s*\}$/.exec(object) ?? [];
  const pairs = inside
    ?.split(/,\s*(?=[\w'"-]+\s*:)/)
    .map((pair) => /^['"]?([\w-]+)['"]?\s*:\s*(?:'([^']*)'|"([^"]*)"|([\d.]+))$/.exec(pair.trim()));
  if (!pairs || pairs.includes(null)) return undefined;
  return pairs
    .map((pair) => {
      const [, name = '', single, double, number] = pair ?? [];
      const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return `${property}: ${single ?? double ?? number ?? ''}`;
    })
    .join('; ');
}
