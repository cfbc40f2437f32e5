import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keepDrawing, pruneDrawings, readDrawing } from '../../../src/mermaid/kept-drawings.ts';

const folder = mkdtempSync(join(tmpdir(), 'drawings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const NOW = Date.UTC(2026, 0, 1);
const DAY = 24 * 60 * 60 * 1000;

function put(name: string, daysAgo: number, text = '<svg></svg>'): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  utimesSync(file, (NOW - daysAgo * DAY) / 1000, (NOW - daysAgo * DAY) / 1000);
  return file;
}

describe('kept drawings', () => {
  it('are dropped when nothing showed them for two months', () => {
    put('new.svg', 1);
    put('old.svg', 61);
    put('torn.svg.123', 70);
    put('last.svg', 59);
    pruneDrawings(folder, NOW);
    expect(readdirSync(folder).sort()).toEqual(['last.svg', 'new.svg']);
  });

  it('stay as long as they are shown', () => {
    const file = put('shown.svg', 50);
    expect(readDrawing(file, NOW)).toBe('<svg></svg>');
    expect(statSync(file).mtimeMs).toBe(NOW);
    pruneDrawings(folder, NOW + 50 * DAY);
    expect(readdirSync(folder)).toContain('shown.svg');
  });

  it('are none when they are torn', () => {
    expect(readDrawing(put('torn.svg', 0, '<svg>'), NOW)).toBeUndefined();
    expect(readDrawing(join(folder, 'none.svg'), NOW)).toBeUndefined();
  });

  it('make room when one is added', () => {
    put('older.svg', 400);
    keepDrawing(join(folder, 'added.svg'), '<svg>1</svg>', NOW);
    expect(readdirSync(folder)).not.toContain('older.svg');
    expect(readDrawing(join(folder, 'added.svg'))).toBe('<svg>1</svg>');
  });
});
