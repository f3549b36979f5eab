// npm run dev: the same database and demo as `npm start`, served by the Next.js dev server, with the islands bundled
// again after every change and the worker beside it. No front door: it would only remember pages you are changing.
import { nodeProblem } from './lib/node-version.mjs';

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
import('./lib/dev-newspaper.mjs').then((newspaper) => newspaper.main());
