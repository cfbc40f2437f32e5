import type { Element } from 'hast';
import type { ImportNode } from '../imported-deck.ts';
import { dedent } from '../markdown/dedent.ts';
import { attributeText, classesOf, textOf } from './element.ts';
import type { Given } from './given.ts';
import { reportAttributes } from './lost-attributes.ts';
import type { Child } from './settle-tree.ts';

/** Code of HTML: its language from a class, its steps from `data-line-numbers`. */
export function settleCode({ node, settling, place, used }: Given, isStep: boolean): Child[] {
  const { reading, stash } = settling;
  const code = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'code',
  );
  const holder = code ?? node;
  const names = [...classesOf(node), ...classesOf(holder)];
  const language =
    names.map((name) => /^(?:lang(?:uage)?-|brush:)(.+)$/.exec(name)?.[1]).find(Boolean) ??
    names.find((name) =>
      /^(?:bash|sh|js|javascript|ts|typescript|python|py|java|html|css|json|yaml|go|rust|ruby|php|sql|cpp|c|csharp|kotlin|swift|xml|diff|dockerfile|mermaid|dot)$/i.test(
        name,
      ),
    ) ??
    null;
  const lines = attributeText(holder, 'dataLineNumbers') ?? attributeText(node, 'dataLineNumbers');
  const trims = attributeText(holder, 'dataTrim') !== undefined;
  const text = textOf(node).replace(/^\n/, '').replace(/\n$/, '');
  const fence: ImportNode = {
    type: 'code',
    lang: language,
    meta: lines === undefined || lines === '' ? null : `{${lines.replace(/^\|/, 'all|')}}`,
    value: trims ? dedent(text) : text,
    ...(isStep && { data: { step: true } }),
    ...(node.position && { position: node.position }),
  };
  const spent = ['className', 'dataLineNumbers', 'dataTrim', 'dataNoescape'];
  reportAttributes(node, reading, place, [...used, ...spent]);
  if (code) reportAttributes(code, reading, place, [...used, ...spent]);
  reading.fence?.(fence, place);
  return [stash.put([fence], true, node.position)];
}
