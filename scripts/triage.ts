// npm run triage
import { db } from '@/lib/db';
import { learnDecisions } from '@/lib/triage/mutations';
import { readArguments, runCommand } from './lib/command';

const usage = `Usage: npm run triage
  Learns the whole log of decisions anew and scores what waits, as a job does every day.`;

const count = (many: number) => many.toLocaleString('en-GB');

async function run(): Promise<number> {
  readArguments(usage, { options: {} });
  const { model } = await learnDecisions(new Date(), { anew: true });
  console.log(
    `Learnt ${count(model.good + model.bad)} decisions: ${count(model.good)} approved, ${count(model.bad)} rejected.`,
  );
  return 0;
}

await runCommand(run, () => db.$disconnect());
