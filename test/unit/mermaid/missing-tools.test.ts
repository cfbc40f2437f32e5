import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { MissingRenderer } from '../../../src/drawings/diagram-errors.ts';
import { findRenderer } from '../../../src/mermaid/find-renderer.ts';
import { missingTools, requireKind } from '../../../src/mermaid/missing-tools.ts';
import { MissingTool } from '../../../src/settings/missing-tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-mermaid-'));
afterAll(() => rmSync(folder, { recursive: true }));

function install(project: string, name: string): void {
  const place = join(folder, project, 'node_modules', name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), '{ "version": "12.9.0" }');
}

const TINY = { name: '@mermaid-js/tiny', version: '12.0.0', file: '' } as const;
const WHOLE = { name: 'mermaid', version: '12.0.0', file: '' } as const;

describe('findRenderer', () => {
  it('takes the whole package before the small one, and the project before others', () => {
    install('both', 'mermaid');
    install('both', '@mermaid-js/tiny');
    install('small', '@mermaid-js/tiny');
    const both = findRenderer([join(folder, 'small'), join(folder, 'both')]);
    expect(both).toMatchObject({ name: 'mermaid', version: '12.9.0' });
    expect(both?.file).toBe(join(folder, 'both/node_modules/mermaid/dist/mermaid.min.js'));
    expect(findRenderer([join(folder, 'small')])?.name).toBe('@mermaid-js/tiny');
    expect(findRenderer([join(folder, 'none')])).toBeNull();
  });
});

describe('missingTools', () => {
  const noBrowser = new MissingTool('No browser was found: none.\nInstall Chrome or Chromium.');

  it.each([
    ['gantt', '@mermaid-js/tiny'],
    ['mindmap\n a', 'mermaid'],
    ['architecture-beta\n', 'mermaid'],
  ])('names the package for %j', (text, name) => {
    const missing = missingTools(text, null, {});
    if (!(missing instanceof MissingRenderer)) throw missing;
    expect(missing.missing).toBe(`\`${name}\` is not installed`);
    expect(missing.remedy).toMatch(/^Install it with `npm install --save-dev /);
    expect(missing.remedy).toContain(` ${name}@12.0.0`);
  });

  it('names a missing browser, with what finds one', () => {
    expect(missingTools('gantt', TINY, noBrowser)).toMatchObject({
      missing: 'no browser was found: none',
      remedy: 'Install Chrome or Chromium.',
    });
  });

  it('names both at once', () => {
    expect(missingTools('gantt', null, noBrowser).message).toMatch(
      /^`@mermaid-js\/tiny` is not installed, and no browser was found: none\. Install/,
    );
  });

  it('leaves any other failure as it is', () => {
    const failure = new Error('disk full');
    expect(missingTools('gantt', TINY, failure)).toBe(failure);
  });
});

describe('requireKind', () => {
  it('asks for the whole package where the small one has no such kind', () => {
    expect(() => requireKind('mindmap\n a', TINY)).toThrow('does not draw `mindmap`');
    expect(() => requireKind('mindmap\n a', WHOLE)).not.toThrow();
    expect(() => requireKind('gantt', TINY)).not.toThrow();
  });
});
