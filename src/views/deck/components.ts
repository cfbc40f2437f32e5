import Cite from '../shared/Cite.astro';
import Nothing from '../shared/Nothing.astro';
import Through from '../shared/Through.astro';
import Video from '../shared/Video.astro';
import Narration from './Narration.astro';
import Notes from './Notes.astro';
import Ref from './Ref.astro';
import Slide from './Slide.astro';
import SlideHeading from './SlideHeading.astro';
import Stack from './Stack.astro';

/** What the elements of a talk mean in its deck. */
export const deckComponents = {
  Cite,
  Footnotes: Narration,
  Narration,
  Notes,
  PageOnly: Nothing,
  Ref,
  Slide,
  SlideHeading,
  SlideOnly: Through,
  Stack,
  Video,
};
