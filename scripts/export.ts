import { join } from 'node:path';
import { runScript } from '../src/commands/main.ts';

await runScript('export', join(import.meta.dirname, '..'));
