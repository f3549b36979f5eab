import { changeIssueInput } from '@/lib/newsletters/answers';
import { loadIssueAnswer } from '@/lib/newsletters/issues/loaders';
import { deleteIssue, saveIssue } from '@/lib/newsletters/issues/mutations';
import { issueParams } from '@/lib/newsletters/issues/schema';
import { handler, json } from '@/lib/route';

export const GET = handler({
  can: 'issue.edit',
  params: issueParams,
  run: async ({ params }) => json(await loadIssueAnswer(params.id)),
});

/** Changes words and stories of one that has not gone out. */
export const PATCH = handler({
  can: 'issue.edit',
  params: issueParams,
  body: changeIssueInput,
  async run({ viewer, params, body }) {
    const { stories, ...words } = body;
    await saveIssue(viewer, { ...params, ...words, ...(stories && { story: stories }) });
    return json(await loadIssueAnswer(params.id));
  },
});

export const DELETE = handler({
  can: 'issue.edit',
  params: issueParams,
  async run({ viewer, params }) {
    await deleteIssue(viewer, params.id);
    return new Response(null, { status: 204, headers: { 'Cache-Control': 'private, no-store' } });
  },
});
