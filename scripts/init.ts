import { join } from 'node:path';
import { runScript } from '../src/commands/main.ts';

await runScript('init', join(import.meta.dirname, '..'));
