import { joinPath } from '../lib/join-path.ts';
/**
 * Puts shared parts into the text of a talk, so that a part is a piece of the talk in every view and for every check.
 *
 *     import Agenda from './_agenda.mdx'        (a line without words)
 *
 *     ## Welcome                           ->   ## Welcome
 *
 *     <Agenda />                                (the text of _agenda.mdx)
 *
 * A part is on a line of its own. Lines keep their origin, so that a problem is named in the file that its author sees.
 *
 * @param read the text of a file by its path from the talk's folder; null when it cannot be read
 */
export function composeTalk(
  text: string,
  read: (path: string) => string | null,
  name = 'index.mdx',
): ComposedTalk {
  if (!IMPORTS_PART.test(text)) return whole(text);
  const failures: PartFailure[] = [];
  const parts = new Map<string, string>();
  const lines = expand(text, name, []);
  if (parts.size === 0 && failures.length === 0) return whole(text);
  return {
    text: lines.map((line) => line.text).join('\n'),
    originOf: (line) => lines[line - 1] ?? { name, line },
    parts,
    failures,
  };

  function expand(source: string, file: string, above: readonly string[]): ComposedLine[] {
    const own = linesOf(source, file);
    const imports = new Map<string, { path: string; line: number }>();
    for (const { text: line, isCode, line: number } of own) {
      const found = isCode ? null : importIn(line);
      if (!found) continue;
      const part = joinPath(folderOf(file), found.path);
      // One that cannot be read stays an import, of which the check says so.
      if (read(part) !== null) imports.set(found.component, { path: part, line: number });
    }
    return own.flatMap((line): ComposedLine[] => {
      if (line.isCode) return [line];
      if (imports.has(importIn(line.text)?.component ?? '')) return [{ ...line, text: '' }];
      const component = USE.exec(line.text)?.[1] ?? '';
      const part = imports.get(component);
      if (part) return include(part.path, line, [...above, file]);
      for (const [each, { path }] of imports)
        if (new RegExp(`<${each}[\\s/>]`).test(line.text))
          failures.push({
            name: file,
            line: line.line,
            part: path,
            component: each,
            reason: 'not alone',
          });
      return [line];
    });
  }

  function include(path: string, use: ComposedLine, above: readonly string[]): ComposedLine[] {
    const at = { name: use.name, line: use.line, part: path, component: '' };
    if (above.includes(path)) {
      const chain = [...above.slice(above.indexOf(path)), path];
      failures.push({ ...at, reason: 'cycle', chain });
      return [{ ...use, text: '' }];
    }
    const source = read(path) ?? '';
    parts.set(path, source);
    const blank = { ...use, text: '' };
    const folder = folderOf(path);
    const body = expand(source, path, above).map((line) =>
      line.name === path && !line.isCode ? { ...line, text: fromFolder(line.text, folder) } : line,
    );
    return [blank, ...body, blank];
  }
}

const IMPORTS_PART = /^import\s[^\n]*\.mdx?['"]/m;
/** `P`, `{ default as P }`, or `* as P`, of which `<P.default />` is the part. */
const IMPORT =
  /^import\s+(?:(?<name>\p{Lu}\w*)|\{\s*default\s+as\s+(?<renamed>\p{Lu}\w*)\s*,?\s*\}|\*\s+as\s+(?<space>\p{L}\w*))\s+from\s+(?<quote>['"])(?<path>\.{1,2}\/[^'"?]+\.mdx?)\k<quote>\s*;?\s*$/u;
const USE = /^ {0,3}<(\p{Lu}\w*|\p{L}\w*\.default)\s*(?:\/>|>\s*<\/\1>)\s*$/u;

/** The component that a line imports, and the path of its file. */
function importIn(line: string): { component: string; path: string } | null {
  const { name, renamed, space, path = '' } = IMPORT.exec(line)?.groups ?? {};
  const component = name ?? renamed ?? (space === undefined ? undefined : `${space}.default`);
  return component === undefined ? null : { component, path };
}

function whole(text: string): ComposedTalk {
  return {
    text,
    originOf: (line) => ({ name: 'index.mdx', line }),
    parts: new Map(),
    failures: [],
  };
}

/** Lines of a file, which of them are code in a fence, and without the frontmatter of a part. */
function linesOf(source: string, name: string): ComposedLine[] {
  const texts = source.replace(/^\uFEFF/, '').split(/\r\n|\n/);
  const isPart = name !== 'index.mdx';
  const end = isPart && texts[0]?.trimEnd() === '---' ? texts.indexOf('---', 1) : -1;
  let fence = '';
  return texts.map((text, index) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(text)?.[1] ?? '';
    const isCode = fence !== '' || mark !== '';
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence) && text.trim() === mark) fence = '';
    return { name, line: index + 1, isCode, text: index <= end ? '' : text };
  });
}

/** Addresses that count from the folder of a part, counted from the folder of the talk. */
function fromFolder(line: string, folder: string): string {
  if (folder === '') return line;
  return line.replace(ADDRESS, (_, before: string, dots: string) => `${before}./${folder}/${dots}`);
}

const ADDRESS = /(\]\(<?|=["']?|\bfrom\s+["']|^import\s+["']|^\[[^\]]+\]:\s*<?)(\.{1,2}\/)/g;

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

interface ComposedLine extends LineOrigin {
  readonly text: string;
  readonly isCode: boolean;
}

/** Where a line of a composed text was written. */
export interface LineOrigin {
  /** The file, from the folder of the talk. */
  readonly name: string;
  readonly line: number;
}

/** A part that cannot be put in where it is used. */
export interface PartFailure extends LineOrigin {
  readonly part: string;
  readonly component: string;
  readonly reason: 'cycle' | 'not alone';
  /** The files that include each other, the first once more at the end. */
  readonly chain?: readonly string[];
}

/** A talk with its shared parts in it. */
export interface ComposedTalk {
  readonly text: string;
  /** Where a line of the text, counted from 1, was written. */
  readonly originOf: (line: number) => LineOrigin;
  /** The text of each part by its path. */
  readonly parts: ReadonlyMap<string, string>;
  readonly failures: readonly PartFailure[];
}
