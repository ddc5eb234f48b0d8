import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout: 20_000,
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/shape/**'],
        },
      },
      {
        test: {
          name: 'shape',
          include: ['test/shape/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          // A busy machine makes a real browser late; what fails twice fails.
          retry: 1,
          include: ['test/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
