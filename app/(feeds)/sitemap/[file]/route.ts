import { xmlAnswer } from '@/lib/feeds/answer';
import { loadListSitemap, loadSitemap } from '@/lib/sitemaps/loaders';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ file: string }> };

/** One sitemap: /sitemap/lists.xml with /sitemap/lists-2.xml where it is full, or /sitemap/1.xml of stories. */
export async function GET(_: Request, { params }: Context) {
  const { file } = await params;
  const list = /^lists(?:-([2-9]|[1-9]\d{1,2}))?\.xml$/.exec(file);
  if (list) return xmlAnswer(await loadListSitemap(Number(list[1] ?? 1)));
  const number = /^([1-9]\d{0,5})\.xml$/.exec(file)?.[1];
  return xmlAnswer(number ? await loadSitemap(Number(number)) : null);
}
