import { basename } from 'node:path';
import { jsx } from '../html/jsx.ts';
import type { ImportNode } from '../imported-deck.ts';
import { otherFormat, pictureEnding } from './picture-file.ts';
import type { PlacedShape } from './inheritance.ts';
import type { SlideContext } from './slide-context.ts';
import { childOf, elementsOf, findAll, numberOf, type Xml } from './xml.ts';

/** A picture as a file next to the talk, as wide as it is on the slide; a film or sound where it is one. */
export function readPicture(
  shape: PlacedShape,
  room: number,
  context: PictureContext,
): ImportNode[] {
  const media = mediaOf(shape, context);
  if (media) return media;
  const fill = childOf(shape.element, 'blipFill') ?? findAll(shape.element, 'blipFill')[0];
  const alt = altOf(shape, context);
  const found = fill ? takePicture(fill, context) : null;
  if (found === null || typeof found !== 'string') return missing(shape, alt, found, context);
  const share = shape.box ? Math.round((shape.box.width / room) * 100) : 100;
  const url = share < 90 ? `${found}#width=${Math.max(5, share)}%` : found;
  const image: ImportNode = { type: 'image', url, alt };
  const link = context.link(childOf(shape.named, 'hlinkClick'), alt);
  return [
    {
      type: 'paragraph',
      children: [link === null ? image : { type: 'link', url: link, children: [image] }],
    },
  ];
}

/** `./NAME` for the picture of a fill; what is wrong with it otherwise. */
export function takePicture(
  fill: Xml,
  { parts, relations, shelf, ledger, place, cropped }: PictureContext,
): string | Fault {
  const blip = childOf(fill, 'blip');
  const drawing = findAll(childOf(blip, 'extLst'), 'svgBlip')[0];
  const external = relations.get(blip?.attributes.get(':link') ?? '');
  for (const each of [drawing, blip]) {
    const target = relations.get(each?.attributes.get(':embed') ?? '')?.target ?? '';
    const whole = target === '' ? null : parts.bytes(target);
    if (!whole) continue;
    const bytes = cropped.get(fill) ?? whole;
    const ending = pictureEnding(bytes);
    if (ending === null) {
      if (each === blip) return { file: basename(target), format: otherFormat(bytes) };
      continue;
    }
    const hasCut = ['l', 't', 'r', 'b'].some(
      (side) => (numberOf(childOf(fill, 'srcRect'), side) ?? 0) > 500,
    );
    if (hasCut)
      ledger.add('changed', 'cropped picture', {
        place,
        original: basename(target),
        why: cropped.has(fill)
          ? 'The file has only the part that the slide shows.'
          : 'The whole picture is shown, with what the slide cuts off. Crop the file if readers must not see that.',
      });
    const name = basename(target).replace(/\.[^.]*$/, '');
    return shelf.put(bytes, `${name || 'picture'}.${ending}`);
  }
  return { file: external?.target ?? '', format: null, isLinked: external !== undefined };
}

function missing(
  { name }: PlacedShape,
  alt: string,
  fault: Fault | null,
  { ledger, place }: PictureContext,
): ImportNode[] {
  const file = fault?.file ?? '';
  const isAddress = /^https?:\/\//i.test(file) && URL.canParse(file);
  const label = alt || (isAddress ? new URL(file).hostname : basename(file)) || name || 'picture';
  const why =
    fault?.format != null
      ? `Browsers show no ${fault.format} pictures, so its text stands in its place. Save it as PNG or SVG in PowerPoint (right click, Save as Picture), and put that next to the talk.`
      : fault?.isLinked
        ? 'The picture is not in the file, only its address. Save it next to the talk and write `![…](./file.png)`.'
        : 'The picture is missing in the file or damaged. Put it next to the talk and write `![…](./file.png)`.';
  const words: ImportNode = { type: 'text', value: label };
  const node: ImportNode = {
    type: 'paragraph',
    children: [
      isAddress
        ? { type: 'link', url: file, children: [words] }
        : { type: 'emphasis', children: [words] },
    ],
  };
  ledger.add('changed', 'picture', {
    place,
    original: [name, alt, file].filter(Boolean).join(' · '),
    why,
    node,
  });
  return [node];
}

/** The description of a picture, without what programs put there by themselves. */
function altOf({ alt, isDecorative }: PlacedShape, { ledger, place }: PictureContext): string {
  if (isDecorative || alt === '') return '';
  const said = alt.replace(
    /\s*\n\s*(?:AI-generated content may be incorrect|Description automatically generated)[^\n]*$/i,
    '',
  );
  const isFile = /^[^\s/\\]+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)$/i.test(said);
  if (said !== alt || isFile)
    ledger.add('changed', 'alt text', {
      place,
      original: alt,
      why: isFile
        ? 'It was the name of a file, which says nothing about the picture.'
        : 'What PowerPoint adds to a description of its own is left out.',
    });
  return isFile ? '' : said.replace(/\s+/g, ' ').trim();
}

/** A film next to the talk; of a film elsewhere a link; of a sound its name. */
function mediaOf(shape: PlacedShape, context: PictureContext): ImportNode[] | null {
  const { relations, parts, shelf, ledger, place } = context;
  const holder = childOf(shape.element, 'nvPicPr', 'nvPr');
  const clip = elementsOf(holder).find(({ name }) =>
    /^(?:videoFile|audioFile|wavAudioFile|quickTimeFile|audioCd)$/.test(name),
  );
  if (!clip) return null;
  const isFilm = /^(?:video|quickTime)/.test(clip.name);
  const embedded = relations.get(
    findAll(childOf(holder, 'extLst'), 'media')[0]?.attributes.get(':embed') ?? '',
  );
  const linked = relations.get(clip.attributes.get(':link') ?? clip.attributes.get(':embed') ?? '');
  const source = embedded ?? linked;
  const target = source?.target ?? '';
  const label = shape.alt || shape.name || basename(target);
  const original = [shape.name, shape.alt, target].filter(Boolean).join(' · ');
  const kind = isFilm ? 'film' : 'sound';
  if (isFilm && source?.isExternal === false && /\.(?:mp4|m4v|webm|mov)$/i.test(target)) {
    const bytes = parts.bytes(target);
    if (bytes) {
      const film = jsx('Video', { src: shelf.put(bytes, basename(target)) });
      ledger.add('changed', kind, {
        place,
        original,
        why: 'It plays by its controls, not by itself.',
        node: film,
      });
      return [film];
    }
  }
  const isAddress =
    source?.isExternal === true && /^https?:\/\//i.test(target) && URL.canParse(target);
  const words: ImportNode = { type: 'text', value: label };
  const node: ImportNode = {
    type: 'paragraph',
    children: [
      isAddress
        ? { type: 'link', url: target, children: [words] }
        : { type: 'emphasis', children: [words] },
    ],
  };
  ledger.add('changed', kind, {
    place,
    original,
    why: isAddress
      ? `A talk shows no ${kind} of another site, so it is a link.`
      : `Its name stands in its place. Save the ${kind} from PowerPoint, put it next to the talk, and link it${isFilm ? ' or write <Video src="./film.mp4" />' : ''}.`,
    node,
  });
  return [node];
}

/** A picture that cannot be taken along. */
export interface Fault {
  readonly file: string;
  /** The name of a format that browsers do not show. */
  readonly format: string | null;
  readonly isLinked?: boolean;
}

/** What reading pictures needs. */
export interface PictureContext extends SlideContext {
  /** Pictures cut to what the slide shows of them, by their fill. */
  readonly cropped: ReadonlyMap<Xml, Uint8Array>;
}
