import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { bundleModules, ENTRIES } from '../../../../scripts/pack/bundle-modules.ts';

const stage = mkdtempSync(join(tmpdir(), 'lectern-bundle-'));

afterEach(() => {
  for (const name of readdirSync(stage)) rmSync(join(stage, name), { recursive: true });
});

/** Stages modules next to entries that import nothing, and bundles them. */
async function bundle(modules: Readonly<Record<string, string>>): Promise<void> {
  const entries = Object.fromEntries(ENTRIES.map((path) => [path, 'export const entry = 1;']));
  for (const [path, code] of Object.entries({ ...entries, ...modules })) {
    mkdirSync(dirname(join(stage, path)), { recursive: true });
    writeFileSync(join(stage, path), code);
  }
  await bundleModules(stage);
}

const read = (path: string) => readFileSync(join(stage, path), 'utf8');
const run = async (path: string) => (await import(join(stage, path))) as Record<string, unknown>;

describe('bundleModules', () => {
  it('joins what only Node loads, and keeps what it starts by path', async () => {
    await bundle({
      'src/index.js': 'import { a } from "./checks/a.js"; export const entry = a;',
      'src/checks/a.js': 'import { b } from "./b.js"; export const a = b + 1;',
      'src/checks/b.js': 'export const b = 1;',
    });
    expect(readdirSync(join(stage, 'src/checks'))).toEqual([]);
    expect((await run('src/index.js'))['entry']).toBe(2);
  });

  it('keeps what a page loads, itself or through others, as it is', async () => {
    const shared = 'export const  state = { count: 0 };';
    await bundle({
      'src/check.js': 'export { state } from "./format/state.js";',
      'src/views/page/Page.astro': '---\nimport { say } from "../../library/say.js";\n---\n',
      'src/library/say.js': 'import { state } from "../format/state.js"; export const say = state;',
      'src/format/state.js': shared,
    });
    expect(read('src/format/state.js')).toBe(shared);
    expect((await run('src/check.js'))['state']).toBe((await run('src/library/say.js'))['say']);
  });

  it('imports late what was imported late', async () => {
    await bundle({
      'src/commands/main.js':
        'export const load = async () => (await import("./late.js")).late; export const isEarly = () => globalThis.isLate;',
      'src/commands/late.js': 'globalThis.isLate = true; export const late = 7;',
    });
    const main = await run('src/commands/main.js');
    expect((main['isEarly'] as () => unknown)()).toBeUndefined();
    expect(await (main['load'] as () => Promise<unknown>)()).toBe(7);
  });

  it('finds files where they are, from wherever the code is now', async () => {
    await bundle({
      'src/integrations/astro-process.js': 'export { files } from "../review/report/files.js";',
      'src/integrations/review-process.js': 'export { files } from "../review/report/files.js";',
      'src/review/report/files.js':
        'import { join } from "node:path"; export const files = [join(import.meta.dirname, "report.css"), new URL("./report.css", import.meta.url).pathname];',
      'src/review/report/report.css': 'a{}',
    });
    const css = join(stage, 'src/review/report/report.css');
    expect((await run('src/integrations/astro-process.js'))['files']).toEqual([css, css]);
  });

  it('says when a file that code names is missing', async () => {
    await expect(
      bundle({ 'src/check.js': 'export const file = new URL("./gone.js", import.meta.url);' }),
    ).rejects.toThrow('src/check.js names ');
  });
});
