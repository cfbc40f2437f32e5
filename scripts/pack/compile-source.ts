import { minifySync, transformSync } from 'rolldown/utils';

/**
 * A module of TypeScript as JavaScript without types, comments and blanks. Imports are of modules named for what they become.
 *
 * @param isForNode whether no browser loads it: then local names are short. What a bundler makes of the others is the same, byte by
 * byte, as it makes of the source. Functions keep their names, so that a stack trace can be read.
 * @throws Error when the source is not valid TypeScript
 */
export function compileModule(source: string, isForNode = false): string {
  const stripped = transformSync('module.ts', source, { lang: 'ts', sourceType: 'module' });
  const made = minifySync('module.js', rewriteSpecifiers(stripped.code), {
    module: true,
    compress: isForNode && { target: 'es2023', keepNames: { function: true, class: true } },
    mangle: isForNode && { keepNames: true },
    codegen: { removeWhitespace: true },
  });
  const [error] = [...stripped.errors, ...made.errors];
  if (error) throw new Error(error.message);
  const code = quoteSpecifiers(made.code);
  return source.includes(IGNORE) ? markImports(code) : code;
}

/** Styles without comments, indents and blanks around their signs. */
export function compileStyles(source: string): string {
  return (
    source
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\n\s+/g, '\n')
      .replace(/^([\w-]+): /gm, '$1:')
      .replace(/ \{\n/g, '{')
      .replace(/;\n\}/g, '}')
      .replace(/([;}])\n/g, '$1')
      // A space behind a comma of a value is kept by those who pack it.
      .replace(/,\n/g, ', ')
      .trimStart()
  );
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

/** An Astro component keeps its TypeScript, which Astro compiles, without comments in front of its markup; what it imports has another name. */
export function rewriteComponent(source: string): string {
  const code = /^---\n[\s\S]*?\n---\n/.exec(source)?.[0] ?? '';
  const plain = code.replace(/^[ \t]*(?:\/\/.*|\/\*\*[\s\S]*?\*\/)\n/gm, '');
  return rewriteSpecifiers(plain + source.slice(code.length));
}

/** The words of all languages are one module, and `'./read-talk.ts'` is `'./read-talk.js'`, in imports, in `new URL(…)` and in the `src` of scripts. */
function rewriteSpecifiers(source: string): string {
  return source
    .replace(/(['"])(\.{1,2}\/[^'"\n]*)\.ts\1/g, '$1$2.js$1')
    .replace(/((?:\.\/|\/i18n\/)words\/)[a-z]{2}\.js/g, '$1packed.js');
}
