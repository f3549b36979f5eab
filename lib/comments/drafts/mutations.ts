import { placeOf } from '@/lib/auth/place';
import { hashSecret, newSecret } from '@/lib/auth/secret';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { countAttempt } from '@/lib/rate-limit';

const draftHours = 24;
/** Longer than any form of ours sends; what a person typed is kept even where it is too long to post. */
const draftCharacters = 200_000;
const draftLimit = { name: 'comment-draft', max: 20, seconds: 3_600 };

/**
 * Keeps what somebody typed for a day and returns the secret that leads to it. Anyone may, twenty times an hour from one
 * address. Throws `not_found` when there never was such a story, and `rate_limited`.
 */
export async function keepCommentDraft(
  { slug, parentId, body }: { slug: string; parentId: number | null; body: string },
  address: string,
  now: Date,
): Promise<string> {
  const story = await db.story.findFirst({
    where: { OR: [{ slug }, { formerSlugs: { some: { slug } } }] },
    select: { id: true },
  });
  if (!story) throw new AppError('not_found', 'There is no such story.');
  await countAttempt(draftLimit, placeOf(address));
  await db.commentDraft.deleteMany({ where: { expiresAt: { lt: now } } });
  const token = newSecret();
  await db.commentDraft.create({
    data: {
      tokenHash: hashSecret(token),
      storyId: story.id,
      parentId,
      // Postgres keeps no NUL, and half a character is none.
      body: body.slice(0, draftCharacters).replaceAll('\0', '').toWellFormed(),
      expiresAt: new Date(now.getTime() + draftHours * 3_600_000),
      createdAt: now,
    },
    select: { storyId: true },
  });
  return token;
}

/** Forgets a draft that has been posted. */
export async function dropCommentDraft(token: string): Promise<void> {
  await db.commentDraft.deleteMany({ where: { tokenHash: hashSecret(token) } });
}
