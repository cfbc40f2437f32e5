import { Fragment } from 'astro/jsx-runtime';
import { components } from 'virtual:lectern/components';
import BlockCaption from '../shared/BlockCaption.astro';
import Cite from '../shared/Cite.astro';
import Nothing from '../shared/Nothing.astro';
import Traced from '../shared/Traced.astro';
import Video from '../shared/Video.astro';
import Notes from './Notes.astro';
import Ref from './Ref.astro';
import Slide from './Slide.astro';
import SlideHeading from './SlideHeading.astro';
import Stack from './Stack.astro';

/** What the elements of a talk mean in its deck. */
export const deckComponents = {
  ...components,
  BlockCaption,
  Cite,
  // A plain element costs a tenth of a component, and a deck has one for every slide.
  Footnotes: 'aside',
  Narration: 'aside',
  Notes,
  PageOnly: Nothing,
  Ref,
  Slide,
  SlideFootnotes: 'aside',
  SlideHeading,
  SlideOnly: Fragment,
  Stack,
  Transcript: Nothing,
  Traced,
  Video,
};
