import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatedFiles } from '../../../../scripts/docs/generated-files.ts';

const files = await generatedFiles();

it.each(Object.entries(files))(
  '%s is what its source says; `npm run docs` writes it',
  (file, text) => {
    expect(readFileSync(join(import.meta.dirname, '../../../..', file), 'utf8')).toBe(text);
  },
);
