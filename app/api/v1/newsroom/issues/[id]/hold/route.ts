import { loadIssueAnswer } from '@/lib/newsletters/issues/loaders';
import { holdIssue } from '@/lib/newsletters/issues/mutations';
import { issueParams } from '@/lib/newsletters/issues/schema';
import { handler, json } from '@/lib/route';

/** Keeps a scheduled issue from going out. */
export const POST = handler({
  can: 'issue.edit',
  params: issueParams,
  async run({ viewer, params }) {
    await holdIssue(viewer, params.id);
    return json(await loadIssueAnswer(params.id));
  },
});
