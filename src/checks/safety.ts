import type { Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import { isWikiLink } from '../refs/collect-references.ts';
import { attributesOf, isElement, literalValueOf, placeOf, walk } from '../syntax/nodes.ts';

/** Elements that run, fetch or redirect, or that would take the page over. */
const FORBIDDEN = new Set([
  'script',
  'style',
  'base',
  'meta',
  'link',
  'form',
  'iframe',
  'object',
  'embed',
  'frame',
  'applet',
]);
const SAFE_SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);
/** Attributes whose file the browser fetches by itself, unlike a link that a reader follows. */
const FETCHED = new Set(['src', 'srcset', 'poster', 'background', 'captions', 'data']);

/** Nothing in a talk runs a stranger's script, hides a document behind an address, or fetches from another site. */
export function checkSafety(talk: TalkSource): Problem[] {
  const problems: Problem[] = [];
  walk(talk.root, (node) => {
    const at = { file: talk.file, ...placeOf(node) };
    const isAddress =
      node.type === 'definition' || (node.type === 'link' && !isWikiLink(node, talk.text));
    if (isAddress) problems.push(...checkUrl(node.url ?? '', at));
    if (node.type === 'image') problems.push(...checkFetched(node.url ?? '', at));
    if (node.type === 'mdxjsEsm') problems.push(...checkImports(node, talk));
    if (isElement(node)) problems.push(...checkElement(node, at));
  });
  return problems;
}

function checkElement(node: SyntaxNode, at: ProblemPlace): Problem[] {
  const element = node.name ?? '';
  const problems: Problem[] = [];
  if (FORBIDDEN.has(element.toLowerCase()))
    problems.push(createProblem('forbidden-element', at, { element }));
  for (const attribute of attributesOf(node)) {
    const { name = '' } = attribute;
    const value = literalValueOf(attribute);
    const text = value === true ? undefined : value;
    if (/^on/i.test(name))
      problems.push(createProblem('inline-handler', { ...at, target: name }, { name, element }));
    else if (name.toLowerCase() === 'style')
      problems.push(createProblem('inline-style', at, { element }));
    else if (text !== undefined && FETCHED.has(name)) problems.push(...checkFetched(text, at));
    else if (text !== undefined && ['href', 'to', 'action', 'formaction'].includes(name))
      problems.push(...checkUrl(text, at));
  }
  return problems;
}

function checkUrl(url: string, at: ProblemPlace): Problem[] {
  const scheme = schemeOf(url);
  if (scheme === null) return [];
  if (!SAFE_SCHEMES.has(scheme))
    return [createProblem('unsafe-url', { ...at, target: url }, { url })];
  const isWeb = scheme === 'http' || scheme === 'https';
  const isValid = !isWeb || (URL.canParse(url) && /^https?:\/\/[^/]/i.test(url));
  return isValid ? [] : [createProblem('bad-url', { ...at, target: url }, { url })];
}

function checkFetched(url: string, at: ProblemPlace): Problem[] {
  const scheme = schemeOf(url);
  if (scheme === 'http' || scheme === 'https' || url.trim().startsWith('//')) {
    return [createProblem('remote-asset', { ...at, target: url }, { url })];
  }
  return checkUrl(url, at);
}

/** The scheme as a browser would read it: without spaces and controls, whatever the case, with entities resolved. */
function schemeOf(url: string): string | null {
  const plain = url
    .replace(/&#x([0-9a-f]+);?/gi, (_, code: string) => character(Number.parseInt(code, 16)))
    .replace(/&#(\d+);?/g, (_, code: string) => character(Number(code)))
    .replace(/&(tab|newline|colon);/gi, (_, name: string) =>
      name.toLowerCase() === 'colon' ? ':' : '',
    )
    .replace(/[\u0000-\u0020]/g, '');
  return /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase() ?? null;
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Packages by name and files of this content; nothing above it, no absolute path. */
function checkImports(node: SyntaxNode, talk: TalkSource): Problem[] {
  const start = node.position?.start.offset ?? 0;
  const imports = (node.value ?? '').matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)(["'])([^"']+)\1/g);
  return [...imports].flatMap((match) => {
    const path = match[2] ?? '';
    const place = { file: talk.file, ...talk.placeAt(start + match.index), target: path };
    if (/^(?:[/\\]|[a-z]:[/\\]|file:|https?:|data:|node:)/i.test(path)) {
      return [createProblem('outside-import', place, { path })];
    }
    if (!path.startsWith('.')) return [];
    const found = talk.find(path.replace(/[?#].*$/, ''));
    if (found.type === 'outside') return [createProblem('outside-import', place, { path })];
    if (found.type === 'missing') return [createProblem('missing-file', place, { path })];
    return [];
  });
}
