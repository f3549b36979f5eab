import { db } from '@/lib/db';
import { spellingsOf } from '@/lib/importers/data';
import { sourceOf } from '@/lib/redirects/source';

/** The story that WordPress shows at its number: "https://old.example/?p=123"; null when none is here. */
async function findNumbered(address: string): Promise<number | null> {
  const [, site, id] =
    /^https?:\/\/([^?#\s]+?)\/*\?(?:[^#]*&)?p(?:age_id)?=(\d{1,18})(?![^&#])/i.exec(address) ?? [];
  if (!site || !id) return null;
  const found = await db.importedItem.findFirst({
    where: {
      ...{ kind: 'story', externalId: id },
      source: { in: spellingsOf(`https://${site}`) },
    },
    select: { localId: true },
  });
  const story =
    found && (await db.story.findUnique({ where: { id: found.localId }, select: { id: true } }));
  return story?.id ?? null;
}

/**
 * The story that an address of the old site belongs to: by the way that leads from there, by our own address, by the number
 * that WordPress has it under, or by the last part of the path. Null when none is here.
 */
export async function findStoryOf(address: string): Promise<number | null> {
  const found = sourceOf(address);
  if ('fault' in found) return null;
  const redirect = await db.redirect.findUnique({
    where: { source: found.address },
    select: { target: true },
  });
  const numbered = redirect ? null : await findNumbered(address.trim());
  if (numbered !== null) return numbered;
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
