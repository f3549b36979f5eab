import { xmlAnswer } from '@/lib/feeds/answer';
import { loadSitemapIndex } from '@/lib/sitemaps/loaders';

export const dynamic = 'force-dynamic';

/** The index of sitemaps. */
export async function GET() {
  return xmlAnswer(await loadSitemapIndex());
}
