import type { Viewer } from '@/lib/auth/policy';
import { searchPicks } from '@/lib/front/editions/data';
import { fillingOf, saveIssue, scheduleIssue, testIssue } from '@/lib/newsletters/issues/mutations';
import { rearranged } from '@/lib/newsletters/issues/order';
import type { IssueEdited, IssueForm } from '@/lib/newsletters/issues/schema';

/**
 * What a button of the issue's form does: whatever it is, words and stories are saved as they stand in the form, so that
 * the next button goes on from there, with a script or without. Throws what saving, sending and testing throw.
 */
export async function editIssue(
  actor: Viewer | null,
  { intent, q, sendAt, ...form }: IssueForm,
  now: Date,
): Promise<IssueEdited> {
  const { id } = form;
  const story = intent === 'fill' ? await fillingOf(actor, id, now) : form.story;
  await saveIssue(actor, { ...form, story: rearranged(story, intent) });
  if (intent === 'test') await testIssue(actor, id);
  if (intent === 'send') await scheduleIssue(actor, { id, sendAt: null }, now);
  if (intent === 'schedule') await scheduleIssue(actor, { id, sendAt }, now);
  // The found stay on the page while one after the other is placed.
  const isLooking = intent === 'search' || intent.startsWith('place:');
  return {
    done: intent.split(':')[0] as IssueEdited['done'],
    q,
    found: isLooking ? await searchPicks(now, q) : null,
  };
}
