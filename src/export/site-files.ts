import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { facesIn, isNeeded, type Shown } from '../fonts/faces-in-css.ts';
import { contentTypeOf } from '../serve/content-types.ts';

/** Reads the files of a built site by the addresses its pages and styles use. */
export function openSiteFiles({ folder, base }: BuiltSite): SiteFiles {
  const files: SiteFiles = {
    pathOf(address, from) {
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|$)/i.test(address)) return null;
      const bare = decodeURI(address.replace(/[?#].*$/s, ''));
      const path = bare.startsWith(base)
        ? bare.slice(base.length)
        : posix.join(posix.dirname(from), bare);
      return statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ? path : null;
    },
    file: (path) => join(folder, path),
    readText: (path) => readFileSync(join(folder, path), 'utf8'),
    dataUrl(path) {
      const type = contentTypeOf(path).replace(/;\s*/, ';');
      return `data:${type};base64,${readFileSync(join(folder, path)).toString('base64')}`;
    },
    inlineStyles(path, shown) {
      const css = files.readText(path);
      const unneeded = facesIn(css).filter((face) => !isNeeded(face, shown));
      return unneeded
        .reduce((text, { rule }) => text.replace(rule, ''), css)
        .replace(/url\(\s*(["']?)([^"')]+)\1\s*\)/g, (whole, _quote, address: string) => {
          const found = files.pathOf(address, path);
          return found === null ? whole : `url(${files.dataUrl(found)})`;
        });
    },
  };
  return files;
}

interface BuiltSite {
  readonly folder: string;
  readonly base: string;
}

/** The files of a built site, each named by its path below the base. */
export interface SiteFiles {
  /** The file an address leads to, seen from another file; null when it is none of the site's. */
  readonly pathOf: (address: string, from: string) => string | null;
  /** Where the file lies on disk. */
  readonly file: (path: string) => string;
  readonly readText: (path: string) => string;
  readonly dataUrl: (path: string) => string;
  /** A stylesheet with its fonts and pictures in it, without fonts for characters that the page does not have. */
  readonly inlineStyles: (path: string, shown: Shown) => string;
}
