import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { filePathOf } from '../lib/decode.ts';
import { createProblem } from '../problems/catalogue.ts';
import { suggest } from '../refs/suggest.ts';
import { isDiagram, readBlock } from '../slides/blocks.ts';
import { parseCodeMeta, parseSteps } from '../slides/code-meta.ts';
import {
  attributesOf,
  isElement,
  placeOf,
  plainText,
  textAttributeOf,
  walk,
} from '../syntax/nodes.ts';
import { readRegion, regionsOf } from '../slides/regions.ts';
import { checkBitmap, checkDrawing } from './pictures.ts';

/** Code, diagrams, formulas and pictures that can be shown, and pictures that can be told. */
export async function checkBlocks(talk: TalkTree, tools: BlockTools): Promise<Problem[]> {
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

function checkCode(node: SyntaxNode, talk: TalkTree, { languages }: BlockTools): Problem[] {
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
  talk: TalkTree,
  at: { file: string; line: number; column: number },
  problems: Problem[],
): string | null {
  const [path = '', region] = source.split('#');
  const found = talk.read(filePathOf(path));
  if (found.type !== 'text') return null;
  if (!region) return readRegion(() => found.text, source);
  const regions = regionsOf(found.text);
  if (regions.includes(region)) return readRegion(() => found.text, source);
  const place = { ...at, suggestions: suggest(region, regions), target: region };
  problems.push(createProblem('unknown-region', place, { region, path }));
  return null;
}

async function checkDiagram(
  node: SyntaxNode,
  talk: TalkTree,
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

function checkMath(node: SyntaxNode, talk: TalkTree, { renderMath }: BlockTools): Problem[] {
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

function checkHeader(table: SyntaxNode, talk: TalkTree): Problem[] {
  const cells = table.children?.[0]?.children ?? [];
  return cells.flatMap((cell, index) => {
    if (plainText(cell).trim() !== '') return [];
    return [
      createProblem('missing-header', { file: talk.file, ...placeOf(cell) }, { column: index + 1 }),
    ];
  });
}

/** Pictures can be told, and their files are what their names say. */
function checkPicture(node: SyntaxNode, talk: TalkTree): Problem[] {
  const at = { file: talk.file, ...placeOf(node) };
  const picture = pictureOf(node);
  if (picture === null) return [];
  const { source, isTold, isInlined } = picture;
  const path = filePathOf(source);
  const file = talk.read(path);
  return [
    ...(isTold ? [] : [createProblem('missing-alt', at, { what: `The picture \`${source}\`` })]),
    ...(isInlined ? checkDrawing(path, file, at) : checkBitmap(path, file, at)),
  ];
}

/** A lone picture stands in the tree as a paragraph, whose drawing becomes part of the page, and as the image in it. */
function pictureOf(node: SyntaxNode): Picture | null {
  if (node.type === 'image')
    return { source: node.url ?? '', isTold: Boolean(node.alt || node.title), isInlined: false };
  if (isElement(node, 'img')) {
    const isTold = attributesOf(node).some(({ name }) => name === 'alt');
    return { source: textAttributeOf(node, 'src') ?? '', isTold, isInlined: false };
  }
  const block = readBlock(node);
  if (block?.kind !== 'figure' || block.source === null) return null;
  const isTold = Boolean(block.alt || block.caption) || node.type === 'paragraph';
  return { source: block.source, isTold, isInlined: true };
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().split('\n')[0]?.replace(/\.$/, '') ?? message;
}

interface Picture {
  readonly source: string;
  /** Whether those who cannot see it are told what it shows. */
  readonly isTold: boolean;
  /** Whether it becomes part of the page when it is a drawing. */
  readonly isInlined: boolean;
}

/** What draws and sets blocks; handed in, so that this room stays free of the tools. */
export interface BlockTools {
  readonly languages: ReadonlySet<string>;
  readonly draw: (text: string, language: 'dot' | 'mermaid') => Promise<string>;
  readonly renderMath: (tex: string, isDisplay: boolean) => string;
}
