// Checks that read the tree and run nothing of it: each counts as one test.
import { openDatabase } from '../lib/database.mjs';
import { complain } from '../lib/say.mjs';
import { next, prisma, step } from '../lib/step.mjs';

const bin = (file) => `node_modules/${file}`;

const checks = {
  format: () =>
    step('format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']),
  lint: () =>
    step('lint', [
      ...[bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'],
      ...['--cache', '--cache-location', 'node_modules/.cache/eslint/'],
    ]),
  types: async () => {
    await step('route types', [next, 'typegen']);
    await step('types', [bin('typescript/bin/tsc'), '--noEmit']);
  },
  'migrations match the schema': async () => {
    const { url, close } = await openDatabase({ dir: '.data/test', durable: false, quiet: true });
    const states = [
      '--from-migrations',
      'prisma/migrations',
      '--to-schema',
      'prisma/schema.prisma',
    ];
    try {
      await step('migrations', [prisma, 'migrate', 'diff', ...states, '--exit-code'], {
        env: { DATABASE_URL: url },
      });
    } finally {
      await close();
    }
  },
};

export async function runChecks() {
  const failed = [];
  for (const [name, check] of Object.entries(checks)) {
    await check().catch((error) => {
      complain(error);
      failed.push(name);
    });
  }
  return {
    passed: Object.keys(checks).length - failed.length,
    failed: failed.length,
    named: failed.map((name) => `failed: ${name}`),
  };
}
