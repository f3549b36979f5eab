import { db } from '@/lib/db';
import type { Named, SectionRef } from '@/lib/articles/schema';
import { publicStoriesAt } from '@/lib/articles/visibility';
import type { AuthorKind } from '@/prisma/generated/enums';

export type SectionFront = SectionRef & { id: number; description: string };
export type TopicFront = Named & { id: number; description: string };
export type AuthorFront = Named & { id: number; kind: AuthorKind; title: string; bio: string };

/** Every section in the order of the masthead. */
export function listSections(): Promise<SectionRef[]> {
  return db.section.findMany({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { slug: true, name: true, ink: true },
  });
}

/** A section by its address. */
export function getSectionBySlug(slug: string): Promise<SectionFront | null> {
  return db.section.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, ink: true, description: true },
  });
}

/** A topic by its address. */
export function getTopicBySlug(slug: string): Promise<TopicFront | null> {
  return db.topic.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, description: true },
  });
}

/** A person or desk by their address. */
export function getAuthorBySlug(slug: string): Promise<AuthorFront | null> {
  return db.authorProfile.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, kind: true, title: true, bio: true },
  });
}

/** The topics that a section's public stories since `since` carry most often, commonest first. */
export async function listTopicsOfSection({
  now,
  since,
  sectionId,
  take,
}: {
  now: Date;
  since: Date;
  sectionId: number;
  take: number;
}): Promise<Named[]> {
  const rows = await db.storyTopic.groupBy({
    by: ['topicId'],
    where: { story: { AND: [publicStoriesAt(now), { sectionId, publishedAt: { gte: since } }] } },
    _count: { topicId: true },
    orderBy: [{ _count: { topicId: 'desc' } }, { topicId: 'asc' }],
    take,
  });
  const ids = rows.map(({ topicId }) => topicId);
  const topics = await db.topic.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true, name: true },
  });
  const byId = new Map(topics.map(({ id, slug, name }) => [id, { slug, name }]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
