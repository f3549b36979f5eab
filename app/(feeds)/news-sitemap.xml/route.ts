import { xmlAnswer } from '@/lib/feeds/answer';
import { loadNewsSitemap } from '@/lib/sitemaps/loaders';

export const dynamic = 'force-dynamic';

/** The stories of the last two days. */
export async function GET() {
  return xmlAnswer(await loadNewsSitemap());
}
