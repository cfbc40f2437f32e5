import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { BlockTools } from '../checks/blocks.ts';
import { createBlockCache } from '../markdown/block-cache.ts';
import { codeLanguages } from '../markdown/blocks/code-languages.ts';
import { drawDiagram } from '../markdown/blocks/diagram.ts';
import { cacheFolder, type Settings } from '../model/settings.ts';
import type { PictureFault } from '../checks/pictures.ts';
import { findDamage } from './find-damage.ts';
import { missingFontOf } from './missing-font.ts';
import { packageFinder } from './find-package.ts';
import { hasOwnPostcss, readStyles } from './read-styles.ts';
import { drawNoMermaid, type DrawMermaid } from '../drawings/diagram-errors.ts';
import { renderMath } from '../markdown/blocks/math.ts';

/** The tools that check the content of a site, which keep what takes time in its cache. */
export function createToolsOf(
  settings: Settings,
  drawMermaid: DrawMermaid,
): ReturnType<typeof createBlockTools> {
  const { content, project, engine, extensions } = settings;
  const { readStyles: read, ...tools } = createBlockTools(
    join(cacheFolder(settings), 'check.json'),
    {
      components: Object.keys(extensions.components),
      layouts: new Map(
        Object.entries(extensions.layouts).map(([name, { takes }]) => [name, takes]),
      ),
    },
    [content, project, engine],
    drawMermaid,
  );
  const missingFont = missingFontOf(settings, [project, content, engine]);
  return {
    ...tools,
    missingFont,
    ...(!hasOwnPostcss(project) && read !== undefined && { readStyles: read }),
  };
}

/**
 * The tools the checks use, with what takes time kept from run to run.
 *
 * @param folders where packages are looked for that talks import
 * @param drawMermaid draws what needs mermaid itself
 */
export function createBlockTools(
  cacheFile: string,
  added: Partial<Pick<BlockTools, 'components' | 'layouts'>> = {},
  folders: readonly string[] = [import.meta.dirname],
  drawMermaid: DrawMermaid = drawNoMermaid,
): BlockTools & { readonly save: () => void } {
  const cache = createBlockCache(cacheFile);
  const isInstalled = packageFinder(folders);
  return {
    components: added.components ?? [],
    layouts: added.layouts ?? new Map(),
    isInstalled,
    async decodePicture(bytes) {
      const hash = createHash('sha256').update(bytes).digest('base64url');
      const find = async () => JSON.stringify(await findDamage(bytes));
      return JSON.parse(await cache.get(['picture-fault', hash], find)) as PictureFault | null;
    },
    languages: new Set(codeLanguages()),
    draw: (text, language) => drawDiagram(text, language, { cache, drawMermaid }),
    renderMath,
    readStyles,
    save: cache.save,
  };
}
