import { describe, expect, it } from 'vitest';
import { hasCommandKey, keyNames } from '../../../src/search/client/platform.ts';

describe('hasCommandKey', () => {
  it.each([
    ['MacIntel', true],
    ['MacPPC', true],
    ['iPhone', true],
    ['iPad', true],
    ['Win32', false],
    ['Linux x86_64', false],
    ['Linux armv81', false],
    ['', false],
  ])('knows the keyboard of %s', (platform, isApple) => {
    expect(hasCommandKey(platform)).toBe(isApple);
    expect(keyNames(isApple).open).toBe(isApple ? '⌘K' : 'Ctrl K');
  });
});
