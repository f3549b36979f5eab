// npm run related:rebuild [-- --recount]
import { db } from '@/lib/db';
import { rebuildRelated } from '@/lib/related/mutations';
import { readArguments, runCommand } from './lib/command';

const usage = `Usage: npm run related:rebuild [-- --recount]
  Works out every list of related stories anew.
  --recount  counts anew how many stories there are and how many have each word`;

const count = (many: number) => many.toLocaleString('en-GB');

async function run(): Promise<number> {
  const options = { recount: { type: 'boolean', default: false } } as const;
  const { recount } = readArguments(usage, { options }).values;
  const stories = await rebuildRelated({
    recount,
    say: (done, of) => {
      if (done % 1_000 === 0 || done === of) console.log(`  ${count(done)} of ${count(of)}`);
    },
  });
  console.log(`Lists of related stories for ${count(stories)} stories.`);
  return 0;
}

await runCommand(run, () => db.$disconnect());
