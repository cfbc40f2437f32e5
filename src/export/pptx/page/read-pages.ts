import type { ShownDeck, ShownSlide } from '../shown-deck.ts';

/** Reads the pages of a printed deck. Runs inside the page, with its tools. */
export function readPages(): ShownDeck {
  const { colorOf, firstFont, notesOf, partsOf, textOf } = globalThis.pptx;
  const root = getComputedStyle(document.documentElement);
  const pages = [...document.querySelectorAll<HTMLElement>('.pdf-page')];
  const first = pages[0]?.getBoundingClientRect();
  const probe = document.createElement('span');
  document.body.append(probe);
  const token = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return colorOf(getComputedStyle(probe).color) ?? '000000';
  };
  const deck: ShownDeck = {
    stage: {
      width: Math.round(first?.width ?? 1280),
      height: Math.round((first?.height ?? 720) / 10) * 10,
    },
    colors: {
      ink: token('ink'),
      paper: token('stage'),
      soft: token('ink-soft'),
      raised: token('raised'),
      accent: token('accent'),
      signal: token('signal'),
      keyword: token('tok-keyword'),
      string: token('tok-string'),
      function: token('tok-function'),
      constant: token('tok-constant'),
      link: token('accent'),
    },
    fonts: {
      headings: firstFont(root.getPropertyValue('--font-headings')),
      text: firstFont(root.getPropertyValue('--font-sans')),
      mono: firstFont(root.getPropertyValue('--font-mono')),
    },
    slides: pages.flatMap((page) => readPage(page) ?? []),
  };
  probe.remove();
  return deck;

  function readPage(page: HTMLElement): ShownSlide | null {
    const slide = page.querySelector<HTMLElement>('section.slide');
    if (!slide) return null;
    const columns = [...slide.querySelectorAll('.columns > *, .split > *')];
    const at = { slide, origin: page.getBoundingClientRect(), columns };
    const heading = slide.querySelector<HTMLElement>('h1, h2.slide-title, h3.slide-title');
    const isShown = heading?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const isTitle = heading !== null && isShown === true && !heading.matches('.visually-hidden');
    const behind = page.querySelector<HTMLElement>('.slide-background');
    const content = page.querySelector<HTMLElement>('.slide-background-content');
    const image = content ? getComputedStyle(content).backgroundImage : '';
    const footer = slide.querySelector('.slide-footer')?.textContent ?? '';
    const title = isTitle ? textOf(heading, [...heading.childNodes], slide, at, -1) : null;
    return {
      id: slide.id,
      layout: /\blayout-([\w-]+)/.exec(slide.className)?.[1] ?? 'default',
      isHidden: slide.dataset['visibility'] === 'hidden',
      background: {
        color: colorOf(behind ? getComputedStyle(behind).backgroundColor : '') ?? token('stage'),
        picture: /url\("?(.*?)"?\)/.exec(image)?.[1] ?? null,
      },
      title,
      footer: footer.replace(/\s+/g, ' ').trim(),
      parts: partsOf(at, heading),
      notes: [...slide.querySelectorAll<HTMLElement>('.notes')].flatMap(notesOf),
    };
  }
}
