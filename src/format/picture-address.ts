/**
 * Reads the address of a picture with the options after its `#`.
 *
 *     ./a.png#width=50%   ->   path `./a.png`, options width `50%`
 *
 * Written so, a width is part of an ordinary Markdown picture, which every other reader of Markdown shows at its own size.
 */
export function readPictureAddress(url: string): PictureAddress {
  const [path = '', ...rest] = url.split('#');
  const options = rest
    .join('#')
    .split('&')
    .filter((part) => part !== '')
    .map((part): [string, string | null] => {
      const [name = '', ...value] = part.split('=');
      return [name, value.length > 0 ? value.join('=') : null];
    });
  return { path, options };
}

/** The options a picture in Markdown may have. */
export const PICTURE_OPTIONS = ['width'] as const;

/** A width as a percent of the room there is, written as one or as a fraction; null for what is not a width. */
export function parseWidth(text: string): number | null {
  const [, part, whole] = /^([1-9]\d?)\/([1-9]\d?)$/.exec(text.trim()) ?? [];
  if (part !== undefined && Number(part) <= Number(whole))
    return Math.max(1, Math.round((100 * Number(part)) / Number(whole)));
  // A percent sign may come encoded, as editors write it.
  const percent = /^(\d{1,3})(?:%|%25)$/.exec(text.trim())?.[1];
  const number = Number(percent);
  return percent !== undefined && number >= 1 && number <= 100 ? number : null;
}

/** The width in the address of a picture, if it has one that can be. */
export function widthOfPicture(url: string): number | null {
  const width = readPictureAddress(url).options.find(([name]) => name === 'width')?.[1];
  return width ? parseWidth(width) : null;
}

/** An address in its parts. */
export interface PictureAddress {
  readonly path: string;
  readonly options: readonly (readonly [string, string | null])[];
}
