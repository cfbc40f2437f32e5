// @ts-check
import { defineConfig } from 'astro/config';
import { lectern } from 'lectern';

// Settings such as the title of your site are in content/site.yaml. This file is for code: components for your talks,
// parts of the site you replace, and other Astro integrations.
export default defineConfig({
  integrations: [lectern()],
});
