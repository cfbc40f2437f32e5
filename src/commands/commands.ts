import type { Command } from './command.ts';

/** Every command, with what it does; the rest of it is loaded when it is used. */
export const COMMANDS: Readonly<Record<string, Listed>> = {
  dev: {
    summary: 'Serves the talks while you write: pages, decks and search, drafts included.',
    load: async () => (await import('./dev.ts')).dev,
  },
  build: {
    summary: 'Checks the talks and makes the site.',
    load: async () => (await import('./build.ts')).build,
  },
  preview: {
    summary: 'Serves the built site the way GitHub Pages would.',
    load: async () => (await import('./preview.ts')).preview,
  },
  check: {
    summary: 'Checks talks, references and collections without building anything.',
    load: async () => (await import('./check.ts')).check,
  },
  review: {
    summary: 'Opens every slide in a browser and says what does not fit or cannot be read.',
    load: async () => (await import('./review.ts')).review,
  },
  export: {
    summary:
      'Makes files of a talk to take away: PDF, handout, one HTML file, a pack for the venue.',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  import: {
    summary: 'Turns decks of other tools into talks, and says what was kept, changed and dropped.',
    load: async () => (await import('./import.ts')).importCommand,
  },
  new: {
    summary: 'Writes a talk to start from.',
    load: async () => (await import('./new.ts')).newCommand,
  },
  init: {
    summary: 'Writes a small repository for your talks, ready for GitHub Pages.',
    load: async () => (await import('./init.ts')).init,
  },
  explain: {
    summary: 'Explains a problem, with an example of the wrong and the right form.',
    load: async () => (await import('./explain.ts')).explain,
  },
};

interface Listed {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}
