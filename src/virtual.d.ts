/** The settings of the site, handed in by the integration. */
declare module 'virtual:lectern/settings' {
  export const settings: import('./model/settings.ts').Settings;
}

/** The project's own components for talks. */
declare module 'virtual:lectern/components' {
  export const components: Readonly<Record<string, (props: object) => unknown>>;
}

/** The files of the brand, published. */
declare module 'virtual:lectern/brand' {
  export const logos: Readonly<
    Partial<Record<import('./model/brand.ts').LogoSize, import('./model/brand.ts').PublishedLogo>>
  >;
  export const preloadedFonts: readonly string[];
}

/** The styles of the layouts that the project or its theme adds. */
declare module 'virtual:lectern/layouts' {}

/** The styles of the theme and the brand, and after them the project's own style sheet, when there are any. */
declare module 'virtual:lectern/styles' {}

/** The parts of a site: Lectern's own, or what the project replaces them with. */
declare module 'virtual:lectern/parts/Head' {
  export { default } from './views/shared/Head.astro';
}
declare module 'virtual:lectern/parts/Header' {
  export { default } from './views/shared/Header.astro';
}
declare module 'virtual:lectern/parts/Footer' {
  export { default } from './views/shared/Footer.astro';
}
declare module 'virtual:lectern/parts/Home' {
  export { default } from './views/home/Home.astro';
}
declare module 'virtual:lectern/parts/NotFound' {
  export { default } from './views/collections/NotFound.astro';
}
declare module 'virtual:lectern/parts/CollectionPage' {
  export { default } from './views/collections/CollectionPage.astro';
}
declare module 'virtual:lectern/parts/TalkPage' {
  export { default } from './views/page/TalkPage.astro';
}
declare module 'virtual:lectern/parts/TalkHeader' {
  export { default } from './views/page/TalkHeader.astro';
}
declare module 'virtual:lectern/parts/DeckFrame' {
  export { default } from './views/deck/DeckFrame.astro';
}
declare module 'virtual:lectern/parts/TitleSlide' {
  export { default } from './views/deck/TitleSlide.astro';
}
declare module 'virtual:lectern/parts/SlideFrame' {
  export { default } from './views/deck/SlideFrame.astro';
}
declare module 'virtual:lectern/parts/EndSlide' {
  export { default } from './views/deck/EndSlide.astro';
}
declare module 'virtual:lectern/parts/Handout' {
  export { default } from './views/handout/Handout.astro';
}
declare module 'virtual:lectern/parts/Presenter' {
  export { default } from './views/presenter/Presenter.astro';
}
