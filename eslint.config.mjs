// @ts-check
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    'dist/',
    '.cache/',
    '.astro/',
    'export/',
    'test/fixtures/*',
    '!test/fixtures/unit/',
  ]),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A number in a text needs no ceremony.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `{ type: 'parsed' } | …` reads better beside its fields than a list of one-line types.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // `strictest` asks for `record['key']`, which this rule would take back.
      '@typescript-eslint/dot-notation': 'off',
      // `() => save()` may give back nothing.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // An empty text is as good as none in most places, and `||` says so.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      // Of `x as T` and `x!` the first names what is known.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    // Components of Astro have no types outside its own checker, which checks them.
    files: ['src/views/*/components.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  ...astro.configs['flat/recommended'],
);
