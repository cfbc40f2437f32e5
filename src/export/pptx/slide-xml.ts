import { footerXml, numberXml } from './frame-shapes.ts';
import { bodyTypeOf, isBody, layoutOf, type LayoutDesign } from './layouts.ts';
import { aboveSlide, backgroundXml, treeXml } from './master-xml.ts';
import { pictureXml } from './picture-xml.ts';
import { shapeXml } from './shape-xml.ts';
import type {
  Box,
  Paragraph,
  PicturePart,
  ShownDeck,
  ShownPart,
  ShownSlide,
  TextPart,
} from './shown-deck.ts';
import { tableXml } from './table-xml.ts';
import { dropOf, hangOf, paragraphsXml, type TextStyle } from './text-xml.ts';
import { timingXml, type Appearance } from './timing-xml.ts';
import { NAMESPACES, xml, xmlFile } from './xml.ts';

/** A slide of the deck as PresentationML. */
export function slideXml(slide: ShownSlide, context: SlideContext): string {
  const { deck, design, style, relate, isAnimated } = context;
  const { paint } = style;
  const kind = layoutOf(slide);
  const steps: StepTarget[] = [];
  let id = 1;
  let bodies = 0;
  // What the title stands on comes before it.
  const isUnder = ({ type, box }: ShownPart) =>
    (type === 'picture' || type === 'panel') && slide.title !== null && meets(box, slide.title.box);
  const shapes = [
    ...slide.parts.filter(isUnder).map(partXml),
    titleXml(),
    ...slide.parts.filter((part) => !isUnder(part)).map(partXml),
    ...frame(),
  ];
  const isOwn = slide.background.color !== design.background;
  const behind = slide.background.picture === null ? null : relate.ground();
  return xmlFile(
    xml(
      'p:sld',
      { ...NAMESPACES, show: slide.isHidden ? false : undefined },
      xml(
        'p:cSld',
        {},
        behind ? pictureBehind(behind) : isOwn ? backgroundXml(slide.background.color, paint) : '',
        treeXml(shapes),
      ),
      xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
      xml('p:transition', { spd: 'fast' }, xml('p:fade')),
      isAnimated ? timingXml(stepsOf(steps)) : '',
    ),
  );

  function titleXml(): string {
    const type = kind === 'title' ? 'ctrTitle' : 'title';
    id += 1;
    const shape = { id, name: 'Title', placeholder: { type }, paint };
    if (slide.title === null) {
      const own = { ...style, isTitle: true, isPlain: true };
      const text = paragraphsXml([plainParagraph(context.name)], own);
      return shapeXml({ ...shape, box: aboveSlide(deck), text });
    }
    const { paragraphs } = slide.title;
    const text = paragraphsXml(paragraphs, { ...style, isTitle: true, base: design.style });
    return shapeXml({ ...shape, box: dropped(slide.title.box, paragraphs), text });
  }

  function partXml(part: ShownPart): string {
    id += 1;
    if (part.step !== null) steps.push({ step: part.step, shape: id, paragraph: null });
    if (part.type === 'text') return textXml(part);
    if (part.type === 'code' || part.type === 'panel') {
      const isCode = part.type === 'code';
      const text = paragraphsXml(isCode ? part.lines : [], style);
      const name = `${isCode ? 'Code' : 'Panel'} ${id}`;
      return shapeXml({
        id,
        name,
        box: part.box,
        look: part.look,
        paint,
        text,
        isWrapped: !isCode,
      });
    }
    if (part.type === 'table') return tableXml(part, id, `Table ${id}`, style);
    const { image, svg, film, box } = relate.picture(part);
    const link = part.link === null ? null : style.linkTo(part.link);
    return pictureXml({ id, name: `Picture ${id}`, alt: part.alt, box, image, svg, film, link });
  }

  function textXml(part: TextPart): string {
    if (part.step === null)
      part.paragraphs.forEach(({ step }, paragraph) => {
        if (step !== null) steps.push({ step, shape: id, paragraph });
      });
    const { box, paragraphs } = hung(part);
    const isFilled = isBody(part) && part.look === null && bodies < design.bodies.length;
    if (isFilled) bodies += 1;
    const type = bodyTypeOf(kind);
    const placeholder = type === null ? { idx: bodies } : { type, idx: bodies };
    return shapeXml({
      id,
      name: `Text ${id}`,
      box,
      ...(isFilled && { placeholder }),
      look: part.look,
      paint,
      text: paragraphsXml(paragraphs, style),
    });
  }

  function frame(): string[] {
    const number = numberXml(
      { id: (id += 1), box: null, paint },
      { lang: style.lang, shown: String(context.number) },
    );
    if (slide.footer === '') return [number];
    const text = paragraphsXml([plainParagraph(slide.footer)], { ...style, isPlain: true });
    return [footerXml({ id: (id += 1), box: null, paint }, text), number];
  }
}

function meets(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** The words of a list begin where they did; its marks stand in front of them. */
function hung({ box, paragraphs }: TextPart): Pick<TextPart, 'box' | 'paragraphs'> {
  const lack = Math.max(0, ...paragraphs.map((each) => hangOf(each) - each.indent));
  return {
    box: dropped({ ...box, x: box.x - lack, width: box.width + lack }, paragraphs),
    paragraphs: paragraphs.map((each) => ({ ...each, indent: each.indent + lack })),
  };
}

/** A box in which letters stand where the page has them. */
function dropped(box: Box, paragraphs: readonly Paragraph[]): Box {
  return { ...box, y: box.y + dropOf(paragraphs) };
}

function pictureBehind(relation: string): string {
  return xml(
    'p:bg',
    {},
    xml(
      'p:bgPr',
      {},
      xml(
        'a:blipFill',
        {},
        xml('a:blip', { 'r:embed': relation }),
        xml('a:stretch', {}, xml('a:fillRect')),
      ),
      xml('a:effectLst'),
    ),
  );
}

function plainParagraph(text: string): Paragraph {
  const run = {
    text,
    size: 20,
    color: '000000',
    font: '',
    lang: '',
    isBold: false,
    isItalic: false,
    isStruck: false,
    isUnderlined: false,
    isUpper: false,
    mark: null,
    shift: 'none',
    link: null,
  } as const;
  return {
    runs: [run],
    level: 0,
    bullet: 'none',
    markColor: null,
    start: 1,
    align: 'left',
    isRightToLeft: false,
    indent: 0,
    before: 0,
    leading: 1.25,
    step: null,
  };
}

/** What appears at each press, in the order of the steps. */
function stepsOf(targets: readonly StepTarget[]): Appearance[][] {
  const numbers = [...new Set(targets.map(({ step }) => step))].sort((a, b) => a - b);
  return numbers.map((number) => targets.filter(({ step }) => step === number));
}

interface StepTarget extends Appearance {
  readonly step: number;
}

/** What a slide is written with. */
export interface SlideContext {
  readonly deck: ShownDeck;
  readonly design: LayoutDesign;
  readonly style: TextStyle;
  readonly number: number;
  /** What a slide without a heading is called. */
  readonly name: string;
  readonly isAnimated: boolean;
  readonly relate: {
    /** The relations of a picture, and where it is: an image that keeps its shape is smaller than its box. */
    readonly picture: (part: PicturePart) => {
      readonly image: string;
      readonly svg: string | null;
      readonly film: { readonly link: string; readonly media: string } | null;
      readonly box: PicturePart['box'];
    };
    /** The relation of what is behind the slide. */
    readonly ground: () => string | null;
  };
}
