import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openWorkshop, talkText } from '../support/build-workshop.ts';

const workshop = openWorkshop();
const lock = join(workshop.project, '.astro/build.lock');
const one = workshop.write('one', { 'talks/one/index.mdx': talkText('## One\n\n- an item') });
const two = workshop.write('two', { 'talks/two/index.mdx': talkText('## Two\n\n- an item') });
afterAll(workshop.close);

describe('two builds in one cache', () => {
  it('do not run at once: the second says who holds the lock and ends with 2, the first is not disturbed', async () => {
    const first = workshop.start(['build.ts', '--content', one, '--out', workshop.at('first')]);
    await first.said('Building');
    const holder = readFileSync(lock, 'utf8');
    const second = await workshop.run([
      'build.ts',
      '--content',
      two,
      '--out',
      workshop.at('second'),
    ]);
    expect(second.code).toBe(2);
    expect(second.stderr).toContain(`process ${holder}`);
    expect(existsSync(workshop.at('second'))).toBe(false);
    expect(readFileSync(lock, 'utf8')).toBe(holder);
    expect(await first.ended).toMatchObject({ code: 0 });
    expect(existsSync(workshop.at('first/talks/one/index.html'))).toBe(true);
    expect(existsSync(lock)).toBe(false);
  });

  it('take over a lock whose process is gone, or that says nothing', async () => {
    const broken = workshop.write('broken', { 'talks/a/index.mdx': 'no frontmatter' });
    const gone = workshop.start(['check.ts', '--help']);
    const { pid } = gone;
    await gone.ended;
    for (const text of [String(pid), '', 'not a number']) {
      writeFileSync(lock, text);
      const run = await workshop.run([
        'build.ts',
        '--content',
        broken,
        '--out',
        workshop.at('third'),
      ]);
      expect({ text, code: run.code, isLeft: existsSync(lock) }).toEqual({
        text,
        code: 1,
        isLeft: false,
      });
    }
  });

  it('leave no lock behind after wrong use', async () => {
    const run = await workshop.run(['build.ts', '--content', workshop.at('nowhere')]);
    expect(run.code).toBe(2);
    expect(existsSync(lock)).toBe(false);
  });
});

describe('two builds of one project with a cache each', () => {
  it('do not mix: each makes its own site, or one says that it must wait', async () => {
    const sites = [
      { content: one, out: workshop.at('mixed-one'), page: 'talks/one/index.html' },
      { content: two, out: workshop.at('mixed-two'), page: 'talks/two/index.html' },
    ];
    const runs = await Promise.all(
      sites.map(({ content, out }) =>
        workshop.run(['build.ts', '--content', content, '--out', out], {
          env: { LECTERN_CACHE: `${out}-cache` },
        }),
      ),
    );
    const [code, other] = runs.map((run) => run.code).sort();
    expect([0, 2]).toContain(other);
    expect(code).toBe(0);
    runs.forEach((run, index) => {
      const { out, page } = sites[index] as (typeof sites)[number];
      expect(existsSync(`${out}/${page}`)).toBe(run.code === 0);
    });
  });
});
