import type { Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import { createProblem, type TranslationFault } from '../problems/catalogue.ts';
import { suggest } from '../refs/suggest.ts';
import { openFrontmatter } from './frontmatter.ts';
import { placeOfPath } from './yaml-problems.ts';

/**
 * Every `translationOf` leads to an original: a talk in another language that is no translation itself, and has no other translation
 * into the same language.
 *
 * @param unread talks that could not be read, which nothing is held against
 */
export function checkTranslations(
  talks: readonly TalkSource[],
  unread: ReadonlySet<string>,
): Problem[] {
  const bySlug = new Map(talks.map((talk) => [talk.slug, talk]));
  const seen = new Map<string, string>();
  return talks.flatMap((talk) => {
    const wanted = talk.data?.translationOf;
    if (wanted === undefined || talk.data === null || unread.has(wanted)) return [];
    const place = {
      ...placeOfPath(openFrontmatter(talk).yaml, ['translationOf'], false),
      target: wanted,
    };
    const original = bySlug.get(wanted);
    if (!original) {
      const renamed = talks.find(({ data }) => data?.aliases.includes(wanted))?.slug;
      const near = renamed === undefined ? suggest(wanted, [...bySlug.keys()]) : [renamed];
      return [createProblem('unknown-talk', { ...place, suggestions: near }, { name: wanted })];
    }
    if (original.data === null) return [];
    const language = talk.data.lang;
    const key = `${wanted} ${language}`;
    const other = seen.get(key);
    seen.set(key, talk.slug);
    const fault = faultOf(talk.slug, language, original, other);
    // Two that name each other are one cause, told at the first.
    if (fault?.type === 'each-other' && wanted < talk.slug) return [];
    if (fault) {
      const suggestions = fault.type === 'chain' ? [fault.original] : [];
      return [createProblem('bad-translation', { ...place, suggestions }, fault)];
    }
    const isBroken = talk.isPublished && !original.isPublished;
    return isBroken ? [createProblem('draft-target', place, { name: wanted })] : [];
  });
}

function faultOf(
  slug: string,
  language: string,
  { slug: wanted, data }: TalkSource,
  other: string | undefined,
): TranslationFault | null {
  if (wanted === slug) return { type: 'itself' };
  if (data?.translationOf === slug) return { type: 'each-other', wanted };
  if (data?.translationOf !== undefined && data.translationOf !== wanted)
    return { type: 'chain', wanted, original: data.translationOf };
  if (data?.lang === language) return { type: 'same-language', wanted, language };
  return other === undefined ? null : { type: 'twice', wanted, language, other };
}
