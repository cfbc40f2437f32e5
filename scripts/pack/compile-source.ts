import { stripTypeScriptTypes } from 'node:module';
import { parse, type Comment } from 'acorn';

/** A module of TypeScript as JavaScript without comments, with imports of modules named for what they become. */
export function compileModule(source: string): string {
  return rewriteSpecifiers(tidy(withoutComments(stripTypeScriptTypes(source))));
}

/** Comments are for those who work on Lectern, and a tenth of the package; marks for a bundler stay. */
function withoutComments(code: string): string {
  const comments: Comment[] = [];
  parse(code, { ecmaVersion: 'latest', sourceType: 'module', onComment: comments });
  const gone = comments.filter(({ value }) => !/@vite|[#@]__PURE__|^!/.test(value));
  return gone.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), code);
}

/** An Astro component keeps its TypeScript, which Astro compiles; what it imports has another name. */
export function rewriteComponent(source: string): string {
  return rewriteSpecifiers(source);
}

/** `'./read-talk.ts'` is `'./read-talk.js'`, in imports, in `new URL(…)` and in the `src` of scripts. */
function rewriteSpecifiers(source: string): string {
  return source.replace(/(['"])(\.{1,2}\/[^'"\n]*)\.ts\1/g, '$1$2.js$1');
}

/** Types leave blanks behind. */
function tidy(source: string): string {
  return source
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trimStart();
}
