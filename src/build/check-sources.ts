import { checkContent, type CheckResult } from '../checks/check-content.ts';
import { createToolsOf } from '../content-files/block-tools.ts';
import { createMermaidDrawer } from '../mermaid/mermaid-drawer.ts';
import { readContent } from '../content-files/read-content.ts';
import type { Settings } from '../model/settings.ts';

/** Checks the sources of a site, with its own components known and drawings kept for the next time. */
export async function checkSources(settings: Settings): Promise<CheckResult> {
  const tools = createToolsOf(settings, createMermaidDrawer(settings));
  const check = await checkContent(readContent(settings.content), tools);
  tools.save();
  return check;
}
