import { check, LinkState } from 'linkinator';

/**
 * A process of its own that lets linkinator follow every link and fragment of a built site.
 *
 * Canonical addresses name the public origin, where nothing is published yet, so they are left out.
 */
const [site = ''] = process.argv.slice(2);
const { links } = await check({
  path: site,
  recurse: true,
  checkFragments: true,
  linksToSkip: ['^http://localhost/'],
});
const looked = links.filter(({ state }) => state !== LinkState.SKIPPED);
const found = looked.filter(({ state }) => state === LinkState.BROKEN);
process.stdout.write(JSON.stringify({ found: found.length, checked: looked.length }));
