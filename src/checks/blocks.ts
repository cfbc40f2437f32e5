import type { Problem } from '../model/problem.ts';
import type { FileText, TalkSource } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { createProblem } from '../problems/catalogue.ts';
import { suggest } from '../refs/suggest.ts';
import { isDiagram, readBlock } from '../slides/blocks.ts';
import { parseCodeMeta, parseSteps } from '../slides/code-meta.ts';
import { placeOf, plainText, walk } from '../syntax/nodes.ts';
import { readRegion, regionsOf } from '../slides/regions.ts';

/** Code, diagrams, formulas and pictures that can be shown, and pictures that can be told. */
export async function checkBlocks(talk: TalkSource, tools: BlockTools): Promise<Problem[]> {
  const nodes: SyntaxNode[] = [];
  walk(talk.root, (node) => void nodes.push(node));
  const problems: Problem[] = [];
  for (const node of nodes) {
    if (isDiagram(node)) problems.push(...(await checkDiagram(node, talk, tools)));
    else if (node.type === 'code') problems.push(...checkCode(node, talk, tools));
    else if (node.type === 'math' || node.type === 'inlineMath')
      problems.push(...checkMath(node, talk, tools));
    if (node.type === 'table') problems.push(...checkHeader(node, talk));
    problems.push(...checkPicture(node, talk));
  }
  return problems;
}

function checkCode(node: SyntaxNode, talk: TalkSource, { languages }: BlockTools): Problem[] {
  const at = { file: talk.file, ...placeOf(node) };
  const { steps, options } = parseCodeMeta(node.meta);
  const problems: Problem[] = [];
  const language = node.lang ?? '';
  if (!languages.has(language.toLowerCase())) {
    const place = { ...at, suggestions: suggest(language, languages), target: language };
    problems.push(createProblem('unknown-language', place, { name: language }));
  }
  const code = options['src'] ? readSource(options['src'], talk, at, problems) : (node.value ?? '');
  const lines = (code ?? '').split('\n').length;
  if (code !== null && steps !== null && parseSteps(steps, lines) === undefined) {
    problems.push(createProblem('bad-steps', { ...at, target: steps }, { steps, lines }));
  }
  return problems;
}

/** The code of ` src=./sample.ts#setup `; null when the reference check already names the missing file. */
function readSource(
  source: string,
  talk: TalkSource,
  at: { file: string; line: number; column: number },
  problems: Problem[],
): string | null {
  const [path = '', region] = source.split('#');
  const found = talk.find(path).type === 'file' ? talk.read(path) : null;
  if (found?.type !== 'text') return null;
  if (!region) return found.text.replace(/\n$/, '');
  const regions = regionsOf(found.text);
  if (regions.includes(region)) return readRegion(() => found.text, source);
  const place = { ...at, suggestions: suggest(region, regions), target: region };
  problems.push(createProblem('unknown-region', place, { region, path }));
  return null;
}

async function checkDiagram(
  node: SyntaxNode,
  talk: TalkSource,
  { draw }: BlockTools,
): Promise<Problem[]> {
  const language = node.lang ?? '';
  const at = { file: talk.file, ...placeOf(node) };
  const { caption, alt } = parseCodeMeta(node.meta).options;
  const problems =
    caption || alt ? [] : [createProblem('missing-alt', at, { what: `The ${language} diagram` })];
  try {
    await draw(node.value ?? '', language as 'dot' | 'mermaid');
  } catch (error) {
    problems.push(createProblem('diagram-fails', at, { language, reason: reasonOf(error) }));
  }
  return problems;
}

function checkMath(node: SyntaxNode, talk: TalkSource, { renderMath }: BlockTools): Problem[] {
  try {
    renderMath(node.value ?? '', node.type === 'math');
    return [];
  } catch (error) {
    return [
      createProblem(
        'math-fails',
        { file: talk.file, ...placeOf(node) },
        { reason: reasonOf(error) },
      ),
    ];
  }
}

function checkHeader(table: SyntaxNode, talk: TalkSource): Problem[] {
  const cells = table.children?.[0]?.children ?? [];
  return cells.flatMap((cell, index) => {
    if (plainText(cell).trim() !== '') return [];
    return [
      createProblem('missing-header', { file: talk.file, ...placeOf(cell) }, { column: index + 1 }),
    ];
  });
}

function checkPicture(node: SyntaxNode, talk: TalkSource): Problem[] {
  const at = { file: talk.file, ...placeOf(node) };
  const block = readBlock(node);
  if (node.type === 'image')
    return node.alt || node.title
      ? []
      : [createProblem('missing-alt', at, { what: `The picture \`${node.url}\`` })];
  if (block?.kind !== 'figure' || block.source === null) return [];
  const isTold = block.alt || block.caption || node.type === 'paragraph';
  const problems = isTold
    ? []
    : [createProblem('missing-alt', at, { what: `The picture \`${block.source}\`` })];
  return [...problems, ...checkDrawing(block.source, talk.read(block.source), at)];
}

/** What an SVG could run, fetch or smuggle in once it is part of the page. */
const DRAWING_RISKS: readonly [RegExp, string][] = [
  [/<script\b/i, 'a script'],
  [/<foreignObject\b/i, 'foreign content (`<foreignObject>`)'],
  [/\son[a-z]+\s*=/i, 'an event handler'],
  [/<!ENTITY\b/i, 'entities'],
  [/(?:href|src)\s*=\s*["']\s*(?!#|["'])/i, 'a link out of the file'],
  [/url\(\s*["']?\s*(?!#)[^)]/i, 'a link out of the file'],
  [/<style\b|\sstyle\s*=/i, 'styles, which the security policy of the site blocks'],
];

function checkDrawing(
  path: string,
  file: FileText,
  at: { file: string; line: number; column: number },
): Problem[] {
  if (!/\.svg$/i.test(path) || file.type !== 'text') return [];
  if (!/<svg[\s>]/.test(file.text))
    return [
      createProblem('unsafe-svg', { ...at, target: path }, { path, what: 'no `<svg>` element' }),
    ];
  const risks = DRAWING_RISKS.filter(([pattern]) => pattern.test(file.text)).map(
    ([, what]) => what,
  );
  return [...new Set(risks)].map((what) =>
    createProblem('unsafe-svg', { ...at, target: path }, { path, what }),
  );
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().split('\n')[0]?.replace(/\.$/, '') ?? message;
}

/** What draws and sets blocks; handed in, so that this room stays free of the tools. */
export interface BlockTools {
  readonly languages: ReadonlySet<string>;
  readonly draw: (text: string, language: 'dot' | 'mermaid') => Promise<string>;
  readonly renderMath: (tex: string, isDisplay: boolean) => string;
}
