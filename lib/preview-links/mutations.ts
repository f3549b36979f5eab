import { db } from '@/lib/db';
import { factsOf } from '@/lib/articles/snapshot';
import { isPublic, isTakenAway } from '@/lib/articles/visibility';
import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { hashSecret, newSecret } from '@/lib/auth/secret';
import { AppError } from '@/lib/errors';
import { articlePath, pagePath } from '@/lib/paths';
import { mostPreviewLinks, previewToken, type PreviewLinkInput } from '@/lib/preview-links/schema';

const day = 24 * 60 * 60 * 1000;

/** Makes a link by which somebody without an account sees a story before it is public. Its token is in this answer and nowhere else. Throws `unauthenticated`, `not_found`, `forbidden`, `conflict`. */
export async function makePreviewLink(
  actor: Viewer | null,
  storyId: number,
  { label, days }: PreviewLinkInput,
): Promise<{ id: number; token: string; expiresAt: Date }> {
  const now = new Date();
  const token = newSecret();
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from story where id = ${storyId} for update`;
    const story = await tx.story.findUnique({ where: { id: storyId }, select: ownerSelect });
    demand(actor, 'story.create');
    if (!story) throw new AppError('not_found', 'There is no such story.');
    demand(actor, 'preview.share', factsOf(story, actor.id));
    if (isPublic(story, now))
      throw new AppError('conflict', 'This story is public: send its own address.');
    if (isTakenAway(story.status) || story.trashedAt)
      throw new AppError('conflict', 'Make it a draft again first: it was taken away.');
    const open = { storyId, revokedAt: null, expiresAt: { gt: now } };
    if ((await tx.previewLink.count({ where: open })) >= mostPreviewLinks)
      throw new AppError('conflict', `There are ${mostPreviewLinks} open links: revoke one first.`);
    const row = await tx.previewLink.create({
      data: {
        ...{ storyId, label, createdById: actor.id, tokenHash: hashSecret(token) },
        ...{ createdAt: now, expiresAt: new Date(now.getTime() + days * day) },
      },
      select: { id: true, expiresAt: true },
    });
    await recordAudit(tx, actor, {
      action: 'preview.make',
      target: { kind: 'story', id: storyId },
      after: { link: row.id, days },
    });
    return { ...row, token };
  });
}

/** Ends a link at once. Throws `unauthenticated`, `not_found`, `forbidden`. */
export async function revokePreviewLink(
  actor: Viewer | null,
  { storyId, id }: { storyId: number; id: number },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const story = await tx.story.findUnique({ where: { id: storyId }, select: ownerSelect });
    demand(actor, 'story.create');
    if (!story) throw new AppError('not_found', 'There is no such story.');
    demand(actor, 'preview.share', factsOf(story, actor.id));
    const { count } = await tx.previewLink.updateMany({
      where: { id, storyId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw new AppError('not_found', 'There is no such link.');
    await recordAudit(tx, actor, {
      action: 'preview.revoke',
      target: { kind: 'story', id: storyId },
      after: { link: id },
    });
  });
}

/** What a link opens: a story that is not public yet, the address of one that is, or nothing any more. */
export type Opened =
  | { kind: 'story'; slug: string; label: string; expiresAt: Date }
  | { kind: 'public'; path: string }
  | { kind: 'over' }
  | { kind: 'missing' };

/** Opens a link and counts that. Open to everybody who has it. */
export async function openPreviewLink(token: string, now: Date): Promise<Opened> {
  if (!previewToken.safeParse(token).success) return { kind: 'missing' };
  const link = await db.previewLink.findUnique({
    where: { tokenHash: hashSecret(token) },
    select: {
      ...{ id: true, label: true, expiresAt: true, revokedAt: true },
      story: {
        select: {
          ...{ kind: true, slug: true, status: true, publishedAt: true },
          ...{ embargoUntil: true, trashedAt: true },
        },
      },
    },
  });
  if (!link) return { kind: 'missing' };
  const { story } = link;
  if (isPublic(story, now)) {
    return {
      kind: 'public',
      path: story.kind === 'PAGE' ? pagePath(story.slug) : articlePath(story.slug),
    };
  }
  const isOver = link.revokedAt !== null || link.expiresAt <= now;
  if (isOver || story.trashedAt || isTakenAway(story.status)) return { kind: 'over' };
  await db.previewLink.updateMany({
    where: { id: link.id },
    data: { uses: { increment: 1 }, lastUsedAt: now },
  });
  return { kind: 'story', slug: story.slug, label: link.label, expiresAt: link.expiresAt };
}

const ownerSelect = {
  ...{ status: true, createdById: true, publishedAt: true, embargoUntil: true, trashedAt: true },
  authors: { select: { author: { select: { userId: true } } } },
} as const;
