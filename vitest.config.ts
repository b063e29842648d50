import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // What is waited for happens at once on an idle machine, and later on a busy one.
    expect: { poll: { timeout: 20_000, interval: 20 } },
    // Modules are loaded once a worker, which was a third of the time. They hold no state that a test could leave behind.
    isolate: false,
    // The default leaves a core to a watcher; nobody watches a run like this.
    maxWorkers: '100%',
  },
});
