import { describe, expect, it } from 'vitest';
import { groundOf } from '../../../../src/views/deck/slide-ground.ts';

const PICTURE = { background: './a.jpg' };

describe('groundOf', () => {
  it.each([
    ['default', {}, false, []],
    ['section', {}, true, ['on-curtain']],
    ['title', {}, true, ['on-curtain']],
    ['end', {}, true, ['on-curtain']],
    ['section', { backgroundColor: 'navy' }, false, []],
    ['default', PICTURE, true, ['on-curtain', 'on-picture', 'scrim-full']],
    ['statement', PICTURE, true, ['on-curtain', 'on-picture', 'scrim-bottom']],
    ['title', PICTURE, true, ['on-curtain', 'on-picture', 'scrim-bottom']],
    ['statement', { ...PICTURE, scrim: 'full' }, true, ['on-curtain', 'on-picture', 'scrim-full']],
    ['statement', { ...PICTURE, scrim: 'none' }, false, []],
    ['image', {}, true, ['on-curtain', 'on-picture', 'scrim-bottom']],
    ['image', { scrim: 'none' }, true, ['on-curtain', 'on-picture', 'scrim-none']],
  ])('of %s with %j', (layout, look, isCurtain, classes) => {
    const ground = groundOf({ layout, ...look });
    expect([ground.isCurtain, ground.classes]).toEqual([isCurtain, classes]);
  });

  it('has the curtain behind a picture that has not come yet, and no color where the author wants none', () => {
    expect(groundOf({ layout: 'default', ...PICTURE }).color).toBe('var(--curtain)');
    expect(groundOf({ layout: 'default', ...PICTURE, scrim: 'none' }).color).toBeUndefined();
  });
});
