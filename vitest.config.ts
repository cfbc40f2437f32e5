import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;

export default defineConfig({
  test: {
    environment: 'node',
    projects: [
      {
        test: {
          name: 'unit',
          // The tests share no state but what modules hold, and a fresh world for each file costs four times as much.
          isolate: false,
          setupFiles: ['test/support/property-cases.ts'],
          include: ['test/unit/**/*.test.ts', 'test/rooms.test.ts'],
          // Some start a process, which takes its time on a busy machine.
          testTimeout: MINUTE / 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'build',
          include: ['test/build/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 3 * MINUTE,
          hookTimeout: 3 * MINUTE,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/serve-sites.ts'],
          maxWorkers: 2,
          // A browser on a busy machine can miss a moment. A test that needed its second try says so in the report.
          retry: 1,
          // What a busy machine draws late is still drawn.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 2 * MINUTE,
          hookTimeout: 2 * MINUTE,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          // What the talks of this repository promise; a talk that is edited can break these and no others.
          name: 'content',
          include: ['test/content/**/*.test.ts'],
          globalSetup: ['test/support/serve-sites.ts'],
          maxWorkers: 2,
          // A browser on a busy machine can miss a moment. A test that needed its second try says so in the report.
          retry: 1,
          // What a busy machine draws late is still drawn.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 2 * MINUTE,
          hookTimeout: 2 * MINUTE,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
