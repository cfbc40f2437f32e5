import { getDocumentProxy } from 'unpdf';
import { compactText } from './compact-text.ts';
import { findLost, type LostText } from './lost-characters.ts';
import { readPdfGlyphs, type GlyphGroup } from './pdf-glyphs.ts';

/**
 * Reads a finished PDF as another program would and says what is wrong with it: a page too many or too few, one that is empty,
 * text that stands outside its page, a character that its font does not have, a link to a machine of ours.
 */
export async function checkPdf(bytes: Uint8Array, expected: ExpectedPdf): Promise<PdfCheck> {
  // The reader takes the bytes it is given for its own.
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  const problems: string[] = [];
  if (expected.pages !== null && pdf.numPages !== expected.pages)
    problems.push(`has ${pdf.numPages} pages, not ${expected.pages}`);
  const glyphs = readPdfGlyphs(bytes);
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const found = await readPage(pdf, number);
    const lost = findLost(glyphs[number - 1] ?? [], expected.texts?.[number - 1] ?? []);
    const all = [...found, ...describeLost(lost, number - 1, expected.explain)];
    problems.push(...all.map((what) => `page ${number} ${what}`));
  }
  problems.push(...missingTitles(glyphs, expected.titles));
  const outline = countEntries(await pdf.getOutline());
  if (outline < expected.titles.length)
    problems.push(`has an outline of ${outline} entries, not ${expected.titles.length}`);
  const pages = pdf.numPages;
  await pdf.cleanup();
  return { pages, outline, problems };
}

/** Characters without a glyph, those with the same remedy together, and texts that were cut off. */
function describeLost(
  { boxes, unnamed, absent }: LostText,
  page: number,
  explain: ExpectedPdf['explain'],
): string[] {
  const groups = new Map<string, { characters: string[]; place: string | null }>();
  for (const character of boxes) {
    const { place, remedy } = explain?.(character, page) ?? { place: null, remedy: NO_REMEDY };
    const group = groups.get(remedy) ?? { characters: [], place };
    groups.set(remedy, group);
    group.characters.push(`\`${character}\` ${codeOf(character)}`);
  }
  return [
    ...[...groups].map(([remedy, { characters, place }]) => {
      const where = place === null ? '' : ` (${place})`;
      return `has an empty box for ${characters.join(', ')}${where}: ${remedy}`;
    }),
    // Next to boxes with a name, one without is most likely one of them again.
    ...(unnamed > 0 && boxes.length === 0
      ? [`has empty boxes (${unnamed}) for characters that the file does not name: ${NO_REMEDY}`]
      : []),
    ...absent.map((text) => `lacks “${text.trim()}”`),
  ];
}

const NO_REMEDY = 'no font has it';

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Titles come in the order of the slides, each on the page of the one before or later. */
function missingTitles(
  pages: readonly (readonly GlyphGroup[])[],
  titles: readonly string[],
): string[] {
  const texts = pages.map((groups) => compactText(groups.map(({ text }) => text).join('')));
  let from = 0;
  return titles.flatMap((title) => {
    const found = texts.findIndex(
      (text, index) => index >= from && isOn(text, pages[index] ?? [], title),
    );
    if (found < 0) return [`says “${title}” nowhere, or in the wrong place`];
    from = found;
    return [];
  });
}

/** Letters that run from right to left are in the file in the order in which they are drawn. */
function isOn(text: string, groups: readonly GlyphGroup[], title: string): boolean {
  if (text.includes(compactText(title))) return true;
  return RIGHT_TO_LEFT.test(title) && findLost(groups, [title]).absent.length === 0;
}

const RIGHT_TO_LEFT = /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}]/u;

async function readPage(pdf: Pdf, number: number): Promise<string[]> {
  const page = await pdf.getPage(number);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent();
  const problems: string[] = [];
  let hasText = false;
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    hasText = true;
    const [, , , , x = 0, y = 0] = item.transform as number[];
    const isOutside =
      x < left - SLACK || x + item.width > right + SLACK || y < bottom - SLACK || y > top + SLACK;
    if (isOutside) problems.push(`cuts off “${item.str.trim()}”`);
  }
  const { fnArray } = await page.getOperatorList();
  // A page's background is one path; a slide of pictures alone has more, or a picture.
  if (!hasText && fnArray.length < EMPTY_PAGE) problems.push('is empty');
  for (const { url } of (await page.getAnnotations()) as { url?: string }[])
    if (url !== undefined && !isPublic(url)) problems.push(`links to ${url}`);
  page.cleanup();
  return problems;
}

/** Points by which the box of a line may stand out without a letter being cut. */
const SLACK = 2;
/** Drawing steps of a page with nothing but a background, with room to spare. */
const EMPTY_PAGE = 24;

function isPublic(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return (
    protocol === 'mailto:' || (/^https?:$/.test(protocol) && !/^(?:localhost|127\.)/.test(hostname))
  );
}

function countEntries(entries: Outline | null): number {
  return (entries ?? []).reduce(
    (total, { items }) => total + 1 + countEntries(items as Outline),
    0,
  );
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Outline = Awaited<ReturnType<Pdf['getOutline']>>;

/** What a PDF must hold. */
export interface ExpectedPdf {
  /** Null when the text decides how many pages there are. */
  readonly pages: number | null;
  /** Texts that must stand on each page, where they are known. */
  readonly texts?: readonly (readonly string[])[] | undefined;
  /** Titles of the slides that have one, in their order. */
  readonly titles: readonly string[];
  /** Where a character of a page was written, and what brings it a font. */
  readonly explain?: ((character: string, page: number) => LostCharacter | undefined) | undefined;
}

/** What an author does about a character that has no font. */
export interface LostCharacter {
  /** The slide and the line; null where nobody knows. */
  readonly place: string | null;
  readonly remedy: string;
}

/** What was found in a PDF. */
export interface PdfCheck {
  readonly pages: number;
  /** Entries of the outline. */
  readonly outline: number;
  readonly problems: readonly string[];
}
