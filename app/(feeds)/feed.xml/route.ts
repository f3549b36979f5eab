import { feedAnswer } from '@/lib/feeds/answer';
import { loadFeed } from '@/lib/feeds/loaders';

export const dynamic = 'force-dynamic';

/** The paper's feed. */
export async function GET() {
  return feedAnswer('feed.xml', await loadFeed({ of: 'paper' }, 'feed.xml'));
}
