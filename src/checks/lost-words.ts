import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { splitCodeMeta } from '../format/code-meta.ts';
import { CHILDLESS } from '../format/component-options.ts';
import { createProblem } from '../problems/catalogue.ts';
import { shorten } from '../lib/shorten.ts';
import { isUnclosed } from './unclosed-blocks.ts';
import { elementsInCode } from '../syntax/code-elements.ts';
import { codeOf } from '../syntax/code.ts';
import {
  isElement,
  isComment,
  placeOf,
  plainText,
  textAttributeOf,
  walk,
} from '../syntax/nodes.ts';

/** Words that are in the text of a talk and in no view: between the tags of what takes none, and behind the mark of a block. */
export function checkLostWords(talk: TalkTree): Problem[] {
  const document = { source: talk.text, placeAt: talk.placeAt };
  const problems: Problem[] = [];
  walk(talk.root, (node) => {
    const elements = codeOf(node, talk.text).length > 0 ? elementsInCode(node, document) : [];
    const lost = [
      ...[node, ...elements].flatMap(lostInElement),
      ...lostBehindMark(node, talk.text),
    ];
    for (const { at, ...data } of lost) {
      const place = { file: talk.file, ...placeOf(at), target: data.words };
      problems.push(createProblem('lost-words', place, data));
    }
  });
  return problems;
}

/** What is between the tags of a component that shows nothing of it. */
function lostInElement(node: SyntaxNode): Lost[] {
  const name = node.name ?? '';
  if (!isElement(node) || !isChildless(node)) return [];
  const inside = (node.children ?? []).filter((child) => !isBlank(child));
  const [first] = inside;
  if (!first) return [];
  const instead = `Write \`<${name} … />\`, and what is to be shown before or after it${CAPTIONED.has(name) ? '; words about it go into `caption`' : ''}.`;
  const words = inOneLine(inside.map((child) => plainText(child)).join(' '));
  const where = `\`<${name}>\``;
  return [{ at: first.position ? first : node, where, words, instead }];
}

/** A figure with a file shows that, one without shows what is in it. */
function isChildless(node: SyntaxNode): boolean {
  if (node.name === 'Figure') return textAttributeOf(node, 'src') !== undefined;
  return CHILDLESS.has(node.name ?? '');
}

const CAPTIONED: ReadonlySet<string> = new Set(['Figure']);

function isBlank(node: SyntaxNode): boolean {
  return isComment(node) || (node.type === 'text' && (node.value ?? '').trim() === '');
}

/** `:::note[Title] more` and `$$ a + b`: what follows on the line that opens a block. */
function lostBehindMark(node: SyntaxNode, text: string): Lost[] {
  const start = node.position?.start.offset ?? 0;
  if (isUnclosed(node, text)) return [];
  if (node.type === 'math' && node.meta?.trim()) {
    const rest = withoutName(node.meta);
    const instead = 'Put the formula on the lines between the two `$$`.';
    return rest === '' ? [] : [{ at: node, where: '`$$`', words: inOneLine(rest), instead }];
  }
  const mark = /^:{3,}[A-Za-z][\w-]*/.exec(text.slice(start, start + 80))?.[0];
  if (node.type !== 'containerDirective' || mark === undefined) return [];
  const title = node.children?.find(({ data }) => data?.['directiveLabel'] === true);
  const from = title?.position?.end.offset ?? start + mark.length;
  const line = /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '';
  const rest = line.replace(/^\]/, '').replace(/^\{[^{}]*\}/, '');
  // `:::note Title` is said to be another tool's.
  if (rest.trim() === '' || (title === undefined && /^[ \t]/.test(rest) && !rest.includes('[')))
    return [];
  const name = node.name ?? '';
  const instead =
    title === undefined
      ? `Write the title in brackets, on one line: \`:::${name}[Title]\`.`
      : 'Put the words on a line of their own.';
  return [{ at: node, where: `\`:::${name}\``, words: inOneLine(rest), instead }];
}

/** What is behind the `$$` of a formula besides `id=…`. */
function withoutName(meta: string): string {
  const parts = splitCodeMeta(meta).filter(
    (part) => part.type !== 'option' || part.name !== 'id' || part.value === null,
  );
  return parts.length === splitCodeMeta(meta).length
    ? meta.trim()
    : parts.map(({ written }) => written).join(' ');
}

function inOneLine(words: string): string {
  return shorten(words.replace(/\s+/g, ' ').trim(), 40);
}

interface Lost {
  readonly at: SyntaxNode;
  readonly where: string;
  readonly words: string;
  readonly instead: string;
}
