import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { STATE } from '../../fixtures/unit/measurement.ts';
import { openRecords } from '../../../src/review/slide-records.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-records-'));
afterAll(() => rmSync(folder, { recursive: true }));

const RECORD = { states: [STATE], findings: [] };

describe('openRecords', () => {
  it('reads back what was written, in a later run too', () => {
    openRecords(folder).write('abc', RECORD, Buffer.from('png'));
    expect(openRecords(folder).read('abc')).toEqual(RECORD);
    expect(openRecords(folder).read('abd')).toBeNull();
  });

  it('knows nothing of a slide whose picture is missing', () => {
    const records = openRecords(folder);
    records.write('half', RECORD, Buffer.from('png'));
    rmSync(records.pictureOf('half'));
    expect(records.read('half')).toBeNull();
  });

  it('takes what a killed run left half for nothing, and clears it away', () => {
    writeFileSync(join(folder, 'def.json.4711'), '{"states": [');
    const records = openRecords(folder);
    expect(records.read('def')).toBeNull();
    records.keepOnly(['abc']);
    expect(readdirSync(folder).sort()).toEqual(['abc.json', 'abc.png']);
  });
});
