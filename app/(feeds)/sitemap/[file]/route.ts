import { xmlAnswer } from '@/lib/feeds/answer';
import { loadListSitemap, loadSitemap } from '@/lib/sitemaps/loaders';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ file: string }> };

/** One sitemap: /sitemap/lists.xml, or /sitemap/1.xml of stories. */
export async function GET(_: Request, { params }: Context) {
  const { file } = await params;
  if (file === 'lists.xml') return xmlAnswer(await loadListSitemap());
  const number = /^([1-9]\d{0,5})\.xml$/.exec(file)?.[1];
  return xmlAnswer(number ? await loadSitemap(Number(number)) : null);
}
