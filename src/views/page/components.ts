import { Fragment } from 'astro/jsx-runtime';
import { components } from 'virtual:lectern/components';
import BlockCaption from '../shared/BlockCaption.astro';
import Nothing from '../shared/Nothing.astro';
import Transcript from '../shared/Transcript.astro';
import Traced from '../shared/Traced.astro';
import Video from '../shared/Video.astro';
import Footnotes from '../shared/Footnotes.astro';
import Cite from './Cite.astro';
import Notes from './Notes.astro';
import Ref from '../shared/PageRef.astro';
import Slide from './Slide.astro';
import SlideHeading from './SlideHeading.astro';

/** What the elements of a talk mean on its page. */
export const pageComponents = {
  ...components,
  BlockCaption,
  Cite,
  Footnotes,
  Narration: Fragment,
  Notes,
  PageOnly: Fragment,
  Ref,
  Slide,
  SlideHeading,
  SlideFootnotes: Nothing,
  SlideOnly: Nothing,
  Stack: Fragment,
  Transcript,
  Traced,
  Video,
};
