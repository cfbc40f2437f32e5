import type { Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { suggest } from '../refs/suggest.ts';

/** Files that the frontmatter names are there. */
export function checkCaptions({ data, file, text, find, placeAt }: TalkSource): Problem[] {
  return (['captions', 'references'] as const).flatMap((key) => {
    const path = data?.[key];
    if (path === undefined) return [];
    const found = find(path);
    if (found.type === 'file') return [];
    const at = text.search(new RegExp(`^${key}:`, 'm'));
    const place = { file, ...placeAt(Math.max(at, 0)), target: path };
    if (found.type === 'outside') return [createProblem('outside-file', place, { path })];
    if (found.type === 'wrong-case') {
      return [
        createProblem(
          'wrong-case-file',
          { ...place, suggestions: [found.real] },
          { path, real: found.real },
        ),
      ];
    }
    return [
      createProblem('missing-file', { ...place, suggestions: suggest(path, found.near) }, { path }),
    ];
  });
}
