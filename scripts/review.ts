import { join } from 'node:path';
import { runScript } from '../src/commands/main.ts';

await runScript('review', join(import.meta.dirname, '..'));
