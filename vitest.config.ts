import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // The default leaves a core to a watcher; nobody watches a run like this.
    maxWorkers: '100%',
  },
});
