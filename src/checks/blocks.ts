import type { Problem } from '../model/problem.ts';
import type { Takes } from '../model/layouts.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { filePathOf, isFileAddress } from '../lib/decode.ts';
import { diagramLosses } from './diagram-losses.ts';
import { foreignFence } from './fence-options.ts';
import { insteadOfLanguage } from './other-languages.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import { parseWidth, PICTURE_OPTIONS, readPictureAddress } from '../format/picture-address.ts';
import { suggest } from '../refs/suggest.ts';
import { isDiagram, readBlock } from '../format/blocks.ts';
import { readMermaid } from '../format/mermaid-text.ts';
import { DiagramFault, MissingRenderer } from '../drawings/diagram-errors.ts';
import { equationFault, setLabels } from '../format/equations.ts';
import { parseCodeMeta, parseSteps } from '../format/code-meta.ts';
import {
  attributesOf,
  isElement,
  placeOf,
  plainText,
  textAttributeOf,
  walk,
} from '../syntax/nodes.ts';
import { readRegion, regionsOf } from '../format/regions.ts';
import type { MissingFontOf } from './fonts.ts';
import { isUnclosed } from './unclosed-blocks.ts';
import {
  checkInlinedDrawing,
  checkPictureFile,
  isPictureName,
  type DecodePicture,
} from './pictures.ts';
import type { ReadStyles } from './theme.ts';

/** Code, diagrams, formulas and pictures that can be shown, and pictures that can be told. */
export async function checkBlocks(talk: TalkTree, tools: BlockTools): Promise<Problem[]> {
  const nodes: SyntaxNode[] = [];
  walk(talk.root, (node) => void nodes.push(node));
  const problems: Problem[] = [];
  for (const node of nodes) {
    if (isDiagram(node)) problems.push(...(await checkDiagram(node, talk, tools)));
    else if (node.type === 'code') problems.push(...checkCode(node, talk, tools));
    else if (node.type === 'inlineMath' || (node.type === 'math' && !isUnclosed(node, talk.text)))
      problems.push(...checkMath(node, talk, tools));
    if (node.type === 'table') problems.push(...checkHeader(node, talk));
    problems.push(...(await checkPicture(node, talk, tools)));
  }
  return problems;
}

