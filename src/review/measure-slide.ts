import type { Box, Clip, Color, Measurement, Part, Picture, TextStyle } from './measurement.ts';

/**
 * Reads off a page what stands on its current slide, in pixels of the stage.
 *
 * It runs inside the page, so it uses nothing from outside itself, and it only measures: what is wrong is decided elsewhere.
 */
export async function measureSlide(selector: string): Promise<Measurement> {
  const UNSEEN =
    '.notes, .visually-hidden, .cover-art, .video-poster, defs, marker, clipPath, mask, symbol, pattern, title, desc, style, script, annotation, track';
  const SCRIPTS = 'sup, sub, msup, msub, msubsup, munder, mover, munderover';
  const PICTURES = 'img, video, canvas, iframe, object, embed';
  const SHAPES = 'rect, circle, ellipse, line, path, polygon, polyline, image, use';

  const slide = document.querySelector<HTMLElement>(selector);
  const slides = document.querySelector<HTMLElement>('.reveal > .slides');
  if (!slide || !slides) throw new Error('There is no slide to measure.');
  const origin = slides.getBoundingClientRect();
  const scale = origin.width / slides.offsetWidth;
  const marked: Element[] = [slide, ...slide.querySelectorAll('[data-source]')];
  const drawings = [...slide.querySelectorAll('svg, math')].filter(
    (each) => !each.parentElement?.closest('svg, math'),
  );
  const canvas = new OffscreenCanvas(48, 48).getContext('2d', { willReadFrequently: true });
  const colors = new Map<string, Color | null>();
  const known = ((globalThis as unknown as { glyphs?: Map<string, boolean> }).glyphs ??= new Map());
  const parts: Part[] = [];
  let count = 0;
  await readNode(slide);
  return {
    stage: stageBox(origin),
    layout: /\blayout-([\w-]+)/.exec(slide.className)?.[1] ?? 'default',
    parts,
    frame: [...document.querySelectorAll('.deck-bar a, .reveal > .slide-number')]
      .map((each) => stageBox(each.getBoundingClientRect()))
      .filter(hasArea),
    background: await readBackground(slide.dataset['backgroundImage']),
  };

  /** Notes an element, then everything in it; numbers run in the order of the walk. */
  async function readNode(element: Element): Promise<void> {
    const first = count++;
    const index = parts.length;
    const own = element === slide ? null : await readElement(element, first);
    if (own?.kind !== 'picture') {
      for (const child of element.childNodes) {
        if (child instanceof Text) readText(child, element);
        else if (child instanceof Element && !child.matches(UNSEEN)) await readNode(child);
      }
    }
    if (own) parts.splice(index, 0, { ...own, range: [first, count++] });
  }

  async function readElement(element: Element, at: number): Promise<Part | null> {
    const style = getComputedStyle(element);
    if (style.display === 'none') return null;
    const box = stageBox(element.getBoundingClientRect());
    const isDrawing = element.localName === 'svg' && !element.parentElement?.closest('svg');
    const common = { ...commonOf(element, at), box, lines: [], text: '', type: null };
    if (element.matches(PICTURES)) {
      return { ...common, kind: 'picture', picture: await readPicture(element, style) };
    }
    if (isDrawing) {
      const picture = { hasName: isNamed(element), pixels: null, drawn: box };
      return { ...common, kind: 'shape', picture };
    }
    if (element instanceof SVGElement) {
      const isPainted = element.matches(SHAPES) && style.visibility === 'visible';
      return isPainted ? { ...common, kind: 'shape', picture: null } : null;
    }
    if (!hasPaint(style)) return null;
    // The box of words that go on in the next line is one piece a line; around all of them, it would hold other words too.
    const lines = [...element.getClientRects()].map(stageBox).filter(hasArea);
    return { ...common, kind: 'box', lines, picture: null };
  }

  /** A line that ends with an ellipsis on purpose goes no further than its box. */
  function shortenedTo(parent: Element, rects: readonly DOMRect[]): DOMRect[] {
    if (getComputedStyle(parent).textOverflow !== 'ellipsis') return [...rects];
    const { left, right } = parent.getBoundingClientRect();
    return rects.map((rect) => {
      const from = Math.max(rect.left, left);
      return new DOMRect(
        from,
        rect.top,
        Math.max(0, Math.min(rect.right, right) - from),
        rect.height,
      );
    });
  }

  function readText(node: Text, parent: Element): void {
    const text = node.data.replace(/\s+/g, ' ').trim();
    if (text === '') return;
    const range = document.createRange();
    range.selectNodeContents(node);
    // A font for formulas claims lines of its own height; the boxes of a formula are as large as their ink.
    const isMath = parent instanceof MathMLElement;
    const rects = isMath ? [parent.getBoundingClientRect()] : [...range.getClientRects()];
    const lines = shortenedTo(parent, rects).map(stageBox).filter(hasArea);
    if (lines.length === 0) return;
    const at = count++;
    parts.push({
      ...commonOf(parent, at),
      kind: 'text',
      text: text.slice(0, 200),
      lines,
      box: unionOf(lines),
      type: readType(parent, text),
      picture: null,
    });
  }

  function commonOf(element: Element, at: number) {
    const marker = element.closest('[data-source]');
    const drawing = drawings.findIndex((each) => each.contains(element));
    const line = element.closest('.line');
    return {
      source: Math.max(0, marker ? marked.indexOf(marker) : 0),
      range: [at, at] as [number, number],
      element: element.localName,
      clips: clipsOf(element),
      isCode: line !== null || element.closest('pre') !== null,
      isShown: element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      drawing: drawing < 0 ? null : drawing,
    };
  }

  function clipsOf(element: Element): Clip[] {
    const clips: Clip[] = [];
    for (let box = element.parentElement; box && box !== slide; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      if (box instanceof SVGElement && box.parentElement?.closest('svg')) continue;
      const { left, top, width, height } = box.getBoundingClientRect();
      const inner =
        box instanceof HTMLElement
          ? new DOMRect(
              left + box.clientLeft * scale,
              top + box.clientTop * scale,
              box.clientWidth * scale,
              box.clientHeight * scale,
            )
          : new DOMRect(left, top, width, height);
      clips.push({
        box: stageBox(inner),
        hidesX: overflowX !== 'visible',
        hidesY: overflowY !== 'visible',
        element: box.localName,
      });
    }
    return clips;
  }

  function readType(parent: Element, text: string): TextStyle {
    const style = getComputedStyle(parent);
    // A raised number is read with the word it stands at.
    const script = parent.closest(SCRIPTS);
    const base = script ? outermost(script) : parent;
    const matrix = parent instanceof SVGGraphicsElement ? parent.getScreenCTM() : null;
    const drawn = matrix
      ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) / scale
      : 1;
    return {
      size: Number.parseFloat(getComputedStyle(base).fontSize) * drawn,
      scale: drawn,
      isBold: Number(style.fontWeight) >= 700 || style.fontWeight === 'bold',
      color: colorOf(parent, style),
      isTurned: matrix !== null && Math.abs(matrix.b) > 0.01,
      missing: [...new Set(text)].filter((character) => isMissing(character, style)).join(''),
    };
  }

  function outermost(script: Element): Element {
    const above = script.parentElement?.closest(SCRIPTS);
    return above ? outermost(above) : (script.parentElement ?? script);
  }

  /** The colour of a text, with all opacities above it worked in. */
  function colorOf(element: Element, style: CSSStyleDeclaration): Color | null {
    const isDrawn = element instanceof SVGElement;
    const color = resolveColor(isDrawn ? style.fill : style.color);
    if (!color) return null;
    let opacity = color[3] * (isDrawn ? Number.parseFloat(style.fillOpacity) : 1);
    for (let each: Element | null = element; each && each !== slides; each = each.parentElement)
      opacity *= Number.parseFloat(getComputedStyle(each).opacity);
    return [color[0], color[1], color[2], opacity];
  }

  /** Any colour CSS can write, as the browser paints it; null for gradients and the like. */
  function resolveColor(text: string): Color | null {
    const done = colors.get(text);
    if (done !== undefined) return done;
    const isColor = canvas !== null && CSS.supports('color', text);
    if (isColor) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0, alpha = 0] = isColor
      ? canvas.getImageData(0, 0, 1, 1).data
      : [];
    const color: Color | null = isColor ? [red, green, blue, alpha / 255] : null;
    colors.set(text, color);
    return color;
  }

  /** A character without a picture looks like any other without one, such as a code point that was never given out. */
  function isMissing(character: string, style: CSSStyleDeclaration): boolean {
    if (/[\p{ASCII}\p{Z}\p{Cc}\p{Cf}\p{M}]/u.test(character)) return false;
    const font = `${style.fontStyle} ${style.fontWeight} 32px ${style.fontFamily}`;
    const key = `${font} ${character}`;
    const done = known.get(key);
    if (done !== undefined) return done;
    const picture = pictureOf(character, font);
    const missing = picture !== '' && picture === pictureOf('\u{10FFFD}', font);
    known.set(key, missing);
    return missing;
  }

  function pictureOf(character: string, font: string): string {
    if (!canvas) return '';
    canvas.clearRect(0, 0, 48, 48);
    canvas.font = font;
    canvas.fillStyle = '#000';
    canvas.fillText(character, 4, 36);
    const { data } = canvas.getImageData(0, 0, 48, 48);
    const ink = data.filter((_, index) => index % 4 === 3);
    return ink.some((alpha) => alpha > 0) ? ink.join() : '';
  }

  async function readPicture(element: Element, style: CSSStyleDeclaration): Promise<Picture> {
    const box = element.getBoundingClientRect();
    const pixels = element instanceof HTMLImageElement ? await pixelsOf(element) : null;
    const hasName = isNamed(element) || element.getAttribute('alt')?.trim() === '';
    return { hasName: hasName && !isLoneFigure(element), pixels, drawn: drawnBox() };

    /** An empty `alt` says that a picture only adorns; the one picture of a figure does not. */
    function isLoneFigure(picture: Element): boolean {
      return picture.closest('figure') !== null && !isNamed(picture);
    }

    function drawnBox(): Box {
      const natural = pixels ? pixels.width / pixels.height : 0;
      if (style.objectFit !== 'contain' || natural === 0 || !pixels) return stageBox(box);
      const width = Math.min(box.width, box.height * natural);
      const height = width / natural;
      const left = box.left + (box.width - width) / 2;
      return stageBox(new DOMRect(left, box.top + (box.height - height) / 2, width, height));
    }
  }

  /** The pixels of the largest file an image offers: a page's browser takes a smaller one for a smaller screen. */
  async function pixelsOf(image: HTMLImageElement): Promise<Picture['pixels']> {
    const widths = [...image.srcset.matchAll(/\s(\d+)w\b/g)].map((match) => Number(match[1]));
    return sizeOfFile(image.currentSrc || image.src, Math.max(0, ...widths));
  }

  async function sizeOfFile(url: string, widest = 0): Promise<Picture['pixels']> {
    if (url === '' || /\.svg(?:[?#]|$)|^data:image\/svg/i.test(url)) return null;
    const file = new Image();
    file.src = url;
    try {
      await file.decode();
    } catch {
      return null;
    }
    const { naturalWidth, naturalHeight } = file;
    const width = Math.max(naturalWidth, widest);
    return { width, height: (naturalHeight * width) / naturalWidth };
  }

  async function readBackground(url: string | undefined): Promise<Picture | null> {
    if (url === undefined) return null;
    return { hasName: true, pixels: await sizeOfFile(url), drawn: stageBox(origin) };
  }

  function isNamed(element: Element): boolean {
    const texts = ['aria-label', 'alt', 'title'].map((name) => element.getAttribute(name));
    const labels = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/);
    const label = labels
      .map((id) => (id && document.getElementById(id)?.textContent) || '')
      .join('');
    const isHidden = element.closest('[aria-hidden="true"], [role="presentation"], [role="none"]');
    return isHidden !== null || [...texts, label].some((text) => (text ?? '').trim() !== '');
  }

  function hasPaint(style: CSSStyleDeclaration): boolean {
    const background = resolveColor(style.backgroundColor);
    const borders = [style.borderTopWidth, style.borderBottomWidth, style.borderLeftWidth];
    const hasBorder = borders.some((width) => Number.parseFloat(width) > 0);
    return (background?.[3] ?? 0) > 0 || style.backgroundImage !== 'none' || hasBorder;
  }

  function stageBox({ left, top, right, bottom }: DOMRect): Box {
    const round = (value: number) => Math.round(value * 100) / 100;
    return {
      left: round((left - origin.left) / scale),
      top: round((top - origin.top) / scale),
      right: round((right - origin.left) / scale),
      bottom: round((bottom - origin.top) / scale),
    };
  }

  function hasArea({ left, top, right, bottom }: Box): boolean {
    return right - left > 0 && bottom - top > 0;
  }

  function unionOf(boxes: readonly Box[]): Box {
    return {
      left: Math.min(...boxes.map(({ left }) => left)),
      top: Math.min(...boxes.map(({ top }) => top)),
      right: Math.max(...boxes.map(({ right }) => right)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  }
}
