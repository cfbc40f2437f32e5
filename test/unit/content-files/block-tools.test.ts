import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createBlockTools } from '../../../src/content-files/block-tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-tools-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('createBlockTools', () => {
  it('knows languages, draws and sets, and keeps drawings', async () => {
    const file = join(folder, 'check.json');
    const tools = createBlockTools(file);
    expect(tools.languages.has('typescript')).toBe(true);
    expect(await tools.draw('digraph { a }', 'dot')).toContain('<svg');
    expect(tools.renderMath('a', false)).toContain('<math');
    tools.save();
    expect(existsSync(file)).toBe(true);
  });
});
