import { VOID_ELEMENTS } from './element-kinds.ts';

/**
 * Gives elements that close themselves a closing tag: HTML knows no `<Counter />` and would take all that follows into it.
 *
 *     <Counter :count="10" />   ->   <Counter :count="10" ></Counter>
 */
export function closeTags(html: string): string {
  return html.replace(SELF_CLOSED, (written, name: string, attributes: string) =>
    VOID_ELEMENTS.has(name.toLowerCase()) ? written : `<${name}${attributes}></${name}>`,
  );
}

const SELF_CLOSED = /<([A-Za-z][\w.:-]*)((?:"[^"]*"|'[^']*'|[^"'<>/]|\/(?!>))*)\/>/g;
