// npm test [-- --only check,unit,e2e] [FILTERS…]: everything that must hold. Installs what is missing, shows progress,
// and ends with a plain line "N passed, N failed".
import { nodeProblem } from './lib/node-version.mjs';

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
import('./testing/run-tests.mjs').then((tests) => tests.main());
