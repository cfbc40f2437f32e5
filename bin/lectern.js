#!/usr/bin/env node
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `Lectern needs Node.js 22.12 or newer. This is ${process.versions.node}.\nInstall a newer version from https://nodejs.org.`,
  );
  process.exitCode = 2;
} else {
  const { main } = await import('../src/commands/main.ts');
  process.exitCode = await main(process.argv.slice(2));
}
