import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import { isWikiLink } from '../format/collect-references.ts';
import { parseLinkTarget } from '../format/parse-target.ts';
import { addressesOf } from '../syntax/addresses.ts';
import { codeOf, walkCode, type CodeNode } from '../syntax/code.ts';
import { elementsInCode, placeInCode, type CodeDocument } from '../syntax/code-elements.ts';
import { attributesOf, isElement, literalValueOf, placeOf, walk } from '../syntax/nodes.ts';
import { checkImports } from './imports.ts';

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
/** Attributes with an address that is neither shown nor followed, and may run all the same. */
const ACTIONS = new Set(['action', 'formaction', 'data', 'ping', 'srcdoc', 'values', 'from', 'by']);
/** Attributes that put HTML into the page which no check has seen. */
const RAW_HTML = new Set(['set:html', 'dangerouslysetinnerhtml', 'innerhtml', 'srcdoc']);

/** Nothing in a talk runs a stranger's script, hides a document behind an address, or fetches from another site. */
export function checkSafety(
  talk: TalkTree,
  isInstalled: (specifier: string) => boolean,
): Problem[] {
  const problems: Problem[] = [];
  walk(talk.root, (node) => {
    const at = { file: talk.file, ...placeOf(node) };
    const isAddress =
      node.type === 'definition' || (node.type === 'link' && !isWikiLink(node, talk.text));
    if (isAddress) problems.push(...checkUrl(node.url ?? '', at));
    if (node.type === 'image') problems.push(...checkFetched(node.url ?? '', at));
    if (isElement(node)) problems.push(...checkElement(node, talk));
    if (codeOf(node, talk.text).length === 0) return;
    problems.push(...checkImports(node, talk, isInstalled));
    for (const element of elementsInCode(node, documentOf(talk)))
      problems.push(...checkElement(element, talk), ...checkAddressesInCode(element, talk));
    problems.push(...checkSpreads(node, talk));
  });
  return problems;
}

/** A talk as the text that code stands in. */
function documentOf({ text, placeAt }: TalkTree): CodeDocument {
  return { source: text, placeAt };
}

function checkElement(node: SyntaxNode, talk: TalkTree): Problem[] {
  const at = { file: talk.file, ...placeOf(node) };
  const element = node.name ?? '';
  const problems: Problem[] = [];
  // Whoever takes it out takes its addresses and scripts with it.
  if (FORBIDDEN.has(element.toLowerCase()))
    return [createProblem('forbidden-element', at, { element })];
  for (const { url, isFetched } of addressesOf(node, talk.text))
    problems.push(...(isFetched ? checkFetched(url, at) : checkUrl(url, at)));
  for (const attribute of attributesOf(node)) {
    const { name = '' } = attribute;
    const value = literalValueOf(attribute);
    if (/^on/i.test(name))
      problems.push(createProblem('inline-handler', { ...at, target: name }, { name, element }));
    else if (name.toLowerCase() === 'style')
      problems.push(createProblem('inline-style', at, { element }));
    else if (RAW_HTML.has(name.toLowerCase()))
      problems.push(createProblem('raw-html', { ...at, target: name }, { name, element }));
    else if (typeof value === 'string' && ACTIONS.has(name.toLowerCase()))
      problems.push(...checkUrl(value, at));
  }
  return problems;
}

/** What an object in code names, an element takes over with `{...object}`. */
function checkSpreads(node: SyntaxNode, talk: TalkTree): Problem[] {
  return codeOf(node, talk.text).flatMap((piece) => {
    const problems: Problem[] = [];
    if (piece.tree)
      walkCode(piece.tree, (each) => {
        if (each.type !== 'Property' || each['computed'] === true) return;
        const key = each['key'] as CodeNode;
        const name = String(key['name'] ?? key['value']);
        const place = placeInCode(key, piece, node, documentOf(talk));
        const at = { file: talk.file, ...place, target: name };
        if (RAW_HTML.has(name.toLowerCase()))
          problems.push(createProblem('raw-html', at, { name, element: '…' }));
      });
    return problems;
  });
}

/** Code is left as it is, so an address in it that counts on the source leads nowhere once published. */
function checkAddressesInCode(node: SyntaxNode, talk: TalkTree): Problem[] {
  return addressesOf(node, talk.text).flatMap(({ url, offset }) => {
    if (parseLinkTarget(url, talk.slug).kind === 'external') return [];
    const place = offset === null ? placeOf(node) : talk.placeAt(offset);
    return [createProblem('code-address', { file: talk.file, ...place, target: url }, { url })];
  });
}

function checkUrl(url: string, at: ProblemPlace): Problem[] {
  const scheme = schemeOf(url);
  if (scheme === null) return [];
  if (!SAFE_SCHEMES.has(scheme))
    return [createProblem('unsafe-url', { ...at, target: url }, { url, scheme })];
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
