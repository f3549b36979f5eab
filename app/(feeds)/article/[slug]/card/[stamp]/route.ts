import { loadCard } from '@/lib/cards/loaders';
import { slugOf } from '@/lib/paths';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ slug: string; stamp: string }> };

const words = {
  missing: [404, 'There is no such picture.\n'],
  gone: [410, 'This story was here once and will not come back.\n'],
} as const;

/** The picture that others show who link to a story: its headline, drawn. */
export async function GET(_: Request, { params }: Context) {
  const { slug, stamp } = await params;
  const found = await loadCard(slugOf(slug), stamp.replace(/\.jpg$/, ''));
  if (found.kind === 'here')
    return new Response(new Uint8Array(found.bytes), { headers: { 'Content-Type': 'image/jpeg' } });
  // The next headline has another card, so nobody is told that this is for good.
  if (found.kind === 'moved')
    return new Response(null, { status: 307, headers: { Location: found.to } });
  const [status, text] = words[found.kind];
  return new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
