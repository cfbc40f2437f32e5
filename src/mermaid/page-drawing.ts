import type { Page } from 'playwright-core';
import { CONFIG } from './setup.ts';
import { DARK, LIGHT, SOFT, useTokens } from './site-colors.ts';
import { faultOf } from './read-fault.ts';
import { thinTicks } from './page/thin-ticks.ts';
import { drawText } from './page/draw-text.ts';
import { frameDrawing } from './page/frame-drawing.ts';
import { labelsToText } from './page/labels-to-text.ts';
import { ownColors } from './page/own-colors.ts';
import { readableText } from './page/readable-text.ts';
import { stylesToAttributes } from './page/styles-to-attributes.ts';

/** Around a drawing, for lines that are thick. */
const EDGE = 8;

/**
 * Draws a text in a page that has mermaid, as SVG without styles, in the colors of the site.
 *
 * @throws DiagramFault with mermaid's own words when the text cannot be drawn.
 */
export async function drawInPage(page: Page, text: string): Promise<string> {
  const fault = await page.evaluate(drawText, { text, config: CONFIG });
  if (fault !== null) throw faultOf(fault, text);
  const own = await page.evaluate(ownColors, text);
  await page.evaluate(labelsToText);
  await page.evaluate(thinTicks);
  await page.evaluate(stylesToAttributes);
  await page.evaluate(readableText, { dark: DARK, light: LIGHT, soft: SOFT, own });
  const framed = await page.evaluate(frameDrawing, EDGE);
  return useTokens(framed, own);
}
