import { feedAnswer, feedFormatOf, noFeed, type FeedContext } from '@/lib/feeds/answer';
import { loadCommentsFeed } from '@/lib/feeds/loaders';
import { slugOf } from '@/lib/paths';

export const dynamic = 'force-dynamic';

/** The comments on one story. */
export async function GET(_: Request, { params }: FeedContext) {
  const { slug, feed } = await params;
  const format = feedFormatOf(feed);
  const found = format && (await loadCommentsFeed(slugOf(slug), format));
  if (found === 'gone') return noFeed(410);
  if (found && 'movedTo' in found)
    return new Response(null, { status: 308, headers: { Location: found.movedTo } });
  return feedAnswer(format, found);
}
