import type { ImportedOptions } from '../imported-deck.ts';
import type { PlacedShape } from './inheritance.ts';
import { takePicture, type PictureContext } from './read-picture.ts';
import { childOf, elementsOf, findAll, type Xml } from './xml.ts';

/** What stands behind a slide: a color or picture of its own, or a picture among its shapes that fills it. */
export function readBackground(
  slide: Xml,
  shapes: readonly PlacedShape[],
  context: PictureContext,
): { readonly background?: string; readonly behind: PlacedShape | null } {
  const { ledger, place, size } = context;
  const properties = childOf(slide, 'cSld', 'bg', 'bgPr');
  const fill = childOf(properties, 'blipFill');
  const color = childOf(properties, 'solidFill', 'srgbClr')?.attributes.get('val');
  if (fill) {
    const url = takePicture(fill, context);
    if (typeof url === 'string') {
      ledger.add('kept', 'background', { place, original: url });
      return { background: url, behind: null };
    }
    ledger.add('dropped', 'background', {
      place,
      original: url.file,
      why: 'The file has no picture of it that browsers show.',
    });
  } else if (color !== undefined && /^[0-9a-f]{6}$/i.test(color)) {
    ledger.add('kept', 'background', { place, original: `#${color}` });
    return { background: `#${color.toLowerCase()}`, behind: null };
  } else if (elementsOf(properties).some(({ name }) => name.endsWith('Fill')))
    ledger.add('dropped', 'background', {
      place,
      original: elementsOf(properties)[0]?.name ?? '',
      why: 'It is made of colors of the theme, and a talk has the theme of its site.',
    });
  const behind = shapes.find(
    ({ kind, box }) =>
      kind === 'picture' &&
      box !== null &&
      box.width * box.height >= 0.95 * size.width * size.height,
  );
  const isBelowOthers =
    behind && shapes.some((shape) => shape !== behind && findAll(shape.element, 't').length > 0);
  const own = behind && childOf(behind.element, 'blipFill');
  if (!behind || !isBelowOthers || !own || childOf(behind.element, 'nvPicPr', 'nvPr', 'videoFile'))
    return { behind: null };
  const url = takePicture(own, context);
  if (typeof url !== 'string') return { behind: null };
  ledger.add('changed', 'background', {
    place,
    original: [behind.name, behind.alt].filter(Boolean).join(' · '),
    why: 'A picture that fills the slide is its background, which has no alt text.',
  });
  return { background: url, behind };
}

/** The transition of a slide, where a talk has it. */
export function readTransition(
  slide: Xml,
  { ledger, place }: PictureContext,
): Pick<ImportedOptions, 'transition'> {
  const [element] = findAll(slide, 'transition');
  const name = elementsOf(element).find((each) => !/^(?:extLst|sndAc)$/.test(each.name))?.name;
  if (name === undefined) return {};
  const known =
    name === 'fade' ? 'fade' : /^(?:push|wipe|cover|pull|pan)$/.test(name) ? 'slide' : null;
  ledger.add(known === null ? 'dropped' : name === known ? 'kept' : 'changed', 'transition', {
    place,
    original: name,
    why:
      known === null
        ? 'A talk has the transitions none, fade and slide.'
        : name === known
          ? ''
          : 'It is the transition `slide`.',
  });
  return known === null ? {} : { transition: known };
}
