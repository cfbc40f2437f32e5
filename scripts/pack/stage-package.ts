import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { writeDeclarations } from './declarations.ts';
import { packageManifest, type Manifest } from './manifest.ts';
import { bundleModules } from './bundle-modules.ts';
import { packTexts } from './pack-texts.ts';
import { compileModule, compileStyles, rewriteComponent } from './compile-source.ts';

/** What of the repository is part of the package. */
const PARTS = ['src', 'bin', 'template', 'schemas'];

/** Fills a folder with the files of the npm package: Node runs no TypeScript below `node_modules`, so it is stripped here. */
export async function stagePackage(project: string, stage: string): Promise<void> {
  for (const part of PARTS) {
    const files = readdirSync(join(project, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(project, join(entry.parentPath, entry.name)));
    for (const file of files) stageFile(project, stage, file);
  }
  for (const file of ['LICENSE', 'README.md', 'CHANGELOG.md'])
    cpSync(join(project, file), join(stage, file));
  packTexts(stage);
  await bundleModules(stage);
  writeDeclarations(project, stage);
  const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as Manifest;
  writeFileSync(
    join(stage, 'package.json'),
    `${JSON.stringify(packageManifest(manifest), null, 2)}\n`,
  );
}

/** Rooms that commands and builds are made of. */
const FOR_NODE =
  /^src[\\/](?:brand|browser|build|checks|commands|content-files|docs|drawings|export|format|integrations|library|markdown|problems|refs|review|routes|schema|search[\\/](?:index|records)|serve|settings|site-check|syntax)[\\/]/;
/** Of those, what scripts of pages use as well. */
const ALSO_FOR_PAGES = /[\\/](?:bundle|chapters|code-matches|duration|exact-word|names)\.ts$/;

function isForNode(file: string): boolean {
  return FOR_NODE.test(file) && !ALSO_FOR_PAGES.test(file);
}

function stageFile(project: string, stage: string, file: string): void {
  const source = join(project, file);
  // npm leaves a file of this name out of every package.
  const name = file.replace(/(^|[\\/])\.gitignore$/, '$1_gitignore');
  const place = (to: string) => {
    mkdirSync(dirname(join(stage, to)), { recursive: true });
    return join(stage, to);
  };
  if (file.startsWith('template') || file.endsWith('.d.ts')) cpSync(source, place(name));
  else if (file.endsWith('.ts'))
    writeFileSync(
      place(file.replace(/\.ts$/, '.js')),
      compileModule(readFileSync(source, 'utf8'), isForNode(file)),
    );
  else if (/\.(?:astro|js)$/.test(file))
    writeFileSync(place(file), rewriteComponent(readFileSync(source, 'utf8')), {
      mode: file.startsWith('bin') ? 0o755 : 0o644,
    });
  else if (file.endsWith('.css') && !file.endsWith(DOCUMENTED))
    writeFileSync(place(file), compileStyles(readFileSync(source, 'utf8')));
  else if (file.startsWith('schemas'))
    writeFileSync(place(file), JSON.stringify(JSON.parse(readFileSync(source, 'utf8'))));
  else cpSync(source, place(file));
}

/** Users read what its comments say. */
const DOCUMENTED = 'tokens.css';
