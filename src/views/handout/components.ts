import { Fragment } from 'astro/jsx-runtime';
import { components } from 'virtual:lectern/components';
import BlockCaption from '../shared/BlockCaption.astro';
import Cite from '../shared/Cite.astro';
import Nothing from '../shared/Nothing.astro';
import PlainHeading from '../shared/PlainHeading.astro';
import Traced from '../shared/Traced.astro';
import Video from '../shared/Video.astro';
import Footnotes from './Footnotes.astro';
import Notes from './Notes.astro';
import Ref from './Ref.astro';
import Said from './Said.astro';
import Transcript from './Transcript.astro';
import Slide from './Slide.astro';

/** What the elements of a talk mean on its handout. */
export const handoutComponents = {
  ...components,
  BlockCaption,
  Cite,
  Footnotes,
  // A plain element costs a tenth of a component, and every slide has one.
  Narration: 'aside',
  Notes,
  PageOnly: Said,
  Ref,
  Slide,
  SlideHeading: PlainHeading,
  SlideFootnotes: Nothing,
  SlideOnly: Fragment,
  Stack: Fragment,
  Transcript,
  Traced,
  Video,
};
