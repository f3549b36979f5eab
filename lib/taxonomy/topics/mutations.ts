import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { archiveChanged } from '@/lib/related/mutations';
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
import type { TopicChange, TopicFields } from '@/lib/taxonomy/topics/schema';

/** Adds a topic. Throws `unauthenticated`, `forbidden`, `invalid`, `conflict`. */
export async function addTopic(actor: Viewer | null, input: TopicFields): Promise<{ id: number }> {
  demand(actor, 'taxonomy.edit');
  return claiming(() =>
    db.$transaction(async (tx) => {
      await demandNewName(tx, input.name, null);
      const slug = await termAddress(tx, 'topic', input);
      const { id } = await tx.topic.create({ data: { ...input, slug }, select: { id: true } });
      await clearTermPaths(tx, 'topic', slug);
      await recordAudit(tx, actor, {
        action: 'topic.add',
        target: { kind: 'topic', id },
        after: { slug },
      });
      await expireInTx(tx, [tags.topic(slug)]);
      return { id };
    }),
  );
}

/** Changes a topic; a new address leaves a redirect at the old one. Throws `not_found`, `conflict`, `invalid`, `forbidden`. */
export async function changeTopic(
  actor: Viewer | null,
  id: number,
  { version, slug: typed, ...wish }: TopicChange,
): Promise<void> {
  demand(actor, 'taxonomy.edit');
  await claiming(() =>
    db.$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from "topic" where "id" = ${id} for update`;
      const before = await theTopic(tx, id, version);
      const name = wish.name ?? before.name;
      if (name !== before.name) await demandNewName(tx, name, id);
      const slug = await addressAfterChange(tx, 'topic', before, { slug: typed, name });
      await tx.topic.update({
        where: { id },
        data: { ...wish, slug, version: { increment: 1 } },
        select: { id: true },
      });
      const isRenamed = name !== before.name || slug !== before.slug;
      if (slug !== before.slug)
        await leadTermOn(tx, actor, 'topic', { from: before.slug, to: slug });
      if (name !== before.name) await archiveChanged(tx);
      await recordAudit(tx, actor, {
        action: 'topic.change',
        target: { kind: 'topic', id },
        before: { slug: before.slug },
        after: { slug },
      });
      await expireInTx(tx, [
        tags.topic(before.slug),
        tags.topic(slug),
        ...(isRenamed ? await tagsOfStories(tx, { topics: { some: { topicId: id } } }) : []),
      ]);
    }),
  );
}

/**
 * Makes two topics one: the stories of the first get the second, each once, and its address leads there. Throws `not_found`,
 * `conflict`, `invalid` when the other is not known, `forbidden`.
 */
export async function mergeTopic(
  actor: Viewer | null,
  id: number,
  { version, into }: { version: number; into: string },
): Promise<{ into: string; stories: number }> {
  demand(actor, 'taxonomy.edit');
  return db.$transaction(async (tx) => {
    const target = await findOther(tx, id, into);
    await lockStoriesOf(tx, id);
    const held = await tx.$queryRaw<{ id: number }[]>`
      select "id" from "topic" where "id" in (${id}, ${target.id}) order by "id" for update`;
    const { slug } = await theTopic(tx, id, version);
    if (held.length !== 2)
      throw refusal('into', `“${into}” was merged or deleted a moment ago.`, 'conflict');
    const stale = await tagsOfStories(tx, { topics: { some: { topicId: id } } });
    await tellOfTopic(tx, id);
    // A story that has both keeps its own place for the one that stays.
    await tx.$executeRaw`
      insert into "story_topic" ("storyId", "topicId", "position")
      select "storyId", ${target.id}::int, "position" from "story_topic" where "topicId" = ${id}
      on conflict do nothing`;
    await tx.topic.delete({ where: { id }, select: { id: true } });
    await leadTermOn(tx, actor, 'topic', { from: slug, to: target.slug });
    await archiveChanged(tx);
    const stories = await tx.storyTopic.count({ where: { topicId: target.id } });
    await recordAudit(tx, actor, {
      action: 'topic.merge',
      target: { kind: 'topic', id: target.id },
      before: { slug },
      after: { slug: target.slug, stories },
    });
    await expireInTx(tx, [tags.topic(slug), tags.topic(target.slug), ...stale]);
    return { into: target.slug, stories };
  });
}

/** Deletes a topic: it is taken off its stories, which stay. Throws `not_found`, `conflict`, `forbidden`. */
export async function deleteTopic(
  actor: Viewer | null,
  id: number,
  { version }: { version: number },
): Promise<{ stories: number }> {
  demand(actor, 'taxonomy.edit');
  return db.$transaction(async (tx) => {
    await lockStoriesOf(tx, id);
    await tx.$queryRaw`select 1 from "topic" where "id" = ${id} for update`;
    const { slug } = await theTopic(tx, id, version);
    const stale = await tagsOfStories(tx, { topics: { some: { topicId: id } } });
    const stories = await tx.storyTopic.count({ where: { topicId: id } });
    await tellOfTopic(tx, id);
    await tx.topic.delete({ where: { id }, select: { id: true } });
    if (stories > 0) await archiveChanged(tx);
    await recordAudit(tx, actor, {
      action: 'topic.delete',
      target: { kind: 'topic', id },
      before: { slug },
      after: { stories },
    });
    await expireInTx(tx, [tags.topic(slug), ...stale]);
    return { stories };
  });
}

/** The stories of a topic, before the topic, as their own saves do: the other way round the two would wait for each other. */
async function lockStoriesOf(tx: Tx, id: number): Promise<void> {
  await tx.$queryRaw`
    select 1 from "story" where "id" in (select "storyId" from "story_topic" where "topicId" = ${id})
    order by "id" for no key update`;
}

/** Other programs are told of the stories that lose it. */
const tellOfTopic = (tx: Tx, id: number): Promise<void> =>
  queueRefiled(tx, {
    of: Prisma.sql`s.id in (select t."storyId" from story_topic t where t."topicId" = ${id})`,
    changed: 'topics',
    now: new Date(),
  });

async function theTopic(tx: Tx, id: number, version: number) {
  const row = await tx.topic.findUnique({
    where: { id },
    select: { slug: true, name: true, version: true },
  });
  if (!row) throw new AppError('not_found', 'There is no such topic.');
  demandVersion(row, version);
  return row;
}

/** Two topics of one name would be two pages for one thing. */
async function demandNewName(tx: Tx, name: string, id: number | null): Promise<void> {
  const same = await tx.topic.findFirst({
    where: {
      name: { equals: name.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' },
      ...(id !== null && { id: { not: id } }),
    },
    select: { slug: true },
  });
  if (same) throw refusal('name', `There is a topic of this name (${same.slug}): merge the two.`);
}

async function findOther(tx: Tx, id: number, word: string) {
  const rows = await tx.topic.findMany({
    where: {
      OR: [
        { slug: word.toLowerCase() },
        { name: { equals: word.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } },
      ],
    },
    select: { id: true, slug: true },
  });
  const target = rows.find(({ slug }) => slug === word.toLowerCase()) ?? rows[0];
  if (!target) throw refusal('into', `There is no topic “${word}”.`);
  if (target.id === id) throw refusal('into', 'That is this topic itself: name another one.');
  return target;
}
