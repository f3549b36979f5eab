import { db } from '@/lib/db';
import { sourceOf } from '@/lib/redirects/source';

/**
 * The story that an address of the old site belongs to: by the way that leads from there, by our own address, or by the
 * last part of the path. Null when none is here.
 */
export async function findStoryOf(address: string): Promise<number | null> {
  const found = sourceOf(address);
  if ('fault' in found) return null;
  const redirect = await db.redirect.findUnique({
    where: { source: found.address },
    select: { target: true },
  });
  const path = decode((redirect?.target ?? found.address).split(/[?#]/, 1)[0]!);
  const slug = path
    .split('/')
    .filter(Boolean)
    .at(-1)
    ?.replace(/\.html?$/, '');
  if (!slug) return null;
  const story = await db.story.findUnique({ where: { slug }, select: { id: true } });
  if (story) return story.id;
  const former = await db.formerSlug.findUnique({ where: { slug }, select: { storyId: true } });
  return former?.storyId ?? null;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}
