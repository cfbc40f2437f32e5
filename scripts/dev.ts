import { join } from 'node:path';
import { runScript } from '../src/commands/main.ts';

await runScript('dev', join(import.meta.dirname, '..'));
