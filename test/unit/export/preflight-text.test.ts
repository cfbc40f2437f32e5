import { describe, expect, it } from 'vitest';
import { preflightText } from '../../../src/export/preflight-text.ts';

const SOUND = { name: 'tides.html', bytes: 463_123, seen: '20 of 20 slides', problems: [] };

describe('preflightText', () => {
  it('says what was seen of each sound file', () => {
    expect(preflightText('Tides', [SOUND])).toMatchInlineSnapshot(`
      "Preflight of “Tides”: passed

      ok      tides.html  (463 KB)
              20 of 20 slides
      "
    `);
  });

  it('says what is wrong with a file, and how many did not pass', () => {
    const broken = { ...SOUND, name: 'tides-slides.pdf', problems: ['has 19 pages, not 20'] };
    expect(preflightText('Tides', [SOUND, broken])).toMatchInlineSnapshot(`
      "Preflight of “Tides”: failed for 1 of 2 files

      ok      tides.html  (463 KB)
              20 of 20 slides
      FAILED  tides-slides.pdf  (463 KB)
              has 19 pages, not 20
      "
    `);
  });

  it('lists the first dozen problems and counts the rest', () => {
    const problems = Array.from({ length: 30 }, (_, index) => `page ${index} is empty`);
    const text = preflightText('Tides', [{ ...SOUND, problems }]);
    expect(text.match(/is empty/g)).toHaveLength(12);
    expect(text).toContain('and 18 more');
  });
});
