import { expect, it } from 'vitest';
import { stageSize } from '../../../../src/views/deck/stage-size.ts';

it.each([
  ['16:9', 1920, 1080, 1280, 720],
  ['16:9', 1024, 768, 1280, 960],
  ['16:9', 1280, 800, 1280, 800],
  ['16:10', 1920, 1080, 1280, 800],
  ['16:10', 1024, 768, 1280, 800],
  ['4:3', 1920, 1080, 1280, 960],
  ['4:3', 390, 844, 600, 1200],
])('makes the stage of a %s deck in a window of %i by %i', (aspect, width, height, wide, high) => {
  expect(stageSize(width, height, aspect)).toEqual({ width: wide, height: high });
});
