import type { ContentFiles } from '../model/sources.ts';
import { applyRepairs } from '../problems/apply-edits.ts';
import type { BlockTools } from './blocks.ts';
import { checkContent, type CheckResult } from './check-content.ts';
import { textOfFile, withTexts } from './content-texts.ts';

/** One repair may bring the next one to light, as a talk that can be read again does; a circle ends here. */
const MOST_ROUNDS = 10;

/** Repairs what has exactly one repair, round after round, until nothing is left to repair. Writes nothing. */
export async function mendContent(files: ContentFiles, tools: BlockTools): Promise<MendedContent> {
  const texts = new Map<string, string>();
  const before = await checkContent(files, tools);
  let after = before;
  let repaired = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const broken = after.problems.filter(({ repair }) => repair !== undefined);
    if (broken.length === 0) break;
    const now = withTexts(files, texts);
    for (const [file, problems] of Map.groupBy(broken, (problem) => problem.file)) {
      const text = textOfFile(now, file) ?? '';
      texts.set(
        file,
        applyRepairs(
          text,
          problems.map(({ repair }) => repair ?? []),
        ),
      );
    }
    repaired += broken.length;
    after = await checkContent(withTexts(files, texts), tools);
  }
  const changes = [...texts].map(([file, text]) => ({
    file,
    before: textOfFile(files, file) ?? '',
    after: text,
  }));
  return { before, after, changes: changes.filter((each) => each.before !== each.after), repaired };
}

/** What repairing would change, and what the check says before and after. */
export interface MendedContent {
  readonly before: CheckResult;
  readonly after: CheckResult;
  readonly changes: readonly TextChange[];
  readonly repaired: number;
}

/** A file with its text as it was and as it should be. */
export interface TextChange {
  /** Relative to the content folder. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}
