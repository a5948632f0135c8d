import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    // The machine that runs this has two cores; PTY tests wait by content, so they may be slow but never flaky.
    maxWorkers: 2,
  },
});
