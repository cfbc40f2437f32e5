import type { PartName } from '../model/settings.ts';

/** Where the parts are that a project has not replaced, in `src/views`. Packages import them as `lectern/parts/Footer.astro`. */
export const OWN_PARTS: Readonly<Record<PartName, string>> = {
  Head: 'shared/Head.astro',
  Header: 'shared/Header.astro',
  Footer: 'shared/Footer.astro',
  Home: 'home/Home.astro',
  NotFound: 'collections/NotFound.astro',
  CollectionPage: 'collections/CollectionPage.astro',
  TalkPage: 'page/TalkPage.astro',
  TalkHeader: 'page/TalkHeader.astro',
  DeckFrame: 'deck/DeckFrame.astro',
  TitleSlide: 'deck/TitleSlide.astro',
  SlideFrame: 'deck/SlideFrame.astro',
  EndSlide: 'deck/EndSlide.astro',
  Handout: 'handout/Handout.astro',
  Presenter: 'presenter/Presenter.astro',
};
