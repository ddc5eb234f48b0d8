import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // By default one processor is left idle, which is half of a small machine.
    maxWorkers: availableParallelism(),
    reporters: ['default', './test/report-retries.ts'],
    tags: [
      { name: 'slow', description: 'starts other processes, or takes seconds; not part of `npm run test:fast`' },
      { name: 'postgres', description: 'needs a PostgreSQL server; not part of `npm run test:fast`' },
    ],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/shape/**', 'test/wordpress/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'shape',
          include: ['test/shape/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        // With PHP, MariaDB and WordPress: `test/wordpress/install-wordpress.sh`.
        extends: true,
        test: {
          name: 'wordpress',
          retry: 1,
          expect: { poll: { timeout: 15_000 } },
          include: ['test/wordpress/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          // A safety net for faults of the browser itself. The reporter lists each test that passed only on a retry, as a
          // test to fix.
          retry: 2,
          // The default of one second is too short for a browser on a busy machine.
          expect: { poll: { timeout: 30_000 } },
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
