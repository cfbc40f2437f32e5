import { activeKindOf } from '../checks/active-files.ts';
import type { MadeSite } from '../model/made-site.ts';
import type { Problem } from '../model/problem.ts';
import { INLINE_SCRIPTS, kindOfRoute, PAGE_KINDS, policyOf } from '../policy/page-policies.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import type { ActivePart, PageScript } from './active-parts.ts';
import type { PageLinks } from './read-html.ts';

/**
 * Makes the check that nothing on a site acts but what is trusted: what the engine and the project's own code made, and what the
 * project publishes as it is.
 */
export function createActiveCheck({ made, origins, head, index, ownsHead }: TrustedParts) {
  const published = new Set(made.published);
  const scripts = new Set([...made.scripts, ...published, ...index]);
  const assets = new Set([...scripts, ...made.assets]);
  return {
    isTrustedPage,
    checkPage,
    checkFile,
    isAllowed: (file: string, address: string) => isOfHead(made.routes[file], address),
  };

  /** Whether a page is the project's own, which does what it likes. */
  function isTrustedPage(file: string): boolean {
    return published.has(file) || made.routes[file] === null;
  }

  /** @param fileOf the file that an address of the page leads to; null for another site's */
  function checkPage(page: PageLinks, { file, placeOf, fileOf }: BuiltPlace): Problem[] {
    const route = made.routes[file];
    if (route === undefined || route === null)
      return [
        createProblem('active-content', placeOf(0, ''), { page: file, what: 'an HTML page' }),
      ];
    return [
      ...(ownsHead || page.policy === policyOf(kindOfRoute(route), origins)
        ? []
        : [createProblem('missing-policy', placeOf(0, ''), { page: file })]),
      ...page.active
        .filter((part) => part.kind !== 'refresh' || !isRedirect(route, part.address, fileOf))
        .map((part) => {
          const { what, needle } = describePart(part);
          return createProblem('active-content', placeOf(part.after, needle), { page: file, what });
        }),
      ...page.scripts
        .filter((script) => !isTrustedScript(script, fileOf) && !isOfHead(route, script.src))
        .map(({ src, after }) => {
          const what = src === null ? 'a script in its text' : `the script \`${src}\``;
          return createProblem('active-content', placeOf(after, src ?? '<script'), {
            page: file,
            what,
          });
        }),
    ];
  }

  /** Whether an address is one that the project's own tags load, on a page that has them. */
  function isOfHead(route: string | null | undefined, address: string | null): boolean {
    if (address === null || route === null || route === undefined) return false;
    return PAGE_KINDS[kindOfRoute(route)].tags && head.includes(address);
  }

  function isTrustedScript({ src, hash }: PageScript, fileOf: BuiltPlace['fileOf']): boolean {
    if (src === null) return INLINE_SCRIPTS.has(hash ?? '');
    const file = fileOf(src);
    return file !== null && scripts.has(file);
  }

  /** A file that is no page of ours and could act when it is opened, or when a page of ours loads it. */
  function checkFile(file: string, at: ProblemPlace): Problem[] {
    const kind = activeKindOf(file);
    if (kind === null || assets.has(file) || file in made.routes) return [];
    const what = kind === 'script' ? 'a script' : 'an active document';
    return [
      createProblem('active-content', at, { page: file, what: `${what} nobody vouches for` }),
    ];
  }
}

/** The page of a former address sends readers on, and nowhere but to this site. */
function isRedirect(route: string, address: string, fileOf: BuiltPlace['fileOf']): boolean {
  return route === '/[...moved]' && fileOf(address) !== null;
}

/** What a part is, as it stands after "holds", and what to look for in the source. */
function describePart(part: ActivePart): { what: string; needle: string } {
  switch (part.kind) {
    case 'element':
      return { what: `the element \`<${part.name}>\``, needle: `<${part.name}` };
    case 'handler':
      return { what: `the script \`${part.name}\` on \`<${part.element}>\``, needle: part.name };
    case 'document':
      return { what: `a document in \`${part.name}\``, needle: part.name };
    case 'animation':
      return { what: `an animation of \`${part.name}\``, needle: part.name };
    case 'address':
      return {
        what: `the address \`${shorten(part.value)}\` on \`<${part.element}>\``,
        needle: part.value,
      };
    case 'refresh':
      return { what: `a redirect to \`${shorten(part.address)}\``, needle: 'refresh' };
    default:
      return { what: 'markup that browsers read in different ways', needle: '' };
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** What is trusted on a site. */
export interface TrustedParts {
  readonly made: MadeSite;
  /** Other origins that pages may load from. */
  readonly origins: Parameters<typeof policyOf>[1];
  /** The addresses that the project's own tags in the head of pages load. */
  readonly head: readonly string[];
  /** Files of the search index. */
  readonly index: readonly string[];
  /** Whether the project has replaced the part that writes the policy. */
  readonly ownsHead: boolean;
}

/** A built page, and how to lead from it to its source and to other files. */
interface BuiltPlace {
  readonly file: string;
  /** Where something was written: after so many ids, and near such a text. */
  readonly placeOf: (after: number, needle: string) => ProblemPlace;
  readonly fileOf: (address: string) => string | null;
}
