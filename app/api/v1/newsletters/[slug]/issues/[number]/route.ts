import { pastIssueParams } from '@/lib/newsletters/answers';
import { loadPastIssueAnswer } from '@/lib/newsletters/loaders';
import { handler, json } from '@/lib/route';

/** An issue that was sent. */
export const GET = handler({
  can: null,
  params: pastIssueParams,
  run: async ({ params }) => json(await loadPastIssueAnswer(params.slug, params.number)),
});
