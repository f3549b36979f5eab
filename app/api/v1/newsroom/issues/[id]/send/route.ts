import { sendIssueInput } from '@/lib/newsletters/answers';
import { loadIssueAnswer } from '@/lib/newsletters/issues/loaders';
import { scheduleIssue } from '@/lib/newsletters/issues/mutations';
import { issueParams } from '@/lib/newsletters/issues/schema';
import { handler, json } from '@/lib/route';

/** Sends an issue, now or at a moment. */
export const POST = handler({
  can: 'issue.edit',
  params: issueParams,
  body: sendIssueInput,
  async run({ viewer, params, body }) {
    await scheduleIssue(viewer, { ...params, sendAt: body.sendAt ?? null }, new Date());
    return json(await loadIssueAnswer(params.id));
  },
});
