import type { Element, ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** The classes of an element. */
export function classesOf(element: Element): string[] {
  return (attributeText(element, 'className') ?? '').split(/\s+/).filter(Boolean);
}

/** An attribute as text; undefined when it is not there. */
export function attributeText(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
}

/** A declaration of the `style` of an element: `styleOf(node, 'width')`. */
export function styleOf(element: Element, name: string): string | undefined {
  const style = attributeText(element, 'style') ?? '';
  const declarations = style.split(';').map((each) => each.split(':'));
  const found = declarations.find(([property = '']) => property.trim().toLowerCase() === name);
  return (
    found
      ?.slice(1)
      .join(':')
      .replace(/!important/i, '')
      .trim() || undefined
  );
}

/** The opening tag of an element, as it would be written. */
export function openingTag({ tagName, properties }: Element): string {
  const attributes = Object.entries(properties).map(([name, value]) => {
    if (value === true || value === '') return ` ${attributeName(name)}`;
    return ` ${attributeName(name)}="${Array.isArray(value) ? value.join(' ') : String(value)}"`;
  });
  return `<${tagName}${attributes.join('')}>`;
}

/** `className` is `class`, and `dataLineNumbers` is `data-line-numbers`. */
export function attributeName(property: string): string {
  if (property === 'className') return 'class';
  if (property === 'htmlFor') return 'for';
  if (/^(?:data|aria)[A-Z]/.test(property))
    return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return property.toLowerCase();
}

/** All text in an element, comments and scripts included. */
export function textOf(node: RootContent | ElementContent): string {
  if (node.type === 'text' || node.type === 'comment') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** An element with everything in it, as it would be written. */
export function markupOf(element: Element): string {
  return toHtml(element);
}

/** The children of an element that are more than white space. */
export function solidChildren(children: readonly ElementContent[]): ElementContent[] {
  return children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
}
