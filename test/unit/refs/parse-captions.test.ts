import { describe, expect, it } from 'vitest';
import { parseCaptions } from '../../../src/refs/parse-captions.ts';

const VTT = `WEBVTT

traps
00:12:30.000 --> 00:12:31.000
A trap.

traps-2
00:12:30.500 --> 00:12:33.000
The same second.

01:02:03.000 --> 01:02:04.000
Late.
`;

describe('parseCaptions', () => {
  it('names each passage by its time, and two of one second apart', async () => {
    const { cues } = await parseCaptions(VTT, 'talk.vtt');
    expect(cues.map(({ anchor }) => anchor)).toEqual(['at-12-30', 'at-12-30-1', 'at-1-02-03']);
  });
});
