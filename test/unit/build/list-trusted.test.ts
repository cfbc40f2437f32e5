import { expect, it } from 'vitest';
import { listTrusted } from '../../../src/build/list-trusted.ts';
import { NO_CODE } from '../../../src/settings/resolve-settings.ts';

it('lists what acts and was made by others, and nothing that only shows', () => {
  const made = {
    routes: { 'index.html': '/', 'about/index.html': null },
    scripts: [],
    assets: [],
    published: ['game.html', 'photo.jpg', 'logo.svg', 'game.js'],
    refused: [],
  };
  const extensions = {
    ...NO_CODE,
    components: { Chart: '/p/src/Chart.astro' },
    parts: { Footer: '/p/node_modules/a-theme/Footer.astro' },
  };
  expect(listTrusted(made, { extensions, project: '/p' })).toEqual([
    'about/index.html (made by a page of the project)',
    'node_modules/a-theme/Footer.astro',
    'public/game.html',
    'public/game.js',
    'public/logo.svg',
    'src/Chart.astro',
  ]);
});
