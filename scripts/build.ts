import { join } from 'node:path';
import { runScript } from '../src/commands/main.ts';

await runScript('build', join(import.meta.dirname, '..'));
