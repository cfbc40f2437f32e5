import { getDocumentProxy } from 'unpdf';
import { compactText } from './compact-text.ts';

/**
 * Reads a finished PDF as another program would and says what is wrong with it: a page too many or too few, one that is empty,
 * text that stands outside its page, a font that is not in the file, a link to a machine of ours.
 */
export async function checkPdf(bytes: Uint8Array, expected: ExpectedPdf): Promise<PdfCheck> {
  // The reader takes the bytes it is given for its own.
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  const problems: string[] = [];
  if (expected.pages !== null && pdf.numPages !== expected.pages)
    problems.push(`has ${pdf.numPages} pages, not ${expected.pages}`);
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(pdf, number);
    texts.push(page.text);
    const lost = lostTexts(page.text, expected.texts?.[number - 1] ?? []);
    problems.push(...[...page.problems, ...lost].map((what) => `page ${number} ${what}`));
  }
  problems.push(...missingTitles(texts, expected.titles));
  const outline = countEntries(await pdf.getOutline());
  if (outline < expected.titles.length)
    problems.push(`has an outline of ${outline} entries, not ${expected.titles.length}`);
  const pages = pdf.numPages;
  await pdf.cleanup();
  return { pages, outline, problems };
}

/** What a slide says and its page does not: a part that is cut off is not in the file at all. */
function lostTexts(page: string, texts: readonly string[]): string[] {
  return texts
    .filter((text) => !page.includes(compactText(text)))
    .map((text) => `lacks “${text.trim()}”`);
}

/** Titles come in the order of the slides, each on the page of the one before or later. */
function missingTitles(texts: readonly string[], titles: readonly string[]): string[] {
  let from = 0;
  return titles.flatMap((title) => {
    const found = texts.findIndex(
      (text, index) => index >= from && text.includes(compactText(title)),
    );
    if (found < 0) return [`says “${title}” nowhere, or in the wrong place`];
    from = found;
    return [];
  });
}

async function readPage(pdf: Pdf, number: number): Promise<ReadPage> {
  const page = await pdf.getPage(number);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent();
  const problems: string[] = [];
  let text = '';
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    text += item.str;
    const [, , , , x = 0, y = 0] = item.transform as number[];
    const isOutside =
      x < left - SLACK || x + item.width > right + SLACK || y < bottom - SLACK || y > top + SLACK;
    if (isOutside) problems.push(`cuts off “${item.str.trim()}”`);
  }
  const { fnArray } = await page.getOperatorList();
  // A page's background is one path; a slide of pictures alone has more, or a picture.
  if (text === '' && fnArray.length < EMPTY_PAGE) problems.push('is empty');
  for (const { url } of (await page.getAnnotations()) as { url?: string }[])
    if (url !== undefined && !isPublic(url)) problems.push(`links to ${url}`);
  page.cleanup();
  return { text: compactText(text), problems };
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

interface ReadPage {
  readonly text: string;
  readonly problems: readonly string[];
}

/** What a PDF must hold. */
export interface ExpectedPdf {
  /** Null when the text decides how many pages there are. */
  readonly pages: number | null;
  /** Texts that must stand on each page, where they are known. */
  readonly texts?: readonly (readonly string[])[] | undefined;
  /** Titles of the slides that have one, in their order. */
  readonly titles: readonly string[];
}

/** What was found in a PDF. */
export interface PdfCheck {
  readonly pages: number;
  /** Entries of the outline. */
  readonly outline: number;
  readonly problems: readonly string[];
}
