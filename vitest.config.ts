import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // What is waited for happens at once on an idle machine, and later on a busy one.
    expect: { poll: { timeout: 20_000, interval: 20 } },
    // The default leaves a core to a watcher; nobody watches a run like this.
    maxWorkers: '100%',
  },
});
