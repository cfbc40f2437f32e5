import { describe, expect, it } from 'vitest';
import {
  compileModule,
  compileStyles,
  rewriteComponent,
} from '../../../../scripts/pack/compile-source.ts';

describe('compileModule', () => {
  it('strips types, comments and blanks, and names modules for what they become', () => {
    const source =
      "import type { A } from './a.ts';\nimport { b, type B } from '../b.ts';\n\n/** Says it. */\nexport const say = (text: string): B => b(text as A);\n";
    expect(compileModule(source)).toBe('import{b}from"../b.js";export const say=text=>b(text);');
    expect(compileModule(source, true)).toBe(
      'import{b as e}from"../b.js";export const say=t=>e(t);',
    );
  });

  it('quotes what a bundler looks for', () => {
    const source =
      "export const url = new URL('./worker.ts', import.meta.url);\nexport const load = () => import('./card.ts');\nexport const own = () => import('pkg/x.ts');\n";
    expect(compileModule(source)).toBe(
      'export const url=new URL("./worker.js",import.meta.url);export const load=()=>import("./card.js");export const own=()=>import("pkg/x.ts");',
    );
  });

  it('keeps the mark of an import that a bundler is to leave alone', () => {
    const source = 'export const load = (name: string) => import(/* @vite-ignore */ name);\n';
    expect(compileModule(source)).toBe('export const load=name=>import(/* @vite-ignore */ name);');
  });

  it('keeps the names of functions, for stack traces', () => {
    const source =
      'function findFault(text: string): never {\n  throw new Error(text);\n}\nexport function check(text: string) {\n  return findFault(text) ?? findFault(text);\n}\n';
    expect(compileModule(source, true)).toContain('function findFault(');
  });

  it('takes the words of all languages from one module', () => {
    expect(compileModule("export { de } from './words/de.ts';\n")).toBe(
      'export{de}from"./words/packed.js";',
    );
  });

  it('keeps what only looks like a comment', () => {
    const text = '/* stays */ // stays';
    const made = compileModule(
      `export const text = '${text}'; // gone\nexport const at = 'https://a.example/*';\n`,
    );
    expect(made).toContain(text);
    expect(made).toContain('https://a.example/*');
    expect(made).not.toContain('gone');
  });

  it('leaves files of the user and packages alone', () => {
    const made = compileModule(
      "export const names = ['astro.config.ts', '.ts'];\nimport 'pkg/a.ts';\n",
    );
    expect(made).toContain('astro.config.ts');
    expect(made).toContain('pkg/a.ts');
  });

  it('names what it cannot read', () => {
    expect(() => compileModule('const = 1;')).toThrow();
  });
});

describe('compileStyles', () => {
  it('drops comments and blanks, and nothing else', () => {
    const source =
      "/* One. */\na,\nb:is(c, d) > e {\n  /* Two,\n     three. */\n  content: 'a: b; {';\n  margin: 0\n    auto;\n}\n\n@media print {\n  f {\n    color: red;\n  }\n}\n";
    expect(compileStyles(source)).toBe(
      "a, b:is(c, d) > e{content:'a: b; {';margin:0\nauto}@media print{f{color:red}}",
    );
  });
});

describe('rewriteComponent', () => {
  it('renames imports and the sources of scripts, and keeps the types', () => {
    const source =
      '---\nimport { a } from "../a.ts";\nconst n: number = a;\n---\n<script src="./x.client.ts"></script>\n';
    expect(rewriteComponent(source)).toBe(
      source.replace('../a.ts', '../a.js').replace('x.client.ts', 'x.client.js'),
    );
  });
});
