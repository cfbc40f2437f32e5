import { missingFontOf } from '../content-files/missing-font.ts';
import type { Settings } from '../model/settings.ts';
import type { TalkSource } from '../model/sources.ts';

import type { ExportedTalk } from './talk-export.ts';

/** Finds where a character of a printed slide was written, and the package whose font has it. */
export function explainLost(
  talk: TalkSource,
  settings: Settings,
): NonNullable<ExportedTalk['explain']> {
  const missingFont = missingFontOf(settings, [
    settings.project,
    settings.content,
    settings.engine,
  ]);
  const { slides } = talk.outline;
  return (character, id) => {
    const missing = missingFont(character, talk.data?.lang ?? 'en');
    const install = missing?.install ?? null;
    const at = slides.findIndex((slide) => slide.id === id);
    const first = slides[at]?.place.line ?? 1;
    const end = slides[at + 1]?.place.line ?? Infinity;
    const lines = talk.text.split('\n').slice(at <= 0 ? 0 : first - 1, end - 1);
    const line = lines.findIndex((text) => text.includes(character));
    const origin = talk.originOf((at <= 0 ? 1 : first) + Math.max(0, line));
    const slide = id === null ? '' : `slide \`${id}\`, `;
    return {
      // What a component or the frame of the slide shows is in no line of the talk.
      place: line < 0 && id === null ? null : `${slide}${origin.file}:${origin.line}`,
      remedy:
        install === null
          ? 'no font has it; write it another way, or draw it in a picture'
          : `run \`npm install ${install}\``,
    };
  };
}
