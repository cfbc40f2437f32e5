import { describe, expect, it } from 'vitest';
import { patternOf } from '../../../src/search/client/mark-words.ts';

describe('patternOf', () => {
  it.each([
    ['trap', 'A Trap, a trapdoor and entrapment.', ['Trap']],
    ['café', 'Café, cafés', ['Café']],
    ['write-ahead write', 'Write-ahead, write', ['Write-ahead', 'write']],
    ['一段', '这是一段简单', ['一段']],
    ['c++ .net', 'C++ and .NET', ['C++', '.NET']],
    ['v1.29', 'v1.29, v1.290', ['v1.29']],
  ])('finds %s in %s', (forms, text, found) => {
    expect([...text.matchAll(patternOf(forms.split(' ')))].map(([word]) => word)).toEqual(found);
  });
});