function checkCode(node: SyntaxNode, talk: TalkTree, { languages }: BlockTools): Problem[] {
  const at = { file: talk.file, ...placeOf(node) };
  const { steps, options } = parseCodeMeta(node.meta);
  const problems: Problem[] = [];
  const language = node.lang ?? '';
  if (!languages.has(language.toLowerCase()) && !foreignFence(language)) {
    const instead = insteadOfLanguage(language);
    const near = instead === null ? suggest(language, languages) : [];
    const place = { ...at, suggestions: near, target: language };
    problems.push(createProblem('unknown-language', place, { name: language, instead }));
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
  if (found.type === 'binary')
    problems.push(createProblem('binary-source', { ...at, target: path }, { path }));
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
  const { alt } = parseCodeMeta(node.meta).options;
  const block = readBlock(node);
  const problems =
    says(block?.caption) || says(block?.alt)
      ? []
      : [
          createProblem('missing-alt', at, {
            what: `The ${language} diagram`,
            isBlank: isBlank(alt),
          }),
        ];
  if (language === 'mermaid') problems.push(...diagramLosses(node.value ?? '', at));
  try {
    await draw(node.value ?? '', language as 'dot' | 'mermaid');
  } catch (error) {
    problems.push(diagramProblem(error, language, node, at));
  }
  return problems;
}

function diagramProblem(
  error: unknown,
  language: string,
  node: SyntaxNode,
  at: ProblemPlace,
): Problem {
  if (error instanceof MissingRenderer) {
    const { kind } = readMermaid(node.value ?? '');
    const { missing, remedy } = error;
    return createProblem('missing-renderer', at, { kind: kind || language, missing, remedy });
  }
  const data = { language, reason: reasonOf(error) };
  if (!(error instanceof DiagramFault) || error.line === null)
    return createProblem('diagram-fails', at, data);
  return createProblem('diagram-fails', { ...at, line: at.line + error.line, column: 1 }, data);
}

function checkMath(node: SyntaxNode, talk: TalkTree, { renderMath }: BlockTools): Problem[] {
  const at = { file: talk.file, ...placeOf(node) };
  const fault = equationFault(node);
  if (fault) return [createProblem('math-fails', at, fault)];
  try {
    renderMath(
      setLabels(node.value ?? '', () => null),
      node.type === 'math',
    );
    return [];
  } catch (error) {
    return [createProblem('math-fails', at, { reason: reasonOf(error) })];
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
async function checkPicture(
  node: SyntaxNode,
  talk: TalkTree,
  { decodePicture }: BlockTools,
): Promise<Problem[]> {
  const at = { file: talk.file, ...placeOf(node) };
  const picture = pictureOf(node);
  if (picture === null) return [];
  const { source, isTold, isInlined } = picture;
  const path = isFileAddress(source) ? filePathOf(source) : '';
  return [
    ...(node.type === 'image' ? checkPictureOptions(node.url ?? '', at) : []),
    ...(isTold
      ? []
      : [
          createProblem('missing-alt', at, {
            what: `The picture \`${source}\``,
            isBlank: picture.isBlank,
          }),
        ]),
    ...(isInlined ? await checkInlinedDrawing(path, talk.read(path), at) : []),
    // The picture of a paragraph comes as a node of its own.
    ...(node.type === 'paragraph' || isNamedAsOption(node, path)
      ? []
      : await checkPictureFile(path, talk, at, decodePicture)),
  ];
}

/** What follows the `#` of a picture: `./a.png#width=50%`. */
function checkPictureOptions(url: string, at: ProblemPlace): Problem[] {
  const isRemote = /^[a-z][a-z0-9+.-]*:/i.test(url);
  return (isRemote ? [] : readPictureAddress(url).options).flatMap(([option, value]) => {
    const known: readonly string[] = PICTURE_OPTIONS;
    if (!known.includes(option)) {
      const place = { ...at, suggestions: suggest(option, known), target: option };
      return [createProblem('unknown-option', place, { option, where: 'A picture' })];
    }
    if (value !== null && parseWidth(value) !== null) return [];
    const allowed = 'a percent from `1%` to `100%`: `![…](./file.png#width=50%)`';
    const data = { option, value: value ?? '', allowed };
    const near = /^\d+$/.test(value ?? '') && parseWidth(`${value}%`) !== null ? [`${value}%`] : [];
    return [
      createProblem('bad-option', { ...at, suggestions: near, target: value ?? option }, data),
    ];
  });
}

/** The check of options says what `<Figure>` cannot show. */
function isNamedAsOption(node: SyntaxNode, path: string): boolean {
  return isElement(node, 'Figure') && !isPictureName(path);
}

/** A lone picture stands in the tree as a paragraph, whose drawing becomes part of the page, and as the image in it. */
function pictureOf(node: SyntaxNode): Picture | null {
  if (node.type === 'image') {
    const { url: source = '', alt, title } = node;
    return {
      source,
      isTold: says(alt) || says(title),
      isBlank: isBlank(alt ?? undefined),
      isInlined: false,
    };
  }
  if (isElement(node, 'img')) {
    const hasAlt = attributesOf(node).some(({ name }) => name === 'alt');
    // `alt=""` says that there is nothing to tell; of an expression nobody knows before it runs.
    const blank = isBlank(textAttributeOf(node, 'alt'));
    const source = textAttributeOf(node, 'src') ?? '';
    return { source, isTold: hasAlt && !blank, isBlank: blank, isInlined: false };
  }
  const block = readBlock(node);
  if (block?.kind !== 'figure' || block.source === null) return null;
  const isTold = says(block.alt) || says(block.caption) || node.type === 'paragraph';
  const { source, alt } = block;
  return { source, isTold, isBlank: isBlank(alt ?? undefined), isInlined: true };
}

/** Whether a text has anything that can be read out. */
function says(text: string | null | undefined): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text ?? '');
}

/** Whether somebody wrote a text in which there is nothing. */
function isBlank(text: string | undefined): boolean {
  return text !== undefined && text !== '' && !says(text);
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().split('\n')[0]?.replace(/\.$/, '') ?? message;
}

interface Picture {
  readonly source: string;
  /** Whether those who cannot see it are told what it shows. */
  readonly isTold: boolean;
  /** Whether there is a text, of spaces alone. */
  readonly isBlank: boolean;
  /** Whether it becomes part of the page when it is a drawing. */
  readonly isInlined: boolean;
}

/** What draws and sets blocks; handed in, so that this room stays free of the tools. */
export interface BlockTools {
  /** Components of the project that talks use without importing them. */
  readonly components: readonly string[];
  /** Layouts of the project, each with what its slides hold; null for anything. */
  readonly layouts: ReadonlyMap<string, Takes | null>;
  /** Whether code of the project can import a package, or a part of one, by this name. */
  readonly isInstalled: (specifier: string) => boolean;
  readonly decodePicture: DecodePicture;
  readonly languages: ReadonlySet<string>;
  readonly draw: (text: string, language: 'dot' | 'mermaid') => Promise<string>;
  readonly renderMath: (tex: string, isDisplay: boolean) => string;
  /** Absent where nobody knows which fonts there are. */
  readonly missingFont?: MissingFontOf;
  /** Absent where styles need not be CSS. */
  readonly readStyles?: ReadStyles;
}
