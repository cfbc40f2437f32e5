import { join } from 'node:path';
import { runScript } from '../src/commands/main.ts';

await runScript('explain', join(import.meta.dirname, '..'));
