import { learnDecisions } from '@/lib/triage/mutations';

/** Has the triage learn what people have decided, and scores anew what waits. Done twice it finds nothing new. */
export async function learnDecisionsJob(): Promise<void> {
  await learnDecisions(new Date());
}
