/** What a window asks of a deck that it holds in a frame as a preview. */
export type PreviewRequest =
  | {
      readonly type: 'lectern-show';
      readonly slide: string;
      readonly step: number;
      /** What to show beyond that place: what the next key brings, or the next slide. */
      readonly then: 'stay' | 'press' | 'slide';
    }
  | { readonly type: 'lectern-move'; readonly to: Move };

export type Move = 'next' | 'prev' | 'first' | 'last';

/** What a preview answers. */
export type PreviewAnswer =
  | { readonly type: 'lectern-ready' }
  | {
      readonly type: 'lectern-shown';
      readonly slide: string;
      readonly step: number;
      /** How many steps the slide has. */
      readonly steps: number;
      /** There was nothing beyond the place that was asked for. */
      readonly isEnd: boolean;
      /** Somebody moved, as opposed to a place that was asked for. */
      readonly isMove: boolean;
    };

/** The address of a deck as a preview. */
export function previewUrl(deck: string): string {
  return `${deck}?preview`;
}

/** Whether this deck is a preview in a window of its own site. */
export function isPreview(): boolean {
  return parent !== window && new URLSearchParams(location.search).has('preview');
}
