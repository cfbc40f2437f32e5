import { describe, expect, it } from 'vitest';
import { compileModule, rewriteComponent } from '../../../../scripts/pack/compile-source.ts';

describe('compileModule', () => {
  it('strips types and names modules for what they become', () => {
    const source =
      "import type { A } from './a.ts';\nimport { b, type B } from '../b.ts';\n\n/** Says it. */\nexport const say = (text: string): B => b(text as A);\nconst url = new URL('./worker.ts', import.meta.url);\n";
    const made = compileModule(source);
    expect(made).not.toMatch(/: string|as A|\.ts'/);
    expect(made).toContain("from '../b.js';");
    expect(made).not.toContain('Says it.');
    expect(made).toContain("new URL('./worker.js', import.meta.url)");
  });

  it('keeps the marks that are for a bundler, and what only looks like a comment', () => {
    const source =
      "const load = () => import(/* @vite-ignore */ name);\nconst url = 'https://a.example/*'; // gone\nconst made = /* @__PURE__ */ call();\nconst text = `/* stays */ // stays`;\n";
    expect(compileModule(source)).toBe(source.replace(' // gone', ''));
  });

  it('leaves files of the user and packages alone', () => {
    const source = "const names = ['astro.config.ts', '.ts'];\nimport 'pkg/a.ts';\n";
    expect(compileModule(source)).toBe(source);
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
