import { NO_BRAND } from '../../../src/brand/resolve-brand.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SITE } from '../../../src/schema/site.ts';
import { NO_CODE, resolveSettings } from '../../../src/settings/resolve-settings.ts';

let project = '';
const folder = (...names: string[]) => mkdirSync(join(project, ...names), { recursive: true });

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'lectern-settings-'));
});
afterEach(() => rmSync(project, { recursive: true }));

describe('resolveSettings', () => {
  it('has defaults for a project of talks and nothing else', () => {
    folder('talks');
    expect(resolveSettings(project, {})).toEqual({
      engine: join(import.meta.dirname, '../../..'),
      project,
      content: project,
      isOwnContent: true,
      out: join(project, 'dist'),
      base: '/',
      site: 'http://localhost',
      notes: 'public',
      drafts: 'hidden',
      positions: 'hidden',
      pictures: join(project, 'review'),
      cache: join(project, '.cache'),
      searchAlso: [],
      info: DEFAULT_SITE,
      brand: NO_BRAND,
      extensions: {
        components: {},
        layouts: {},
        parts: {},
        theme: null,
        styles: null,
        looks: '',
      },
      docs: null,
    });
  });

  it('prefers `content/` where both have talks', () => {
    folder('talks');
    folder('content/talks');
    expect(resolveSettings(project, {}).content).toBe(join(project, 'content'));
  });

  it('takes the address from site.yaml, and what is given before that', () => {
    folder('talks');
    writeFileSync(join(project, 'site.yaml'), 'url: https://example.org/a/b\n');
    expect(resolveSettings(project, {})).toMatchObject({
      site: 'https://example.org',
      base: '/a/b/',
    });
    const given = { site: 'https://other.example', base: '/' };
    expect(resolveSettings(project, given)).toMatchObject(given);
  });

  it('takes the colors of a theme where the brand has none', () => {
    folder('talks');
    const colors = { light: { accent: '#123456' }, dark: { accent: '#abcdef' } };
    expect(resolveSettings(project, {}, { ...NO_CODE, colors }).brand.colors).toBe(colors);
    writeFileSync(join(project, '_brand.yml'), 'color:\n  primary: "#7a1f5c"\n');
    const { brand } = resolveSettings(project, {}, { ...NO_CODE, colors });
    expect(brand.colors?.['light']['accent']).toBe('#7a1f5c');
  });

  it('keeps docs to the content of the project', () => {
    folder('talks');
    const code = { ...NO_CODE, docs: '/docs' };
    expect(resolveSettings(project, {}, code).docs).toBe('/docs');
    expect(resolveSettings(project, { content: '/elsewhere' }, code)).toMatchObject({
      docs: null,
      isOwnContent: false,
    });
  });
});
