import { nextTo } from '../lib/next-to.ts';
import type { Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { suggest } from '../refs/suggest.ts';
import { RehearsalSchema } from '../schema/rehearsal.ts';
import { placeOfPath, readYaml, schemaProblems } from './yaml-problems.ts';

/** The runs an author keeps beside a talk can be read, and speak of slides that are there. */
export function checkRehearsals(talk: TalkSource): Problem[] {
  return talk.rehearsals.flatMap((path) => checkRehearsal(talk, path));
}

function checkRehearsal({ file, outline, read, data }: TalkSource, path: string): Problem[] {
  const content = read(path);
  if (content.type !== 'text') return [];
  // JSON is YAML too, and this reader knows where each value stands.
  const source = readYaml(content.text, {
    file: nextTo(file, path),
    offset: 0,
    where: 'The rehearsal',
    kind: 'JSON',
  });
  if (source.problems.length > 0) return [...source.problems];
  const parsed = RehearsalSchema.safeParse(source.value);
  if (!parsed.success) return schemaProblems(source, RehearsalSchema, parsed.error);
  const { variant } = parsed.data;
  const variants = Object.keys(data?.variants ?? {});
  if (variant !== undefined && data && !variants.includes(variant)) {
    const place = placeOfPath(source, ['variant'], false);
    const at = { ...place, suggestions: suggest(variant, variants), target: variant };
    const reason = 'is no variant of this talk';
    return [createProblem('bad-value', at, { key: 'variant', value: `\`"${variant}"\``, reason })];
  }
  const slides = new Set(outline.slides.map(({ id }) => id));
  const reported = new Set(slides);
  return parsed.data.steps.flatMap(({ slide }, index) => {
    if (reported.has(slide)) return [];
    reported.add(slide);
    const place = placeOfPath(source, ['steps', index, 'slide'], false);
    const at = { ...place, suggestions: suggest(slide, slides), target: slide };
    return [createProblem('unknown-rehearsed-slide', at, { id: slide })];
  });
}
