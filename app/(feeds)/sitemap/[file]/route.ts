import { xmlAnswer } from '@/lib/feeds/answer';
import { loadSitemap } from '@/lib/feeds/loaders';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ file: string }> };

/** One sitemap: /sitemap/1.xml. */
export async function GET(_: Request, { params }: Context) {
  const { file } = await params;
  const page = /^([1-9]\d{0,4})\.xml$/.exec(file)?.[1];
  return xmlAnswer(page ? await loadSitemap(Number(page)) : null);
}
