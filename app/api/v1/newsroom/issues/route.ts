import { beginIssueInput, issuesQuery } from '@/lib/newsletters/answers';
import { loadIssueAnswer, loadIssuesAnswer } from '@/lib/newsletters/issues/loaders';
import { beginIssue } from '@/lib/newsletters/issues/mutations';
import { handler, json } from '@/lib/route';

/** The issues of a list. */
export const GET = handler({
  can: 'issue.edit',
  query: issuesQuery,
  run: async ({ query }) => json(await loadIssuesAnswer(query)),
});

/** Begins one. */
export const POST = handler({
  can: 'issue.edit',
  body: beginIssueInput,
  async run({ viewer, body }) {
    const { id } = await beginIssue(viewer, body, new Date());
    return json(await loadIssueAnswer(id), { status: 201 });
  },
});
