import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** The modules that others import, without their ending. */
const ENTRIES = ['src/index', 'src/content.config', 'src/check'];

/**
 * Writes the type declarations of what others import, and of what those need.
 *
 * @throws Error when a declaration cannot be made.
 */
export function writeDeclarations(project: string, stage: string): void {
  const declarations = emitDeclarations(project);
  const wanted = [...ENTRIES];
  const seen = new Set<string>();
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const text = declarations.get(`${name}.d.ts`);
    if (text === undefined) throw new Error(`There is no declaration of ${name}.`);
    const file = join(stage, `${name}.d.ts`);
    mkdirSync(dirname(file), { recursive: true });
    const named = text.replace(/(['"])(\.{1,2}\/[^'"\n]*)\.ts\1/g, '$1$2.js$1');
    writeFileSync(file, named.replace(/^ +(?!\*)/gm, ''));
    for (const [, path = ''] of text.matchAll(/['"](\.{1,2}\/[^'"\n]*)\.ts['"]/g))
      wanted.push(relative(project, resolve(project, dirname(name), path)));
  }
}

/** Declarations of all modules that the entries reach, by path. */
function emitDeclarations(project: string): Map<string, string> {
  const { config } = ts.readConfigFile(join(project, 'tsconfig.json'), (path) =>
    ts.sys.readFile(path),
  ) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, project);
  const program = ts.createProgram({
    rootNames: [...ENTRIES.map((name) => `${name}.ts`), 'src/env.d.ts', 'src/virtual.d.ts'].map(
      (file) => join(project, file),
    ),
    options: {
      ...options,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      skipLibCheck: true,
      rootDir: project,
      outDir: project,
    },
  });
  const made = new Map<string, string>();
  program.emit(undefined, (file, text) =>
    made.set(relative(project, file).replaceAll('\\', '/'), text),
  );
  return made;
}
