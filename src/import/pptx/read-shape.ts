import type { ImportNode } from '../imported-deck.ts';
import type { PlacedShape } from './inheritance.ts';
import { readChart } from './read-chart.ts';
import { readPicture, takePicture, type PictureContext } from './read-picture.ts';
import { readSmartArt } from './read-smart-art.ts';
import { readTable } from './read-table.ts';
import { readText } from './read-text.ts';
import { childOf, elementsOf, findAll, wordsBelow, type Xml } from './xml.ts';

/** The blocks that a shape is. A shape without words, such as a line or a box, is none. */
export function readShape(shape: PlacedShape, room: number, context: PictureContext): ImportNode[] {
  switch (shape.kind) {
    case 'picture':
      return readPicture(shape, room, context);
    case 'frame':
      return readFrame(shape, room, context);
    case 'ink':
      context.ledger.add('dropped', 'ink', {
        place: context.place,
        original: shape.name,
        why: 'Drawn by hand. Save it as a picture in PowerPoint, and put that next to the talk.',
      });
      return [];
    default:
      return [...filled(shape, room, context), ...readWords(shape, context)];
  }
}

/** The words of a shape; a link of the whole shape is one of its words. */
export function readWords(shape: PlacedShape, context: PictureContext): ImportNode[] {
  const blocks = readText(childOf(shape.element, 'txBody'), shape.styles, context);
  const click = childOf(shape.named, 'hlinkClick');
  const link = click && blocks.length > 0 ? context.link(click, wordsBelow(shape.element)) : null;
  if (link === null) return blocks;
  const [first] = blocks;
  const hasLink = findAll(shape.element, 'hlinkClick').length > 1;
  if (first?.type === 'paragraph' && !hasLink)
    first.children = [{ type: 'link', url: link, children: first.children ?? [] }];
  else
    blocks.push({
      type: 'paragraph',
      children: [{ type: 'link', url: link, children: [{ type: 'text', value: link }] }],
    });
  return blocks;
}

/** A shape that is filled with a picture. */
function filled(shape: PlacedShape, room: number, context: PictureContext): ImportNode[] {
  const fill = childOf(shape.element, 'spPr', 'blipFill');
  if (!fill) return [];
  const url = takePicture(fill, context);
  if (typeof url !== 'string') return [];
  const share = shape.box ? Math.round((shape.box.width / room) * 100) : 100;
  const sized = share < 90 ? `${url}#width=${Math.max(5, share)}%` : url;
  return [{ type: 'paragraph', children: [{ type: 'image', url: sized, alt: shape.alt }] }];
}

function readFrame(shape: PlacedShape, room: number, context: PictureContext): ImportNode[] {
  const data = childOf(shape.element, 'graphic', 'graphicData');
  const [content] = elementsOf(data);
  if (content?.name === 'tbl') return readTable(content, context);
  if (content?.name === 'chart')
    return readChart(content.attributes.get(':id') ?? '', shape.alt, context);
  if (content?.name === 'relIds') return readSmartArt(content.attributes.get(':dm') ?? '', context);
  return readObject(shape, data, room, context);
}

/** What another program made is its picture on the slide. */
function readObject(
  shape: PlacedShape,
  data: Xml | undefined,
  room: number,
  context: PictureContext,
): ImportNode[] {
  const object = findAll(data, 'oleObj')[0];
  const picture = findAll(data, 'pic')[0];
  const program = object?.attributes.get('progId') ?? '';
  const original = [shape.name, shape.alt, program, wordsBelow(data)].filter(Boolean).join(' · ');
  if (!picture) {
    context.ledger.add('dropped', 'embedded object', {
      place: context.place,
      original: original || (data?.attributes.get('uri') ?? ''),
      why: 'The file has no picture of it. Save it as a picture in PowerPoint, and put that next to the talk.',
    });
    return [];
  }
  const nodes = readPicture({ ...shape, element: picture }, room, context);
  context.ledger.add('changed', 'embedded object', {
    place: context.place,
    original,
    why: 'It was made in another program, and is the picture that the slide shows of it.',
    node: nodes[0],
  });
  return nodes;
}
