import { join } from 'node:path';
import { runScript } from '../src/commands/main.ts';

await runScript('new', join(import.meta.dirname, '..'));
