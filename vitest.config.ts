import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
// One database for each worker, made beforehand (scripts/testing/global-setup.ts), so their number must be known.
const workers = Math.min(8, Math.max(2, os.availableParallelism()));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: here('scripts/testing/empty.ts') },
      { find: /^@\//, replacement: here('./') },
    ],
  },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    include: ['{lib,components,scripts,prisma,app,bench}/**/*.test.{ts,tsx}', '*.test.ts'],
    exclude: ['**/node_modules/**', 'prisma/generated/**', 'scripts/prints/**'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: workers,
    globalSetup: ['scripts/testing/global-setup.ts'],
    setupFiles: ['scripts/testing/setup.ts'],
    provide: { workers },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    unstubEnvs: true,
    env: { NODE_ENV: 'test', TZ: 'UTC' },
  },
});
