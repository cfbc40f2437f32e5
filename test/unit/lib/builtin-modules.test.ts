import { builtinModules } from 'node:module';
import { expect, it } from 'vitest';
import { isBuiltinModule } from '../../../src/lib/builtin-modules.ts';

it('knows every part of the Node that runs, by both names', () => {
  const names = builtinModules.flatMap((name) => [name, `node:${name.replace(/^node:/, '')}`]);
  expect(names.filter((name) => !isBuiltinModule(name))).toEqual([]);
});

it.each(['react', './fs', 'fs-extra', '@x/fs', 'lectern', 'fs/', 'path-browserify'])(
  'takes `%s` for no part of Node',
  (name) => expect(isBuiltinModule(name)).toBe(false),
);
