// npm start: everything from a fresh clone to a served newspaper. This file only makes sure that the rest can run; it
// loads the rest afterwards, since an old Node could not even read it.
import { nodeProblem } from './lib/node-version.mjs';

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
import('./lib/start-newspaper.mjs').then((newspaper) => newspaper.main());
