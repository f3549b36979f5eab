// npm run triage: learns the whole log of decisions anew and scores what waits, as a job does every day.
import { db } from '@/lib/db';
import { learnDecisions } from '@/lib/triage/mutations';

const { model } = await learnDecisions(new Date(), { anew: true });
const count = (many: number) => many.toLocaleString('en-GB');
console.log(
  `Learnt ${count(model.good + model.bad)} decisions: ${count(model.good)} approved, ${count(model.bad)} rejected.`,
);
await db.$disconnect();
