import { loadReport } from '@/lib/moderation/transparency/loaders';
import { transparencyQuery } from '@/lib/moderation/transparency/schema';
import { handler, json } from '@/lib/route';

/** The transparency report: decisions, reports, appeals and sanctions by month, and how long they took. */
export const GET = handler({
  can: 'comment.moderate',
  query: transparencyQuery,
  async run({ query }) {
    const { period, report } = await loadReport(query);
    return json({ from: period.from, to: period.to, ...report });
  },
});
