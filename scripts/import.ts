import { join } from 'node:path';
import { runScript } from '../src/commands/main.ts';

await runScript('import', join(import.meta.dirname, '..'));
