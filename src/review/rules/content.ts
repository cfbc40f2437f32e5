import type { Finding } from '../finding.ts';
import type { Measurement, Part, Picture } from '../measurement.ts';
import { nameOf } from '../boxes.ts';

/** Width of the projector that pictures are held against, full HD; the stage is 1280 of its own pixels wide. */
const PROJECTOR = 1920;
/** What rounding a picture's sides may cost. */
const TOLERANCE = 1.02;

/** A slide that shows nothing when all its steps are taken. */
export function findEmptySlide({ parts, background }: Measurement): Finding[] {
  const isSeen = parts.some((part) => part.isShown && part.kind !== 'box');
  if (isSeen || background) return [];
  return [{ id: 'empty-slide', source: 0, aspect: '', amount: 1, box: null, data: {} }];
}

/** Characters that come out as empty boxes. */
export function findMissingGlyphs({ parts }: Measurement): Finding[] {
  return parts.flatMap((part): Finding[] => {
    const missing = part.type?.missing ?? '';
    if (!part.isShown || missing === '') return [];
    const characters = Array.from(missing);
    const codes = characters.map(
      (each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    );
    const data = { characters: characters.join(' '), codes: codes.join(', ') };
    const { source, box } = part;
    return [{ id: 'missing-glyph', source, aspect: missing, amount: codes.length, box, data }];
  });
}

/** Pictures that say nothing to those who do not see them. */
export function findUnnamedPictures({ parts }: Measurement): Finding[] {
  return parts
    .filter((part) => part.picture && !part.picture.hasName && part.isShown)
    .map((part) => {
      const { source, box } = part;
      const data = { what: nameOf(part) };
      return { id: 'unnamed-picture', source, aspect: '', amount: 1, box, data };
    });
}

/** Pictures with fewer pixels than a projector shows them with, the slide's background among them. */
export function findCoarsePictures({ parts, stage, background }: Measurement): Finding[] {
  const perStagePixel = PROJECTOR / (stage.right - stage.left);
  const shown = parts.filter((part): part is Part & { picture: Picture } =>
    Boolean(part.isShown && part.picture),
  );
  const found = shown.flatMap((part) =>
    coarse(part.picture, part.source, nameOf(part), perStagePixel),
  );
  const behind = background ? coarse(background, 0, 'the background', perStagePixel) : [];
  return [...found, ...behind];
}

function coarse(picture: Picture, source: number, what: string, perPixel: number): Finding[] {
  if (!picture.pixels) return [];
  const { left, top, right, bottom } = picture.drawn;
  const width = Math.round((right - left) * perPixel);
  const height = Math.round((bottom - top) * perPixel);
  const stretch = Math.max(width / picture.pixels.width, height / picture.pixels.height);
  if (stretch <= TOLERANCE) return [];
  const data = {
    what,
    has: `${picture.pixels.width} × ${Math.round(picture.pixels.height)}`,
    needs: `${width} × ${height}`,
  };
  return [
    { id: 'coarse-picture', source, aspect: what, amount: stretch, box: picture.drawn, data },
  ];
}
