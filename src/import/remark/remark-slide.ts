import type { Element } from 'hast';
import { isCssColor } from '../../lib/css-colors.ts';
import { classesOf } from '../html/element.ts';
import { percentOf } from '../html/picture-width.ts';
import type { Meaning, Reading } from '../html/reading.ts';
import type { ImportedOptions, ImportNode, SourcePlace } from '../imported-deck.ts';
import { firstLine, type OpenDeck } from '../open-deck.ts';
import { writeClassesAsTags } from './content-classes.ts';
import type { RemarkSlide } from './templates.ts';

/** Adds a slide of remark: its parts after the first appear step by step. */
export function addRemarkSlide(deck: OpenDeck, slide: RemarkSlide, definitions: string): void {
  deck.nextSlide();
  const [first] = slide.parts;
  if (!first) return;
  const place = deck.place(firstLine(first.text, first.line));
  const { options, isHidden } = readProperties(slide.properties, place, deck);
  const reading: Partial<Reading> = {
    definitions,
    element: readElement,
    fence: markLines,
    picture: readMacro,
    stageWidth: 908,
  };
  const read = (text: string, line: number) =>
    deck.blocks(writeClassesAsTags(fill(text, slide.properties)), line, reading);
  const body = slide.parts.flatMap(({ text, line }, index) => {
    const nodes = read(
      index === 0 ? slide.before + text : text,
      line - (index === 0 ? slide.before.split('\n').length - 1 : 0),
    );
    return index === 0 ? nodes : nodes.map(asStep);
  });
  deck.slides.push({
    body: [...body, ...(slide.after.trim() === '' ? [] : read(slide.after, first.line))],
    notes: slide.parts.flatMap(({ notes, notesLine }) =>
      notes.trim() === '' ? [] : read(notes, notesLine),
    ),
    options,
    isHidden,
    place,
    original: slide.parts
      .map(({ text, notes }) => [text.trim(), notes.trim()].filter(Boolean).join('\n???\n'))
      .join('\n--\n'),
  });
}

function asStep(node: ImportNode): ImportNode {
  if (node.type === 'list' || node.type !== 'heading')
    return Object.assign(node, { data: { ...node.data, step: true } });
  return node;
}

/** `{{name}}` is a property of the slide. */
function fill(text: string, properties: ReadonlyMap<string, string>): string {
  return text.replace(
    /\{\{\s*([\w-]+)\s*\}\}/g,
    (written, name: string) => properties.get(name.toLowerCase()) ?? written,
  );
}

function readProperties(
  properties: ReadonlyMap<string, string>,
  place: SourcePlace,
  deck: OpenDeck,
): { options: ImportedOptions; isHidden: boolean } {
  const options: { -readonly [K in keyof ImportedOptions]: ImportedOptions[K] } = {};
  let isHidden = false;
  for (const [name, value] of properties) {
    const why = apply(name, value);
    deck.ledger.add(why === null ? 'kept' : 'dropped', 'option', {
      place,
      original: `${name}: ${value}`,
      ...(why !== null && { why }),
    });
  }
  return { options, isHidden };

  function apply(name: string, value: string): string | null {
    switch (name) {
      case 'name':
        options.id = value;
        return null;
      case 'background-color':
        if (!isCssColor(value)) return 'This is no color.';
        options.background = value;
        return null;
      case 'background-image': {
        const url = deck.shelf.take(/url\(\s*["']?(.*?)["']?\s*\)/.exec(value)?.[1] ?? value);
        if (url === null)
          return 'The picture is not next to the deck; put it next to the talk and write `background="./file.png"`.';
        options.background = url;
        return null;
      }
      case 'exclude':
        isHidden = value === 'true';
        return null;
      case 'layout':
      case 'template':
      case 'continued':
        return null;
      case 'count':
        return 'All slides are counted.';
      case 'class':
        if (
          value
            .split(/[\s,]+/)
            .every((each) => /^(?:center|middle|top|bottom|left|right)?$/.test(each))
        )
          return 'The layouts of Lectern place what is on a slide.';
        return 'A class has no effect; layouts are `split`, `statement`, `section`, `dense` and `full`.';
      default:
        return `Lectern has no option \`${name}\` of a slide.`;
    }
  }
}

/** Columns that stand next to each other are made one row by `content-classes.ts`; other classes are a look. */
function readElement(node: Element): Meaning | null {
  const [name] = classesOf(node);
  if (name === 'remark-columns') return { type: 'columns', used: ['className'] };
  return null;
}

/** `![:scale 40%](a.png)` is a macro that many decks have: a picture with a width. */
function readMacro(node: ImportNode): ImportNode | null {
  const [, words = ''] = /^:(?:scale|img|image|width)\b\s*(.*)$/.exec(node.alt ?? '') ?? [];
  const width = /(\d+(?:\.\d+)?%|\d+px)/.exec(words)?.[1];
  const percent = width === undefined ? null : percentOf(width, 908);
  if (width === undefined) return null;
  const alt = words.replace(width, '').replace(/^[\s,]+|[\s,]+$/g, '');
  return { ...node, alt, ...(percent !== null && { data: { percent } }) };
}

/** A star at the start of a line of code highlights it. */
function markLines(node: ImportNode): void {
  const lines = (node.value ?? '').split('\n');
  const starred = lines.flatMap((line, index) => (line.startsWith('*') ? [index + 1] : []));
  const language = /^\{?\.?([\w+-]+)/.exec(node.lang ?? '')?.[1] ?? null;
  if (node.lang?.startsWith('{')) node.lang = language;
  if (starred.length === 0) return;
  node.value = lines
    .map((line) => line.replace(/^\*\s?/, (mark) => ' '.repeat(mark.length - 1)))
    .join('\n');
  node.lang ??= 'text';
  node.meta = `{${starred.join(',')}}`;
}
