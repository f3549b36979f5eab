import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { AuthorChange, AuthorFields } from '@/lib/taxonomy/authors/schema';
import {
  addressAfterChange,
  claiming,
  clearTermPaths,
  demandVersion,
  leadTermOn,
  refusal,
  tagsOfStories,
  termAddress,
} from '@/lib/taxonomy/terms/mutations';
import { queueRefiled } from '@/lib/webhooks/outbox/mutations';
import { Prisma } from '@/prisma/generated/client';

/** Adds an author: a guest, a desk, or a person of the staff before they have an account. Throws `invalid`, `conflict`, `forbidden`. */
export async function addAuthor(
  actor: Viewer | null,
  input: AuthorFields,
): Promise<{ id: number }> {
  demand(actor, 'taxonomy.edit');
  return claiming(() =>
    db.$transaction(async (tx) => {
      await demandSense(tx, input, { hasAccount: false });
      const slug = await termAddress(tx, 'author', input);
      const { id } = await tx.authorProfile.create({
        data: { ...input, slug },
        select: { id: true },
      });
      await clearTermPaths(tx, 'author', slug);
      await recordAudit(tx, actor, { action: 'author.add', target: { kind: 'author', id } });
      await expireInTx(tx, [tags.author(slug)]);
      return { id };
    }),
  );
}

/** Changes an author; a new address leaves a redirect at the old one. Throws `not_found`, `conflict`, `invalid`, `forbidden`. */
export async function changeAuthor(
  actor: Viewer | null,
  id: number,
  { version, slug: typed, ...wish }: AuthorChange,
): Promise<void> {
  demand(actor, 'taxonomy.edit');
  await claiming(() =>
    db.$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from "author_profile" where "id" = ${id} for update`;
      const before = await theAuthor(tx, id, version);
      const after = {
        name: wish.name ?? before.name,
        kind: wish.kind ?? before.kind,
        isGuest: wish.isGuest ?? before.isGuest,
        photoId: wish.photoId === undefined ? before.photoId : wish.photoId,
      };
      await demandSense(tx, after, { hasAccount: before.userId !== null });
      const slug = await addressAfterChange(tx, 'author', before, {
        slug: typed,
        name: after.name,
      });
      await tx.authorProfile.update({
        where: { id },
        data: { ...wish, slug, version: { increment: 1 } },
        select: { id: true },
      });
      if (slug !== before.slug)
        await leadTermOn(tx, actor, 'author', { from: before.slug, to: slug });
      await recordAudit(tx, actor, {
        action: 'author.change',
        target: { kind: 'author', id },
        before: { kind: before.kind, isGuest: before.isGuest, photoId: before.photoId },
        after: { kind: after.kind, isGuest: after.isGuest, photoId: after.photoId },
      });
      const isInBylines =
        slug !== before.slug || after.name !== before.name || after.kind !== before.kind;
      await expireInTx(tx, [
        tags.author(before.slug),
        tags.author(slug),
        ...(isInBylines ? await tagsOfStories(tx, { authors: { some: { authorId: id } } }) : []),
      ]);
    }),
  );
}

/**
 * Deletes an author. Their stories get the byline of another person or a desk, each once, and their address leads there.
 * Throws `invalid` while there are stories and nobody is named, `not_found`, `conflict`, `forbidden`.
 */
export async function deleteAuthor(
  actor: Viewer | null,
  id: number,
  { version, to = null }: { version: number; to?: number | null },
): Promise<{ moved: number }> {
  demand(actor, 'taxonomy.edit');
  return db.$transaction(async (tx) => {
    // The stories first, as their own saves do: the other way round the two would wait for each other.
    await tx.$queryRaw`
      select 1 from "story" where "id" in (select "storyId" from "story_author" where "authorId" = ${id})
      order by "id" for no key update`;
    await tx.$queryRaw`
      select 1 from "author_profile" where "id" in (${id}, ${to ?? id}) order by "id" for update`;
    const { slug } = await theAuthor(tx, id, version);
    const target =
      to === null || to === id
        ? null
        : await tx.authorProfile.findUnique({ where: { id: to }, select: { slug: true } });
    const stories = await tx.storyAuthor.count({ where: { authorId: id } });
    if (!target && (stories > 0 || to !== null))
      throw refusal('to', 'Choose the author or desk that gets these stories.');
    const stale = await tagsOfStories(tx, { authors: { some: { authorId: id } } });
    if (target && to !== null) {
      const of = Prisma.sql`
        s.id in (select b."storyId" from story_author b where b."authorId" = ${id})`;
      await queueRefiled(tx, { of, changed: 'authors', now: new Date() });
      // A story by both keeps the place of the one who stays.
      await tx.storyAuthor.deleteMany({
        where: { authorId: id, story: { authors: { some: { authorId: to } } } },
      });
      await tx.storyAuthor.updateMany({ where: { authorId: id }, data: { authorId: to } });
      await leadTermOn(tx, actor, 'author', { from: slug, to: target.slug });
    }
    await tx.authorProfile.delete({ where: { id }, select: { id: true } });
    await recordAudit(tx, actor, {
      action: 'author.delete',
      target: { kind: 'author', id },
      after: { to, stories },
    });
    await expireInTx(tx, [
      tags.author(slug),
      ...(target ? [tags.author(target.slug)] : []),
      ...stale,
    ]);
    return { moved: stories };
  });
}

async function theAuthor(tx: Tx, id: number, version: number) {
  const row = await tx.authorProfile.findUnique({
    where: { id },
    select: {
      ...{ slug: true, name: true, kind: true, isGuest: true },
      ...{ photoId: true, version: true, userId: true },
    },
  });
  if (!row) throw new AppError('not_found', 'There is no such author.');
  demandVersion(row, version);
  return row;
}

type Sense = Pick<AuthorFields, 'kind' | 'isGuest' | 'photoId'>;

async function demandSense(
  tx: Tx,
  { kind, isGuest, photoId }: Sense,
  { hasAccount }: { hasAccount: boolean },
): Promise<void> {
  if (hasAccount && (isGuest || kind === 'DESK'))
    throw refusal('who', 'This is the byline of somebody with an account: neither guest nor desk.');
  if (isGuest && kind === 'DESK') throw refusal('isGuest', 'A desk is no guest.');
  if (photoId === null) return;
  const photo = await tx.media.findUnique({ where: { id: photoId }, select: { path: true } });
  if (!photo?.path) throw refusal('photoId', 'There is no such picture in the library.');
}
