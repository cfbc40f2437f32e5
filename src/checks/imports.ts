import { isBuiltinModule } from '../lib/builtin-modules.ts';
import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import { codeOf, isCodeNode, walkCode, type CodeNode, type CodePiece } from '../syntax/code.ts';
import { placeInCode } from '../syntax/code-elements.ts';
import { literalOf } from '../syntax/nodes.ts';
import { activeKindOf } from './active-files.ts';
import { checkDrawing } from './pictures.ts';
import { checkFile } from './references.ts';

/** Packages by name and files of this content; nothing above it, no absolute path, no pattern of files. */
export function checkImports(
  node: SyntaxNode,
  talk: TalkTree,
  isInstalled: (specifier: string) => boolean,
): Problem[] {
  const document = { source: talk.text, placeAt: talk.placeAt };
  return codeOf(node, talk.text).flatMap((piece) =>
    importsOf(piece).flatMap(({ path, written, node: source }) => {
      const place = placeInCode(source, piece, node, document);
      const at = { file: talk.file, ...place, target: written };
      return checkImport(path, at, talk, isInstalled);
    }),
  );
}

function checkImport(
  path: string | null,
  at: ProblemPlace,
  talk: TalkTree,
  isInstalled: (specifier: string) => boolean,
): Problem[] {
  const isFile = path?.startsWith('.') ?? false;
  const climbs = !isFile && path?.split(/[/\\]/).includes('..');
  // What is put together only when it runs may reach anything.
  if (path === null || climbs || /^(?:[/\\]|[a-z]:[/\\]|file:|https?:|data:)/i.test(path))
    return [createProblem('outside-import', at, { path: at.target ?? '' })];
  if (isBuiltinModule(path)) return [createProblem('node-import', at, { path })];
  if (!isFile)
    return isInstalled(path) ? [] : [createProblem('missing-package', at, { name: path })];
  const [, file = path, query = ''] = /^([^?#]*)\??([^#]*)/.exec(path) ?? [];
  if (talk.find(file).type === 'outside') return [createProblem('outside-import', at, { path })];
  return [...checkFile(file, at, talk), ...checkImportedFile(file, query, at, talk)];
}

/** What an import publishes: the file itself when its address is asked for, a drawing by whatever query. */
function checkImportedFile(
  file: string,
  query: string,
  at: ProblemPlace,
  talk: TalkTree,
): Problem[] {
  const kind = activeKindOf(file);
  const isPublished = PUBLISHED.test(query) || (kind === 'page' && query !== 'raw');
  if (kind !== null && isPublished)
    return [createProblem('active-file', at, { path: at.target ?? file, kind })];
  if (/\.json$/i.test(file) && query === '') return checkJson(file, at, talk);
  if (talk.find(file).type === 'file' && !GIVEN_OUT.test(query)) {
    const instead = insteadOf(file, query);
    if (instead !== null)
      return [createProblem('broken-import', at, { path: at.target ?? file, ...instead })];
  }
  // Without a query a drawing becomes part of the page, as a component.
  return checkDrawing(file, talk.read(file), at, query === '');
}

/** Why a file cannot be imported as it is, and how it can; null when it can. */
function insteadOf(file: string, query: string): { reason: string; instead: string } | null {
  const name = file.split('/').at(-1) ?? file;
  const ending = /[^.]\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  // All that can be composed has become part of the text.
  if (ending === 'mdx' || ending === 'md')
    return {
      reason: 'a shared part is put in by its name alone',
      instead: `Write \`import Part from "${file}"\` on a line of its own, and \`<Part />\` on another.`,
    };
  if (query !== '' || LOADED.has(ending)) return null;
  const data = ending === 'yaml' || ending === 'yml' || ending === 'toml' ? ' as JSON, or' : '';
  return {
    reason:
      ending === ''
        ? 'a file without an ending is of no kind'
        : `nothing loads a \`.${ending}\` file`,
    instead: `Import it${data} as text, \`${file}?raw\`, or by its address, \`${file}?url\`.`,
  };
}

/** Endings of what a bundler loads by itself, in code or as a file with an address. */
const LOADED = new Set(
  `astro js mjs cjs ts mts cts jsx tsx json css scss sass less styl stylus pcss postcss svg
  apng bmp png jpg jpeg jfif pjpeg pjp gif ico webp avif cur jxl mp4 webm ogg mp3 wav flac aac opus mov m4a vtt
  woff woff2 eot ttf otf webmanifest pdf txt wasm html vue svelte`.split(/\s+/),
);

function checkJson(path: string, at: ProblemPlace, talk: TalkTree): Problem[] {
  const file = talk.read(path);
  if (file.type !== 'text') return [];
  try {
    JSON.parse(file.text);
    return [];
  } catch (error) {
    const reason = `it is not valid JSON (${(error as Error).message})`;
    return [createProblem('broken-import', at, { path, reason })];
  }
}

const GIVEN_OUT = /(?:^|&)(?:raw|url|inline|no-inline)(?:[=&]|$)/;

/** Queries with which a bundler gives out the file itself, or a script made of it. */
const PUBLISHED = /(?:^|&)(?:url|inline|no-inline|worker|sharedworker)(?:[=&]|$)/;

/** What code takes in: imports and exports of modules, `import()`, `import.meta.glob()`. */
export function importsOf({ tree, text }: CodePiece): Import[] {
  const imports: Import[] = [];
  if (tree)
    walkCode(tree, (node) => {
      const { source } = node;
      const isGlob = node.type === 'CallExpression' && isMetaGlob(node['callee'] as CodeNode);
      const from = isGlob ? (node['arguments'] as CodeNode[])[0] : source;
      if (!isCodeNode(from)) return;
      const written = text.slice(from.start, from.end);
      const path = literalOf(written);
      imports.push({ path: isGlob ? null : (path ?? null), written: path ?? written, node: from });
    });
  return imports;
}

function isMetaGlob(callee: CodeNode): boolean {
  return (
    callee.type === 'MemberExpression' &&
    (callee['object'] as CodeNode).type === 'MetaProperty' &&
    String((callee['property'] as CodeNode)['name']).startsWith('glob')
  );
}

interface Import {
  /** Null when it is known only once the code runs. */
  readonly path: string | null;
  readonly written: string;
  readonly node: CodeNode;
}
