import type { Run } from '../shown-deck.ts';
import type { DeckPlace } from './page-tools.ts';

/** The words of elements, as runs that look alike. Runs inside the page. */
export function installRuns({ ownPath, base, address, skipped }: DeckPlace): void {
  const { colorOf, firstFont, isInline } = globalThis.pptx;
  globalThis.pptx = { ...globalThis.pptx, readRuns, trimmed, linkOf, altOf, runOf };

  const SPACED = /^[=<>≤≥≠≈+\u2212\-±×·∈→⇒]$/;

  function readRuns(nodes: readonly Node[], isCode: boolean): Run[] {
    const runs: Run[] = [];
    for (const node of nodes) read(node);
    return runs;

    function read(node: Node): void {
      if (node instanceof Text) {
        const text = isCode
          ? node.data.replaceAll('\t', '    ').replaceAll('\n', '')
          : node.data.replace(/[\t\n\r\f ]+/g, ' ');
        return addText(text, node.parentElement);
      }
      if (!(node instanceof Element) || node.matches(`${skipped}, rt, rp`)) return;
      if (node.localName === 'br') return addText('\n', node.parentElement);
      if (getComputedStyle(node).display === 'none') return;
      if (node.localName === 'math') return readMath(node, 'none', add);
      if (node.matches('img, svg')) return addText(altOf(node), node.parentElement);
      const isBlock = !isCode && !isInline(node);
      if (isBlock && runs.at(-1)?.text.trim()) addText('\n', node.parentElement);
      for (const child of node.childNodes) read(child);
      if (isBlock && runs.at(-1)?.text.trim()) addText('\n', node.parentElement);
    }

    function addText(text: string, element: Element | null): void {
      if (element && text !== '') add(runOf(text, element));
    }

    /** Adds a run to the last one where they look alike. */
    function add(run: Run): void {
      const last = runs.at(-1);
      const keys = Object.keys(run) as (keyof Run)[];
      const isAlike = last && keys.every((key) => key === 'text' || run[key] === last[key]);
      if (isAlike) runs[runs.length - 1] = { ...last, text: last.text + run.text };
      else runs.push(run);
    }
  }

  /** A formula within a line, as letters with what is raised and lowered. */
  function readMath(node: Element, shift: Run['shift'], add: (run: Run) => void): void {
    const [first, second, third] = node.children;
    const down = (child: Element | undefined, at: Run['shift'] = shift) => {
      if (child) readMath(child, at, add);
    };
    const sign = (text: string) => {
      add({ ...runOf(text, node), shift });
    };
    const grouped = (child: Element | undefined) => {
      const isLong = (child?.querySelectorAll('mi, mn, mo').length ?? 0) > 1;
      if (isLong) sign('(');
      down(child);
      if (isLong) sign(')');
    };
    switch (node.localName) {
      case 'annotation':
      case 'annotation-xml':
      case 'mphantom':
      case 'mspace':
        return;
      case 'mi':
      case 'mn':
      case 'mo':
      case 'mtext':
      case 'ms': {
        const text = node.textContent.replace(/[\u2061-\u2064]/g, '');
        const isVariable = node.localName === 'mi' && text.length === 1;
        const isSpaced = node.localName === 'mo' && shift === 'none' && SPACED.test(text);
        add({ ...runOf(isSpaced ? ` ${text} ` : text, node), shift, isItalic: isVariable });
        return;
      }
      case 'msup':
      case 'mover':
        down(first);
        down(second, 'super');
        return;
      case 'msub':
      case 'munder':
        down(first);
        down(second, 'sub');
        return;
      case 'msubsup':
      case 'munderover':
        down(first);
        down(second, 'sub');
        down(third, 'super');
        return;
      case 'mfrac':
        grouped(first);
        sign('/');
        grouped(second);
        return;
      case 'msqrt':
      case 'mroot':
        sign('√(');
        for (const child of node.localName === 'mroot' ? [first] : node.children) down(child);
        sign(')');
        return;
      default:
        for (const child of node.children) down(child);
    }
  }

  function trimmed(runs: readonly Run[]): Run[] {
    const made: Run[] = [];
    for (const run of runs) {
      const last = made.at(-1);
      const isStart = last === undefined || /\s$/.test(last.text);
      const text = (isStart ? run.text.replace(/^ +/, '') : run.text).replace(/ *\n */g, '\n');
      if (text !== '') made.push({ ...run, text });
    }
    for (;;) {
      const last = made.pop();
      if (!last) return made;
      const text = last.text.replace(/\s+$/, '');
      if (text !== '') return [...made, { ...last, text }];
    }
  }

  function runOf(text: string, element: Element): Run {
    const style = getComputedStyle(element);
    const raised = element.closest('sup, sub');
    const link = element.closest('a');
    const marked = element.closest('mark, .line, .highlighted-word');
    const around = raised?.parentElement ?? element;
    return {
      text,
      size: parseFloat(getComputedStyle(around).fontSize),
      color: colorOf(style.color) ?? '000000',
      font: firstFont(style.fontFamily),
      lang: element.closest('[lang]')?.getAttribute('lang') ?? '',
      isBold: Number(style.fontWeight) >= 600,
      isItalic: style.fontStyle !== 'normal',
      isStruck: isStruck(element),
      isUnderlined: element.closest('u, ins') !== null,
      isUpper: style.textTransform === 'uppercase',
      mark: marked ? colorOf(getComputedStyle(marked).backgroundColor) : null,
      shift: raised === null ? 'none' : raised.localName === 'sup' ? 'super' : 'sub',
      link: link ? linkOf(link) : null,
    };
  }

  function isStruck(element: Element): boolean {
    for (let each: Element | null = element; each; each = each.parentElement) {
      if (getComputedStyle(each).textDecorationLine.includes('line-through')) return true;
      if (!isInline(each) && !each.matches('.line')) return false;
    }
    return false;
  }

  /** A place in the deck as `#id`, one of the site at its public address, if that is known. */
  function linkOf(link: Element): string | null {
    const href = link.getAttribute('href');
    if (href === null) return null;
    const url = new URL(href, location.href);
    if (url.origin !== location.origin)
      return /^(?:https?|mailto|tel):$/.test(url.protocol) ? url.href : null;
    const id = decodeURIComponent(url.hash.replace(/^#\/?/, ''));
    const isHere = url.pathname === `${base}${ownPath}` && id !== '';
    const slide = isHere ? document.getElementById(id)?.closest('section.slide') : null;
    if (slide) return `#${slide.id}`;
    return address === null
      ? null
      : address + url.pathname.slice(base.length) + url.search + url.hash;
  }

  function altOf(element: Element): string {
    const math = element.matches('math') ? element : element.querySelector('math');
    const said =
      element.getAttribute('alt') ??
      element.getAttribute('aria-label') ??
      element.querySelector(':scope > title')?.textContent ??
      math?.getAttribute('alttext') ??
      math?.textContent ??
      '';
    return said
      .replace(/[\u2061-\u2064]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  }
}
