import { loadMark } from '@/lib/logo/loaders';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ stamp: string; name: string }> };

/** The publication's logo or icon, drawn in one of its sizes. */
export async function GET(_: Request, { params }: Context) {
  const { stamp, name } = await params;
  const bytes = await loadMark(stamp, name.replace(/\.png$/, ''));
  if (bytes)
    return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'image/png' } });
  return new Response('There is no such picture.\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
