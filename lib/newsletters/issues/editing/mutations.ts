import { demand, type Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { searchPicks } from '@/lib/front/editions/data';
import {
  countTest,
  fillingOf,
  holdIssueIn,
  queueTest,
  saveIssueIn,
  scheduleIssueIn,
} from '@/lib/newsletters/issues/mutations';
import { rearranged } from '@/lib/newsletters/issues/order';
import type { IssueEdited, IssueForm } from '@/lib/newsletters/issues/schema';

/**
 * What a button of the issue's form does: whatever it is, words and stories are saved as they stand in the form, so that
 * the next button goes on from there, with a script or without. A button that is refused saves nothing: the form keeps
 * what was typed and the version that it was typed into. Throws what saving, sending, holding and testing throw.
 */
export async function editIssue(
  actor: Viewer | null,
  { intent, q, sendAt, ...form }: IssueForm,
  now: Date,
): Promise<IssueEdited> {
  demand(actor, 'issue.edit');
  const { id } = form;
  const story = intent === 'fill' ? await fillingOf(actor, id, now) : form.story;
  if (intent === 'test') await countTest(actor.id);
  await db.$transaction(async (tx) => {
    await saveIssueIn(tx, { ...form, story: rearranged(story, intent) });
    if (intent === 'test') await queueTest(tx, actor, id);
    if (intent === 'send') await scheduleIssueIn(tx, actor, { id, sendAt: null }, now);
    if (intent === 'schedule') await scheduleIssueIn(tx, actor, { id, sendAt }, now);
    if (intent === 'hold') await holdIssueIn(tx, actor, id);
  });
  // The found stay on the page while one after the other is placed.
  const isLooking = intent === 'search' || intent.startsWith('place:');
  return {
    done: intent.split(':')[0] as IssueEdited['done'],
    q,
    found: isLooking ? await searchPicks(now, q) : null,
  };
}
