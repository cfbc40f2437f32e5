import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../../src');
/** These speak to authors and contributors, in English. */
const ENGLISH = /^(?:views\/(?:docs|dev)|routes\/docs)\//;
const READ_OUT =
  /(?<![\w-])(?:aria-label|title|placeholder|alt|label|heading|description|text)="([^"]*)"/g;

const files = ['views', 'routes'].flatMap((room) =>
  readdirSync(join(SRC, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)),
);
const views = files.filter((file) => file.endsWith('.astro') && !ENGLISH.test(nameOf(file)));
const clients = [
  ...files,
  ...['search/client', 'offline'].flatMap((folder) =>
    readdirSync(join(SRC, folder)).map((name) => join(SRC, folder, name)),
  ),
].filter((file) => file.endsWith('.ts') && !ENGLISH.test(nameOf(file)));

describe('views', () => {
  it.each(views.map(nameOf))('have their words from the language of the page: %s', (name) => {
    expect(wordsIn(readFileSync(join(SRC, name), 'utf8'))).toEqual([]);
  });

  it('would be found out', () => {
    expect(
      wordsIn('---\nconst a = 1;\n---\n<p>Hi {a} <b title="Yes">{b > 1 ? <i>no</i> : c}</b></p>'),
    ).toEqual(['Hi', 'no', 'Yes']);
  });
});

describe('scripts of pages', () => {
  it.each(clients.map(nameOf))('have no sentences of their own: %s', (name) => {
    const code = readFileSync(join(SRC, name), 'utf8').replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
    const spoken = code
      .split('\n')
      .filter((line) => !/throw |Error\(|import /.test(line))
      .flatMap((line) => [
        ...line.matchAll(/(['`])((?:[A-Z][a-z]+|[A-Z])(?: [^'`]*)?[a-z…?.!])\1/g),
      ])
      .map(([, , text]) => text ?? '')
      .filter((text) => /^[A-Z]\S* \S/.test(text));
    expect(spoken).toEqual([]);
  });
});

/** The letters of a view that are neither code nor markup: text, and what attributes say. */
function wordsIn(source: string): string[] {
  const markup = source
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/<!--.*?-->|<!doctype html>/gs, '')
    .replace(/<(script|style)\b.*?<\/\1>/gs, '');
  const said = [...markup.matchAll(READ_OUT)].map(([, text = '']) => text);
  return [...textsOf(markup), ...said]
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text) && !SIGNS.has(text));
}

/** What stands between tags, in whatever expression the tags are. */
function textsOf(markup: string): string[] {
  const texts: string[] = [];
  let text = '';
  /** Whether each open brace was opened in text, where code begins; tags within it lead back to text. */
  const stack: ('text' | 'code' | 'tag')[] = ['text'];
  for (let at = 0; at < markup.length; at += 1) {
    const sign = markup[at] ?? '';
    const top = stack.at(-1);
    if (
      top !== 'tag' &&
      sign === '<' &&
      /^<(?:\/?[A-Za-z][\w.]*[\s/>]|\/?>)/.test(markup.slice(at, at + 40))
    ) {
      flush();
      const isClosing = markup[at + 1] === '/';
      if (isClosing) stack.pop();
      else stack.push('text');
      stack.push('tag');
    } else if (top === 'tag' && sign === '>' && markup[at - 1] !== '=') {
      stack.pop();
      const name = /<([A-Za-z][\w.-]*)[^<]*$/.exec(markup.slice(0, at))?.[1] ?? '';
      const isEmpty = markup[at - 1] === '/' || VOID.has(name);
      if (isEmpty && stack.length > 1) stack.pop();
    } else if (sign === '{') {
      flush();
      stack.push('code');
    } else if (sign === '}') {
      flush();
      stack.pop();
    } else if (top === 'text') text += sign;
  }
  flush();
  return texts;

  function flush(): void {
    texts.push(text);
    text = '';
  }
}

/** What keys and buttons have printed on them, whatever the language. */
const SIGNS = new Set(['Ctrl K', 'A−', 'A+']);

const VOID = new Set(['meta', 'link', 'input', 'img', 'br', 'hr', 'source', 'track']);

function nameOf(file: string): string {
  return relative(SRC, file).replaceAll('\\', '/');
}
