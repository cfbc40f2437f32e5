// @ts-check
import { defineConfig } from 'astro/config';
import { lectern } from './src/index.ts';

export default defineConfig({
  integrations: [lectern({ docs: './docs' })],
});
