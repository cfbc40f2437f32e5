import { Fragment } from 'astro/jsx-runtime';
import { components } from 'virtual:lectern/components';
import BlockCaption from '../shared/BlockCaption.astro';
import Cite from '../shared/Cite.astro';
import Footnotes from '../shared/Footnotes.astro';
import Nothing from '../shared/Nothing.astro';
import PageRef from '../shared/PageRef.astro';
import PlainHeading from '../shared/PlainHeading.astro';
import Traced from '../shared/Traced.astro';
import Video from '../shared/Video.astro';
import Section from './Section.astro';

/** What the elements of a talk mean on a page that has no slides. */
export const ownPageComponents = {
  ...components,
  BlockCaption,
  Cite,
  Footnotes,
  Narration: Fragment,
  Notes: Nothing,
  PageOnly: Fragment,
  Ref: PageRef,
  Slide: Section,
  SlideHeading: PlainHeading,
  SlideOnly: Nothing,
  Stack: Fragment,
  Transcript: Nothing,
  Traced,
  Video,
};
