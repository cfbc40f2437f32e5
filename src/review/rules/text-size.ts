import type { Finding } from '../finding.ts';
import type { Measurement, Part } from '../measurement.ts';
import { nameOf } from '../boxes.ts';

/**
 * The least height of type, in pixels of a stage 1280 px wide.
 *
 * Microsoft's guide to accessible presentations asks for 18 pt or more; its slide is 13.33 inches or 960 pt wide, so that is
 * 24 px here: https://support.microsoft.com/office/make-your-powerpoint-presentations-accessible-to-people-with-disabilities-6f7772b2-2f33-4bd2-8ca7-dae3b2b3ef25
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
