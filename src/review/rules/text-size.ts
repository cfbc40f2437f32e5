import type { Finding } from '../finding.ts';
import type { Measurement, Part } from '../measurement.ts';
import { nameOf } from '../boxes.ts';

/**
 * The least height of type, in pixels of a stage 1280 px wide.
 *
 * Our own choice, by what it looks like: 24 px are 1/30 of the height of a slide. From a seat eight times that height away they
 * are 1/240 of the distance, as much as type of 12 pt, which is 4.23 mm, on a sheet one metre from the eye.
 */
export const LEAST_TEXT = 24;
/** What browsers round away. */
const TOLERANCE = 0.05;

/** Text too small for the back row: one finding a place, and one for all labels of a drawing. */
export function findSmallText({ parts }: Measurement): Finding[] {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    if (!part.isShown || !part.type || part.type.size >= LEAST_TEXT - TOLERANCE) continue;
    const key = part.drawing === null ? `source ${part.source}` : `drawing ${part.drawing}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()].flatMap((small) => {
    const worst = small.reduce((a, b) => ((a.type?.size ?? 0) <= (b.type?.size ?? 0) ? a : b));
    if (!worst.type) return [];
    const { size, scale } = worst.type;
    const data = {
      what: nameOf(worst),
      size: Math.round(size * 10) / 10,
      least: LEAST_TEXT,
      others: small.length - 1,
      drawn: worst.drawing === null ? null : Math.ceil(LEAST_TEXT / scale),
    };
    return [
      {
        id: 'small-text',
        source: worst.source,
        aspect: '',
        amount: LEAST_TEXT - size,
        box: worst.box,
        data,
      },
    ];
  });
}
