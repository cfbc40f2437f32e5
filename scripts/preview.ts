import { join } from 'node:path';
import { runScript } from '../src/commands/main.ts';

await runScript('preview', join(import.meta.dirname, '..'));
