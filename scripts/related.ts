// npm run related:rebuild [-- --recount]: works out every list of related stories anew.
import { parseArgs } from 'node:util';
import { db } from '@/lib/db';
import { rebuildRelated } from '@/lib/related/mutations';

const { values } = parseArgs({ options: { recount: { type: 'boolean', default: false } } });
const count = (many: number) => many.toLocaleString('en-GB');
const stories = await rebuildRelated({
  recount: values.recount,
  say: (done, of) => {
    if (done % 1_000 === 0 || done === of) console.log(`  ${count(done)} of ${count(of)}`);
  },
});
console.log(`Lists of related stories for ${count(stories)} stories.`);
await db.$disconnect();
