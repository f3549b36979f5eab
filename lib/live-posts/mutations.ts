import { documentFromMarkdown } from '@/lib/articles/from-markdown';
import { factsOf, storyStateSelect } from '@/lib/articles/snapshot';
import { isPublic } from '@/lib/articles/visibility';
import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { CoverageState, PostChange, PostInput, PostNow } from '@/lib/live-posts/schema';
import type { Prisma } from '@/prisma/generated/client';

/** Begins, ends or takes back that a story is told live. Throws `unauthenticated`, `forbidden`, `not_found`, `conflict`. */
export async function setCoverage(
  actor: Viewer | null,
  storyId: number,
  state: CoverageState,
): Promise<{ state: CoverageState }> {
  demand(actor, 'live.switch');
  const now = new Date();
  return db.$transaction(async (tx) => {
    const story = await lockStory(tx, actor, storyId);
    if (story.kind === 'PAGE')
      throw new AppError('conflict', 'A page of the paper is not told live: make a story.');
    if (state === 'none') {
      if ((await tx.livePost.count({ where: { storyId } })) > 0)
        throw new AppError('conflict', 'It has posts: end it instead, and they stay.');
      await tx.liveCoverage.deleteMany({ where: { storyId } });
    } else {
      const endedAt = state === 'ended' ? now : null;
      if (state === 'ended' && !story.coverage)
        throw new AppError('conflict', 'It is not told live, so it cannot end.');
      await tx.liveCoverage.upsert({
        where: { storyId },
        create: { storyId, startedAt: now },
        update: { endedAt },
      });
    }
    await recordAudit(tx, actor, {
      action: 'live.switch',
      target: { kind: 'story', id: storyId },
      after: { state },
    });
    await expireInTx(tx, [tags.story(story.slug), tags.livePosts(storyId), tags.stories()]);
    return { state };
  });
}

/** Adds a post with this moment. Throws `unauthenticated`, `forbidden`, `not_found`, `invalid`, `conflict`. */
export async function addPost(
  actor: Viewer | null,
  storyId: number,
  { text, ...fields }: PostInput,
): Promise<{ id: number; version: number }> {
  const now = new Date();
  return db.$transaction(async (tx) => {
    const story = await lockStory(tx, actor, storyId);
    demandLive(actor, story);
    if (!isPublic(story, now))
      throw new AppError('conflict', 'Readers do not have this story yet: publish it first.');
    const row = await tx.livePost.create({
      data: {
        ...fields,
        ...{ storyId, text, publishedAt: now, authorId: actor!.id },
        body: documentOf(text),
      },
      select: { id: true, version: true },
    });
    await tell(tx, actor, { storyId, action: 'live.post', id: row.id });
    return row;
  });
}

/**
 * Words a post anew, pins it, takes it from readers or gives it back. Throws like `addPost`, and `conflict` for an older
 * version, with what stands there now.
 */
export async function changePost(
  actor: Viewer | null,
  { storyId, id }: { storyId: number; id: number },
  { version, removed, text, ...fields }: PostChange,
): Promise<{ id: number; version: number }> {
  const now = new Date();
  return db.$transaction(async (tx) => {
    const story = await lockStory(tx, actor, storyId);
    demandLive(actor, story);
    const before = await tx.livePost.findFirst({ where: { id, storyId } });
    if (!before) throw new AppError('not_found', 'This post is not there.');
    if (before.version !== version)
      throw new AppError('conflict', 'A colleague has changed this post meanwhile.', {
        details: {
          ...{ version: before.version, headline: before.headline, text: before.text },
          ...{ signature: before.signature, isPinned: before.isPinned },
          removed: before.removedAt !== null,
        } satisfies PostNow,
      });
    const isReworded =
      (text !== undefined && text !== before.text) ||
      (fields.headline !== undefined && fields.headline !== before.headline);
    const row = await tx.livePost.update({
      where: { id },
      data: {
        ...fields,
        ...(text === undefined ? {} : { text, body: documentOf(text) }),
        ...(isReworded ? { revisedAt: now } : {}),
        ...(removed === undefined ? {} : { removedAt: removed ? now : null }),
        version: { increment: 1 },
      },
      select: { id: true, version: true },
    });
    const action = removed === undefined ? 'live.change' : removed ? 'live.remove' : 'live.restore';
    await tell(tx, actor, { storyId, action, id });
    return row;
  });
}

const documentOf = (text: string) =>
  documentFromMarkdown(text, { breaks: true }) as unknown as Prisma.InputJsonObject;

type Locked = Awaited<ReturnType<typeof lockStory>>;

/** The story, held until the end; only for whoever may read it. */
async function lockStory(tx: Tx, actor: Viewer | null, id: number) {
  demand(actor, 'story.browse');
  await tx.$queryRaw`select 1 from story where id = ${id} for update`;
  const row = await tx.story.findUnique({
    where: { id },
    select: { ...storyStateSelect, coverage: { select: { endedAt: true } } },
  });
  if (!row) throw new AppError('not_found', 'There is no such story.');
  const facts = factsOf(row, actor.id);
  demand(actor, 'story.read', facts);
  return { ...row, isOwn: facts.isOwn };
}

function demandLive(actor: Viewer | null, { isOwn, coverage }: Locked): void {
  const isLive = coverage !== null && coverage.endedAt === null;
  demand(actor, 'live.post', { isOwn, isLive });
  if (!coverage)
    throw new AppError('conflict', 'This story is not told live: begin the live coverage first.');
}

type Deed = {
  storyId: number;
  action: 'live.post' | 'live.change' | 'live.remove' | 'live.restore';
  id: number;
};

async function tell(tx: Tx, actor: Viewer | null, { storyId, action, id }: Deed): Promise<void> {
  await recordAudit(tx, actor, {
    action,
    target: { kind: 'story', id: storyId },
    after: { post: id },
  });
  await expireInTx(tx, [tags.livePosts(storyId)]);
}
