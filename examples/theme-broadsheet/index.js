// @ts-check

/** @param {string} path */
const file = (path) => new URL(path, import.meta.url);

/** @type {import('lectern').LecternTheme} */
export default {
  name: 'lectern-theme-broadsheet',
  colors: {
    background: { light: '#fbf8f1', dark: '#191612' },
    foreground: { light: '#211d17', dark: '#f3eee3' },
    primary: { light: '#9b1b1f', dark: '#f2a29b' },
    secondary: '#f4d9a4',
    dark: '#3a1113',
  },
  styles: file('./theme.css'),
  components: { Kicker: file('./components/Kicker.astro') },
  layouts: {
    lead: {
      styles: file('./layouts/lead.css'),
      takes: { title: 1, figure: 1, text: [0, 1], list: [0, 1], component: [0, 1] },
    },
    pull: {
      styles: file('./layouts/pull.css'),
      takes: { title: [0, 1], quote: 1, text: [0, 1] },
    },
  },
  parts: {
    TitleSlide: file('./parts/TitleSlide.astro'),
    SlideFrame: file('./parts/SlideFrame.astro'),
    TalkHeader: file('./parts/TalkHeader.astro'),
  },
};
