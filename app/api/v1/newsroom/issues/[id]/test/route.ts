import { testIssue } from '@/lib/newsletters/issues/mutations';
import { issueParams } from '@/lib/newsletters/issues/schema';
import { handler, json } from '@/lib/route';

/** Mails an issue to whoever asks. */
export const POST = handler({
  can: 'issue.edit',
  params: issueParams,
  async run({ viewer, params }) {
    await testIssue(viewer, params.id);
    return json({ id: params.id, to: viewer!.email });
  },
});
