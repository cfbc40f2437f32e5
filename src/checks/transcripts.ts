import { formatClock, parseClock } from '../format/duration.ts';
import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { createProblem } from '../problems/catalogue.ts';
import { parseCaptions } from '../refs/parse-captions.ts';
import { readPassageRequest, selectCues, type PassageRequest } from '../refs/passages.ts';
import { isElement, placeOf, walk } from '../syntax/nodes.ts';

/** Every `<Transcript>` has captions to show, and shows something of them. */
export async function checkTranscripts(talk: TalkTree): Promise<Problem[]> {
  const nodes: SyntaxNode[] = [];
  walk(talk.root, (node) => void (isElement(node, 'Transcript') && nodes.push(node)));
  const checked = await Promise.all(nodes.map((node) => checkTranscript(node, talk)));
  return checked.flat();
}

async function checkTranscript(node: SyntaxNode, talk: TalkTree): Promise<Problem[]> {
  const at = { file: talk.file, ...placeOf(node) };
  const request = readPassageRequest(node);
  const path = request.src ?? talk.data?.captions;
  if (path === undefined) return talk.data === null ? [] : [createProblem('no-captions', at, {})];
  const wrong = (['from', 'to'] as const).flatMap((name) => {
    const value = request[name];
    if (value === undefined || parseClock(value) !== null) return [];
    const data = { reason: `\`${name}="${value}"\` is no time such as \`12:30\`` };
    return [createProblem('bad-passage', { ...at, target: value }, data)];
  });
  if (wrong.length > 0) return wrong;
  const reason = await findEmptiness(path, request, talk);
  return reason === null ? [] : [createProblem('bad-passage', at, { reason })];
}

/** Why nothing would be shown; null when something is, or when another rule already names the file. */
async function findEmptiness(
  path: string,
  request: PassageRequest,
  { find, read }: TalkTree,
): Promise<string | null> {
  const content = find(path).type === 'file' ? read(path) : null;
  if (content?.type !== 'text') return null;
  const { cues, failures } = await parseCaptions(content.text, path);
  if (failures.length > 0 || selectCues(cues, request).length > 0) return null;
  const last = cues.at(-1);
  if (!last) return `\`${path}\` holds no words`;
  const end = formatClock(Math.ceil(last.end));
  return `nothing is said ${spanOf(request)} in \`${path}\`, which ends at \`${end}\``;
}

function spanOf({ from, to }: PassageRequest): string {
  if (from !== undefined && to !== undefined) return `from \`${from}\` to \`${to}\``;
  return to === undefined ? `after \`${from ?? '0:00'}\`` : `before \`${to}\``;
}
