import type { Locator, Page } from 'playwright-core';
import { addStyles } from '../print-view.ts';
import { plainSvg } from './page/plain-svg.ts';
import type { Box, PicturePart, ShownDeck } from './shown-deck.ts';

/** The files of every picture of a deck, by the mark on its element; those that are alike are one file. */
export async function takePictures(
  page: Page,
  deck: ShownDeck,
): Promise<Map<string, TakenPicture>> {
  await page.evaluate(addStyles, PICTURE_ALONE);
  const taken = new Map<string, TakenPicture>();
  for (const { parts } of deck.slides)
    for (const part of parts)
      if (part.type === 'picture') taken.set(part.mark, await takePicture(page, part));
  return taken;
}

/** What is behind slides that have a picture there, with what makes letters readable on it, by their ids. */
export async function takeGrounds(
  page: Page,
  { slides }: ShownDeck,
): Promise<Map<string, MediaFile>> {
  await page.evaluate(addStyles, GROUND_ALONE);
  const grounds = new Map<string, MediaFile>();
  for (const [index, { id, background }] of slides.entries())
    // Steps of a slide stand on the same.
    if (background.picture !== null && !grounds.has(id))
      grounds.set(id, await takeGround(page.locator('.pdf-page').nth(index)));
  return grounds;
}

async function takeGround(ground: Locator): Promise<MediaFile> {
  await ground.evaluate((element) => void element.classList.add('pptx-ground'));
  const bytes = await ground.screenshot({ type: 'jpeg', quality: 88, scale: 'device' });
  await ground.evaluate((element) => void element.classList.remove('pptx-ground'));
  return { extension: 'jpg', bytes };
}

const GROUND_ALONE =
  '.pptx-ground section.slide *, .pptx-ground .slide-number { visibility: hidden !important }';

/** A picture is taken without what is behind it. */
const PICTURE_ALONE = `
  html, body, html.reveal-print .pdf-page, .slide-background, .slide-background-content { background: none !important }
  .pdf-page *:not(.pptx-alone, .pptx-alone *) { visibility: hidden !important }
  .pdf-page .pptx-alone { visibility: visible !important }
`;

async function takePicture(page: Page, part: PicturePart): Promise<TakenPicture> {
  const element = page.locator(`[data-pptx="${part.mark}"]`);
  const shot = async (): Promise<MediaFile> => {
    await element.evaluate(setAlone, true);
    const bytes = await element.screenshot({
      omitBackground: true,
      animations: 'disabled',
      scale: 'device',
    });
    await element.evaluate(setAlone, false);
    return { extension: 'png', bytes };
  };
  const plain = { svg: null, film: null, box: part.box };
  if (part.kind === 'drawing') {
    const svg = await element.evaluate(plainSvg);
    return { ...plain, image: await shot(), svg: { extension: 'svg', bytes: Buffer.from(svg) } };
  }
  if (part.kind === 'film') {
    const film = part.address === null ? null : await readFile(page, part.address);
    return { ...plain, image: await shot(), film };
  }
  if (part.kind !== 'image' || part.address === null) return { ...plain, image: await shot() };
  const fit = await element.evaluate(fitOf);
  const image = fit.isCut ? null : await readFile(page, part.address);
  if (!image) return { ...plain, image: await shot() };
  const box = shrunk(part.box, fit.ratio);
  return image.extension === 'svg'
    ? { ...plain, box, image: await shot(), svg: image }
    : { ...plain, box, image };
}

/** A picture that keeps its shape within its box. */
function shrunk(box: Box, ratio: number | null): Box {
  if (ratio === null) return box;
  const width = Math.min(box.width, box.height * ratio);
  const height = Math.min(box.height, box.width / ratio);
  return {
    x: box.x + (box.width - width) / 2,
    y: box.y + (box.height - height) / 2,
    width,
    height,
  };
}

/** A file of the page as it is where PowerPoint shows its type, or else made into a picture; null for what is neither. */
async function readFile(page: Page, address: string): Promise<MediaFile | null> {
  const read = await page.evaluate(fetchFile, { address, known: KNOWN });
  return read && { extension: read.extension, bytes: Buffer.from(read.base64, 'base64') };
}

const KNOWN: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
};

/* What follows runs inside the page, so it uses nothing from outside itself. */

/** What lies over a picture is not part of it. */
function setAlone(element: Element, isAlone: boolean): void {
  element.classList.toggle('pptx-alone', isAlone);
}

function fitOf(element: Element): { ratio: number | null; isCut: boolean } {
  if (!(element instanceof HTMLImageElement) || element.naturalWidth === 0)
    return { ratio: null, isCut: false };
  const ratio = element.naturalWidth / element.naturalHeight;
  const { width, height } = element.getBoundingClientRect();
  const fit = getComputedStyle(element).objectFit;
  const isSame = Math.abs(width / height / ratio - 1) < 0.02;
  return {
    ratio: fit === 'contain' || fit === 'scale-down' ? ratio : null,
    isCut: fit === 'cover' && !isSame,
  };
}

async function fetchFile({
  address,
  known,
}: {
  address: string;
  known: Readonly<Record<string, string>>;
}): Promise<{ extension: string; base64: string } | null> {
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) return null;
  let blob = await response.blob();
  let extension = known[blob.type.split(';')[0] ?? ''];
  if (extension === undefined) {
    const picture = await createImageBitmap(blob).catch(() => null);
    if (!picture) return null;
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    const { data } = context?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] };
    const isOpaque = !data.some((value, index) => index % 4 === 3 && value < 255);
    blob = await canvas.convertToBlob(
      isOpaque ? { type: 'image/jpeg', quality: 0.9 } : { type: 'image/png' },
    );
    extension = isOpaque ? 'jpg' : 'png';
  }
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return { extension, base64: btoa(text) };
}

/** A file of a picture or a film. */
export interface MediaFile {
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/** What a picture is made of, and where it is on its slide. */
export interface TakenPicture {
  readonly image: MediaFile;
  readonly svg: MediaFile | null;
  readonly film: MediaFile | null;
  readonly box: Box;
}
