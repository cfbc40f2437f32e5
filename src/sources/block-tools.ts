import type { BlockTools } from '../checks/blocks.ts';
import { createBlockCache } from '../markdown/block-cache.ts';
import { codeLanguages } from '../markdown/blocks/code-languages.ts';
import { DIAGRAM_REVISION, drawDiagram } from '../markdown/blocks/diagram.ts';
import { renderMath } from '../markdown/blocks/math.ts';

/** The tools the checks use, with diagrams kept from run to run. */
export function createBlockTools(cacheFile: string): BlockTools & { readonly save: () => void } {
  const cache = createBlockCache(cacheFile);
  return {
    languages: new Set(codeLanguages()),
    draw: (text, language) =>
      cache.get([DIAGRAM_REVISION, language, text], () => drawDiagram(text, language)),
    renderMath,
    save: cache.save,
  };
}
