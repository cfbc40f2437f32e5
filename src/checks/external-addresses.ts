import type { Answer } from '../model/answer.ts';
import type { Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import { sortProblems, type CheckResult } from './check-content.ts';

/** Every use of an address of another site: in the text of talks, in their frontmatter, and in the sources they cite. */
export function listExternalAddresses({ talks, collections }: Checked): ExternalAddress[] {
  const inSources = [...collections.bibliography.values()].map(({ fields, line }) => ({
    url: fields['url'] ?? '',
    at: { file: 'references.bib', line, column: 1 },
  }));
  const all = [...talks.flatMap(inText), ...talks.flatMap(inFrontmatter), ...inSources];
  return all.filter(({ url }) => /^https?:\/\//i.test(url) && URL.canParse(url));
}

/** What the answers say against the places that use an address: an error where it is gone, a warning where nobody knows. */
export function checkExternalAddresses(
  uses: readonly ExternalAddress[],
  answers: ReadonlyMap<string, Answer>,
): Problem[] {
  return uses.flatMap(({ url, at }) => {
    const answer = answers.get(url);
    if (!answer || answer.type === 'reached') return [];
    const id = answer.type === 'gone' ? 'gone-address' : 'unreached-address';
    return [createProblem(id, { ...at, target: url }, { url, reason: answer.reason })];
  });
}

/** A report with problems that were found later. */
export function withProblems(result: CheckResult, found: readonly Problem[]): CheckResult {
  const problems = sortProblems([...result.problems, ...found]);
  const countOf = (severity: Problem['severity']) =>
    problems.filter((problem) => problem.severity === severity).length;
  const summary = {
    ...result.summary,
    errors: countOf('error'),
    warnings: countOf('warning'),
  };
  return { ...result, problems, summary };
}

function inText({ file, outline }: TalkSource): ExternalAddress[] {
  return outline.references.flatMap(({ target, place }) =>
    target.kind === 'external' ? [{ url: target.url, at: { file, ...place } }] : [],
  );
}

function inFrontmatter({ file, text, data, placeAt }: TalkSource): ExternalAddress[] {
  const urls = [
    ...(data?.events ?? []).flatMap(({ url, video }) => [url, video?.url]),
    data?.video?.url,
    ...(data?.speakers ?? []).map(({ url }) => url),
  ];
  return urls.flatMap((url) =>
    url === undefined ? [] : [{ url, at: { file, ...placeAt(Math.max(text.indexOf(url), 0)) } }],
  );
}

type Checked = Pick<CheckResult, 'talks' | 'collections'>;

/** An address of another site, and where it is written. */
export interface ExternalAddress {
  readonly url: string;
  readonly at: ProblemPlace;
}
