import { describe, expect, it } from 'vitest';
import { spellCommand, spellCommands, spellInstalls } from '../../../src/problems/spell-command.ts';

describe('spellCommands', () => {
  it.each([
    ['lectern', 'Run `lectern check --lock`.'],
    ['npx lectern', 'Run `npx lectern check --lock`.'],
    ['npm run', 'Run `npm run check -- --lock`.'],
    ['pnpm run', 'Run `pnpm run check --lock`.'],
    ['pnpm exec lectern', 'Run `pnpm exec lectern check --lock`.'],
    ['yarn run', 'Run `yarn run check --lock`.'],
    ['yarn lectern', 'Run `yarn lectern check --lock`.'],
    ['bun run', 'Run `bun run check --lock`.'],
    ['bunx lectern', 'Run `bunx lectern check --lock`.'],
  ] as const)('spells them for %s', (starter, spelled) => {
    expect(spellCommands('Run `lectern check --lock`.', starter)).toBe(spelled);
  });

  it('leaves a bare command and other code as they are', () => {
    expect(spellCommands('`lectern dev`, `lectern`, `npm test`, lectern dev', 'npm run')).toBe(
      '`npm run dev`, `lectern`, `npm test`, lectern dev',
    );
  });
});

describe('spellInstalls', () => {
  it.each([
    ['npm install', 'pnpm', 'pnpm install'],
    ['npm install astro@7.3.0', 'pnpm', 'pnpm add astro@7.3.0'],
    ['npm install --save-dev a b', 'pnpm', 'pnpm add --save-dev a b'],
    ['npm install --save-dev a', 'yarn', 'yarn add --dev a'],
    ['npm install --save-dev a', 'bun', 'bun add --dev a'],
    ['npm install --save-dev a', 'npm', 'npm install --save-dev a'],
    ['npm install-scripts ls', 'pnpm', 'npm install-scripts ls'],
  ] as const)('%s for %s', (written, manager, spelled) => {
    expect(spellInstalls(`Run \`${written}\`.`, manager)).toBe(`Run \`${spelled}\`.`);
  });
});

describe('spellCommand', () => {
  it('spells one command without quotes', () => {
    expect(spellCommand('export', 'TALK', 'npm run')).toBe('npm run export -- TALK');
    expect(spellCommand('dev', '', 'npx lectern')).toBe('npx lectern dev');
  });
});
