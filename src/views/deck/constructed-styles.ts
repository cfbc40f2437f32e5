/**
 * Lets reveal.js write styles under a policy that allows no `<style>` element.
 *
 * It puts them into the head for a slide that is animated from another and for print. Here the element stays out of the page, and
 * what is written into it becomes a constructed style sheet, which a script that may run may always add.
 */
export function constructStyles(head: HTMLHeadElement = document.head): void {
  const append = head.appendChild.bind(head);
  head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLStyleElement)) return append(node);
    construct(node);
    return node;
  };
}

function construct(element: HTMLStyleElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(element.textContent);
  document.adoptedStyleSheets.push(sheet);
  Object.defineProperty(element, 'innerHTML', {
    set(css: string) {
      sheet.replaceSync(css);
      // An animation starts from these styles, so they must hold before the next ones are set.
      void document.body.offsetWidth;
    },
  });
}
