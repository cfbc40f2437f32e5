import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROUTE_TABLE } from '../../../src/integrations/routes.ts';
import {
  kindOfRoute,
  PAGE_KINDS,
  policyOf,
  type PageKind,
} from '../../../src/policy/page-policies.ts';

const kinds = Object.keys(PAGE_KINDS) as PageKind[];

describe('policyOf', () => {
  it.each(kinds)('lets a %s run no inline script, no inline style and no eval', (kind) => {
    expect(policyOf(kind)).not.toMatch(
      /'unsafe-(?:inline|eval|hashes)'|\*|https?:|'strict-dynamic'/,
    );
    expect(policyOf(kind)).toMatch(/script-src 'self'.*base-uri 'none'/);
  });

  it('gives WebAssembly and other sites to pages that search, and frames to the speaker', () => {
    const table = kinds.map((kind) => {
      const policy = policyOf(kind, { searched: ['https://other.example'], head: [] });
      return [
        kind,
        ...['wasm', 'other.example', "frame-src 'self'"].map((part) => policy.includes(part)),
      ];
    });
    expect(table).toEqual([
      ['page', true, true, false],
      ['deck', true, true, false],
      ['presenter', false, false, true],
    ]);
  });
});

describe('origins of tags in the head', () => {
  const head = ['https://stats.example'];

  it('opens pages to read for them, and nothing else', () => {
    const opened = kinds.filter((kind) => policyOf(kind, { searched: [], head }).includes('stats'));
    expect(opened).toEqual(['page']);
  });

  it('lets them bring scripts, styles, pictures, fonts, films and data, and no frames', () => {
    const open = policyOf('page', { searched: [], head })
      .split('; ')
      .filter((directive) => directive.includes(' https://stats.example'))
      .map((directive) => directive.split(' ')[0]);
    expect(open).toEqual([
      'script-src',
      'style-src',
      'img-src',
      'font-src',
      'media-src',
      'connect-src',
    ]);
  });

  it('changes no page of a site without such tags', () => {
    for (const kind of kinds)
      expect(policyOf(kind, { searched: [], head: [] })).toBe(policyOf(kind));
  });
});

describe('SECURITY.md', () => {
  it('says of every kind what it may do', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../SECURITY.md'), 'utf8');
    const rows = text
      .split('\n')
      .filter((line) => /^\| (?:pages to read|decks|the speaker)/.test(line));
    const told = rows.map((row) => [
      row.includes('WebAssembly'),
      row.split('|')[4]?.trim() === 'own',
    ]);
    expect(told).toEqual(Object.values(PAGE_KINDS).map(({ search, frames }) => [search, frames]));
  });
});

describe('kindOfRoute', () => {
  it('knows what every route makes', () => {
    const kindsOf = (kind: PageKind) =>
      ROUTE_TABLE.filter(({ pattern }) => kindOfRoute(pattern) === kind).map(
        ({ pattern }) => pattern,
      );
    expect(kindsOf('deck')).toEqual(['/talks/[slug]/slides', '/talks/[slug]/slides/[variant]']);
    expect(kindsOf('presenter')).toEqual([
      '/talks/[slug]/presenter',
      '/talks/[slug]/presenter/[variant]',
    ]);
  });
});
