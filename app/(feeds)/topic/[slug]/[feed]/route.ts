import { feedAnswer, feedFormatOf, type FeedContext } from '@/lib/feeds/answer';
import { loadFeed } from '@/lib/feeds/loaders';
import { slugOf } from '@/lib/paths';

export const dynamic = 'force-dynamic';

/** The feed of one topic. */
export async function GET(_: Request, { params }: FeedContext) {
  const { slug, feed } = await params;
  const format = feedFormatOf(feed);
  return feedAnswer(
    format,
    format && (await loadFeed({ of: 'topic', slug: slugOf(slug) }, format)),
  );
}
