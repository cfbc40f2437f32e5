import { minifySync, transformSync } from 'rolldown/utils';

/**
 * A module of TypeScript as JavaScript without types, comments and blanks. Functions keep their names, so that a stack trace can be
 * read. Imports are of modules named for what they become.
 *
 * @throws Error when the source is not valid TypeScript
 */
export function compileModule(source: string): string {
  const stripped = transformSync('module.ts', source, { lang: 'ts', sourceType: 'module' });
  const made = minifySync('module.js', rewriteSpecifiers(stripped.code), {
    module: true,
    compress: { target: 'es2023', keepNames: { function: true, class: true } },
    mangle: { keepNames: true },
    codegen: { removeWhitespace: true },
  });
  const [error] = [...stripped.errors, ...made.errors];
  if (error) throw new Error(error.message);
  const code = quoteSpecifiers(made.code);
  return source.includes(IGNORE) ? markImports(code) : code;
}

/** Styles without comments and indents. */
export function compileStyles(source: string): string {
  return tidy(source.replace(/\/\*[\s\S]*?\*\//g, '')).replace(/\n\s+/g, '\n');
}

/** A bundler reads what is imported from a quoted name, and not from a template. */
function quoteSpecifiers(code: string): string {
  return code.replace(/\b(import|new URL)\(`([^`$\\]*)`/g, '$1("$2"');
}

/** Tells the bundler that what is imported by a computed name is not for it to find. */
function markImports(code: string): string {
  return code.replace(/\bimport\((?!['"])/g, `import(${IGNORE} `);
}

const IGNORE = '/* @vite-ignore */';

/** An Astro component keeps its TypeScript, which Astro compiles; what it imports has another name. */
export function rewriteComponent(source: string): string {
  return rewriteSpecifiers(source);
}

/** `'./read-talk.ts'` is `'./read-talk.js'`, in imports, in `new URL(…)` and in the `src` of scripts. */
function rewriteSpecifiers(source: string): string {
  return source.replace(/(['"])(\.{1,2}\/[^'"\n]*)\.ts\1/g, '$1$2.js$1');
}

/** Comments leave blanks behind. */
function tidy(source: string): string {
  return source
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trimStart();
}
