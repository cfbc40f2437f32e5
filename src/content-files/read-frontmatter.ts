import { parseDocument, type Document } from 'yaml';

/** The frontmatter of a talk's text as YAML, before anything is checked; empty when there is none. */
export function readFrontmatter(source: string): Document {
  const frontmatter = FRONTMATTER.exec(source)?.[1] ?? '';
  return parseDocument(frontmatter.replace(/\r\n?/g, '\n'));
}

const FRONTMATTER = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)([\s\S]*?)(?:\r\n|\r|\n)---[ \t]*(?:\r|\n|$)/;
