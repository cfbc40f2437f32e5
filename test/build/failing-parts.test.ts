import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openWorkshop, talkText } from '../support/build-workshop.ts';

const workshop = openWorkshop();
afterAll(workshop.close);

const BADGE =
  "---\nif (!Astro.props.ok) throw new Error('The badge has no text.');\n---\n\n<b>badge</b>\n";
const MODULE =
  "import Badge from './Badge.astro';\n\nexport const boom = () => { throw new TypeError('no luck'); };";

/** What a build says of a talk whose body begins at line 13. */
async function failureOf(body: string): Promise<string> {
  const content = workshop.write('content', {
    'talks/one/index.mdx': talkText(`${MODULE}\n\n${body}`),
    'talks/one/Badge.astro': BADGE,
  });
  const out = workshop.at('out');
  const { code, stderr } = await workshop.run(['build.ts', '--content', content, '--out', out]);
  expect(code).toBe(1);
  expect(existsSync(out)).toBe(false);
  return stderr.slice(0, stderr.indexOf('The build failed')).trim();
}

describe('a part of a talk that fails while it is shown', () => {
  it('is named by its place: a component', async () => {
    const body = '## A\n\n- fine <Badge ok />\n\n<Columns>\n\n<Badge />\n\n</Columns>';
    expect(await failureOf(body)).toMatchInlineSnapshot(`
      "talks/one/index.mdx:19:1  error
        \`<Badge>\` fails when it is shown: The badge has no text.
        Fix: Mend the code, or what it is given here."
    `);
  });

  it('is named by its place: an expression', async () => {
    expect(await failureOf('## A\n\n- first\n- then {boom()}')).toMatchInlineSnapshot(`
      "talks/one/index.mdx:16:8  error
        \`{boom()}\` fails when it is shown: no luck
        Fix: Mend the code, or what it is given here."
    `);
  });

  it('is named by its place: a value given to a component', async () => {
    expect(await failureOf('## A\n\n<Badge ok={boom()} />')).toMatchInlineSnapshot(`
      "talks/one/index.mdx:15:1  error
        \`<Badge>\` fails when it is shown: no luck
        Fix: Mend the code, or what it is given here."
    `);
  });
});

describe('a replaced part of the site that fails', () => {
  it('is named by its file', async () => {
    const folder = workshop.write('own-part', {
      'talks/one/index.mdx': talkText('## A\n\n- fine'),
      'src/Own.astro': "---\nthrow new Error('no frame');\n---\n\n<p>never</p>\n",
      'astro.config.mjs': `import { lectern } from ${JSON.stringify(join(workshop.project, 'src/index.ts'))};

export default { integrations: [lectern({ parts: { SlideFrame: './src/Own.astro' } })] };
`,
    });
    const { code, stderr } = await workshop.run(['../bin/lectern.js', 'build'], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr.slice(0, stderr.indexOf('The build failed')).trim()).toMatchInlineSnapshot(`
      "src/Own.astro:1:1  error
        \`SlideFrame\` fails when it is shown: no frame
        Fix: Mend the code, or what it is given here."
    `);
  });
});
