import { listRevisionsQuery, revisionsParams } from '@/lib/articles/revisions/api';
import { loadRevisions } from '@/lib/articles/revisions/loaders';
import { handler, json } from '@/lib/route';

export const GET = handler({
  can: 'story.browse',
  params: revisionsParams,
  query: listRevisionsQuery,
  async run({ params, query: { cursor: before, limit: take } }) {
    const { revisions, next } = await loadRevisions(params.ref, { before, take });
    return json({ items: revisions, nextCursor: next });
  },
});
