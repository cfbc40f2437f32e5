import { ImportError } from '../import-error.ts';
import type { Package } from './open-package.ts';
import { relatedPart, relationsOf } from './relations.ts';
import { childOf, elementsOf, type Xml } from './xml.ts';

/** The slides of a presentation in the order they are shown. @throws ImportError for a file that has none */
export function findSlides(parts: Package): FoundSlides {
  const part =
    relatedPart(parts, relationsOf(parts, ''), 'officeDocument') ??
    parts.names.find((name) => /(?:^|\/)presentation\.xml$/i.test(name)) ??
    null;
  const presentation = part === null ? null : parts.xml(part);
  const relations = part === null ? new Map<string, never>() : relationsOf(parts, part);
  const listed = elementsOf(childOf(presentation ?? undefined, 'sldIdLst'), 'sldId').map(
    (each): SlidePart => ({
      part: relations.get(each.attributes.get(':id') ?? '')?.target ?? '',
      id: each.attributes.get('id') ?? '',
    }),
  );
  const once = listed.filter(
    ({ part: name }, index) => listed.findIndex((other) => other.part === name) === index,
  );
  const present = once.filter(({ part: name }) => name !== '' && parts.has(name));
  if (present.length > 0)
    return { presentation: presentation ?? undefined, slides: once, isGuessed: false };
  const guessed = parts.names
    .filter((name) => /(?:^|\/)slides\/[^/]+\.xml$/i.test(name))
    .sort((a, b) => numberIn(a) - numberIn(b))
    .map((name) => ({ part: name, id: '' }));
  if (guessed.length === 0) throw new ImportError(nothingIn(parts));
  return { presentation: presentation ?? undefined, slides: guessed, isGuessed: true };
}

function numberIn(name: string): number {
  return Number(/(\d+)\.xml$/i.exec(name)?.[1] ?? 0);
}

function nothingIn({ names, has }: Package): string {
  const save = 'Open it in the program it is from and export it as PowerPoint (.pptx).';
  if (has('word/document.xml')) return 'This is a document of Word. Import presentations (.pptx).';
  if (has('xl/workbook.xml')) return 'This is a workbook of Excel. Import presentations (.pptx).';
  if (has('content.xml')) return `This is a presentation of LibreOffice (ODP). ${save}`;
  if (names.some((name) => /\.iwa$|^index\.zip$/i.test(name)))
    return `This is a presentation of Keynote. ${save}`;
  return has('ppt/presentation.xml')
    ? 'The presentation has no slides.'
    : 'There are no slides in this file. Open it in PowerPoint, let it be repaired, and save it as .pptx.';
}

/** A slide of the list. */
export interface SlidePart {
  readonly part: string;
  /** Its number in the list, by which sections name it. */
  readonly id: string;
}

interface FoundSlides {
  readonly presentation: Xml | undefined;
  readonly slides: readonly SlidePart[];
  /** Whether there is no list of slides, so that they are in the order of their names. */
  readonly isGuessed: boolean;
}
