import type { Reference } from '../model/outline.ts';
import type { Problem } from '../model/problem.ts';
import type { TalkSource, TalkTree } from '../model/sources.ts';
import { joinPath } from '../lib/join-path.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import { resolveTarget, textNamed, type Graph, type Missing } from '../refs/graph.ts';
import { isPage, pageName, PAGES } from '../format/page-slugs.ts';
import { TARGET_PREFIXES } from '../format/parse-target.ts';
import { suggest } from '../refs/suggest.ts';
import { walk } from '../syntax/nodes.ts';

/** Every reference of a talk leads somewhere that will be published. */
export function checkReferences(talk: TalkSource, targets: LinkTargets): Problem[] {
  return talk.outline.references.flatMap((reference) => checkReference(reference, talk, targets));
}

function checkReference(
  reference: Reference,
  talk: TalkSource,
  { graph, drafts, unread }: LinkTargets,
): Problem[] {
  const { target, raw, place } = reference;
  const at = { file: talk.file, ...place, target: raw };
  if (target.kind === 'malformed') {
    const prefix = /^([A-Za-z]+):/.exec(raw)?.[1] ?? '';
    const suggestions = suggest(prefix, TARGET_PREFIXES).map((near) => raw.replace(prefix, near));
    return [
      createProblem('malformed-reference', { ...at, suggestions }, { raw, reason: target.reason }),
    ];
  }
  if (target.kind === 'file') {
    const isOfSite = target.path.startsWith('/');
    return checkFile(isOfSite ? raw : target.path, at, talk);
  }
  const found = resolveTarget(reference.isPrivate ? withNotesOf(talk, graph) : graph, target);
  if (found.type === 'missing')
    return isUnread(found.missing, unread) ? [] : [missingProblem(found.missing, at, talk)];
  if (found.type === 'moment' && !found.talk.data.video) {
    return [createProblem('no-recording', at, { name: found.talk.slug })];
  }
  const leadsToDraft = 'talk' in found && talk.isPublished && drafts.has(found.talk.slug);
  return leadsToDraft ? [createProblem('draft-target', at, { name: found.talk.slug })] : [];
}

/** The graph as the notes of a talk see it: with what stands in them. */
function withNotesOf(talk: TalkSource, graph: Graph): Graph {
  const known = textNamed(graph, talk.slug);
  if (!known || talk.outline === talk.publicOutline) return graph;
  const withNotes = { ...known, outline: talk.outline };
  const of = isPage(talk.slug) ? 'pages' : 'talks';
  return { ...graph, [of]: new Map([...graph[of], [talk.slug, withNotes]]) };
}

/** No name of a folder, or a well-known attribute. */
const CODE_IN_BRACKETS =
  /[\s"'$,=!<>]|^-|^\d|^(?:nodiscard|noreturn|deprecated|fallthrough|likely|unlikely|maybe_unused|no_unique_address|gnu::\w+)$/;

function missingProblem(
  { what, name, within, candidates }: Missing,
  at: ProblemPlace,
  talk: TalkSource,
): Problem {
  const near = { ...at, suggestions: suggestName(name, candidates), target: name };
  const isOwn = within?.slug === talk.slug;
  switch (what) {
    case 'talk':
      // Two brackets are also an attribute of C++, a list in a list, and a test of a shell.
      return createProblem('unknown-talk', near, { name, isCode: CODE_IN_BRACKETS.test(name) });
    case 'slide':
      return createProblem('unknown-slide', near, { name, talk: within?.slug ?? '', isOwn });
    case 'term':
    case 'system':
    case 'citation':
      return createProblem('unknown-entry', near, { name, kind: what, file: FILE_OF[what] });
    default:
      return createProblem('unknown-block', near, {
        name,
        kind: what,
        talk: within?.slug ?? '',
        isOwn,
      });
  }
}

/** The folder that all pages have in their names does not make two of them alike. */
function suggestName(name: string, candidates: readonly string[]): string[] {
  return isPage(name)
    ? suggest(pageName(name), candidates.map(pageName)).map((page) => `${PAGES}${page}`)
    : suggest(name, candidates);
}

const FILE_OF = {
  term: 'glossary.yaml',
  system: 'systems.yaml',
  citation: 'references.bib',
} as const;

/** A path leads to a file beside the talk, to the letter. */
export function checkFile(path: string, at: ProblemPlace, talk: TalkSource): Problem[] {
  const found = talk.find(path);
  switch (found.type) {
    case 'file':
      return [];
    case 'outside':
      return [createProblem('outside-file', { ...at, target: path }, { path })];
    case 'wrong-case':
      return [
        createProblem(
          'wrong-case-file',
          { ...at, target: path, suggestions: [found.real] },
          { path, real: found.real },
        ),
      ];
    default: {
      const inside = filesIn(path, talk.beside);
      const suggestions =
        inside.length > 0 ? inside.slice(0, MOST_NAMED) : suggest(path, found.near);
      const isFolder = inside.length > 0;
      return [
        createProblem('missing-file', { ...at, target: path, suggestions }, { path, isFolder }),
      ];
    }
  }
}

/** The files in a folder beside the talk, as a path to each is written; none when the path leads to no folder. */
function filesIn(path: string, beside: readonly string[]): string[] {
  const folder = joinPath('', path).replace(/\/*$/, '/');
  return beside.filter((name) => name.startsWith(folder)).map((name) => `./${name}`);
}

const MOST_NAMED = 3;

/** `[text][label]` and `[^1]` without a definition: Markdown shows them as plain text and says nothing. */
export function checkLabels({ root, text, file, placeAt }: TalkTree): Problem[] {
  const problems: Problem[] = [];
  walk(root, (node) => {
    const start = node.position?.start.offset;
    if (node.type !== 'text' || start === undefined) return;
    const written = text.slice(start, node.position?.end.offset);
    for (const match of written.matchAll(/(?<!\\)\[(\^)?([^[\]\n]+)\](?:\[([^[\]\n]*)\])?/g)) {
      const [whole, isFootnote, first = '', second] = match;
      if (first.trimStart().startsWith('@') || (!isFootnote && second === undefined)) continue;
      const label = second || first;
      const id = isFootnote ? 'undefined-footnote' : 'undefined-link';
      problems.push(
        createProblem(id, { file, ...placeAt(start + match.index), target: whole }, { label }),
      );
    }
  });
  return problems;
}

/** Whether a name may well be there, in a file that could not be read. */
export function isUnread({ what, name }: Missing, { talks, kinds }: Unread): boolean {
  return what === 'talk' ? talks.has(name) : kinds.has(what);
}

/** What could not be read, and is named for that elsewhere; nothing is held against references to it. */
export interface Unread {
  readonly talks: ReadonlySet<string>;
  /** Kinds of entry whose whole file could not be read. */
  readonly kinds: ReadonlySet<Missing['what']>;
}

/** What references are looked up in. */
export interface LinkTargets {
  readonly unread: Unread;
  readonly graph: Graph;
  /** Talks that will not be published. */
  readonly drafts: ReadonlySet<string>;
}
