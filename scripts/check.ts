import { join } from 'node:path';
import { runScript } from '../src/commands/main.ts';

await runScript('check', join(import.meta.dirname, '..'));
