import fs from 'node:fs';
import { expect, it } from 'vitest';
import { nodeProblem } from './node-version.mjs';

it.each(['20.20.2', '20.20.10', '20.21.0', '22.22.0', '22.30.1', '24.13.0', '25.0.0', '26.1.0'])(
  '%s is new enough',
  (version) => expect(nodeProblem(version)).toBeNull(),
);

it.each(['14.21.3', '18.20.8', '20.20.1', '20.9.0', '21.7.3', '22.21.9', '23.11.0', '24.12.9'])(
  '%s is refused in one sentence that names it',
  (version) => {
    const problem = nodeProblem(version);
    expect(problem).toContain(version);
    expect(problem?.split('\n')).toHaveLength(1);
  },
);

it('package.json says the same', () => {
  const { engines } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
  expect(engines.node).toBe('^20.20.2 || ^22.22.0 || >=24.13.0');
});
