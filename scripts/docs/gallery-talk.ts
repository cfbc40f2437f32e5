import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ENGINE = join(import.meta.dirname, '../..');

/** The content folder of the talk that shows every layout. */
export const GALLERY = join(ENGINE, 'examples/layouts');

/** The slides of that talk, each with its id, its title and what its author wrote; without the title slide. */
export function readGallery(): GallerySlide[] {
  const text = readFileSync(join(GALLERY, 'talks/layouts/index.mdx'), 'utf8');
  return text.split(/^(?=## )/m).flatMap((source) => {
    const [, title = ''] = /^## (.*)$/m.exec(source) ?? [];
    const [, id] = /<Slide id="([\w-]+)"/.exec(source) ?? [];
    return id === undefined ? [] : [{ id, title, source: source.trim() }];
  });
}

interface GallerySlide {
  readonly id: string;
  readonly title: string;
  readonly source: string;
}
