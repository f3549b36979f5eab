import { loadSettings } from '@/lib/settings/loaders';

export const dynamic = 'force-dynamic';

/** The key that shows search engines that it was this site which told them of news (indexnow.org). */
export async function GET() {
  const { indexNowKey } = await loadSettings();
  return new Response(indexNowKey || 'There is no such key.\n', {
    status: indexNowKey ? 200 : 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
