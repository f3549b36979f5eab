import { db } from '@/lib/db';
import { invalidField } from '@/lib/errors';
import { pictureSelect } from '@/lib/articles/rows';
import type { Named, Picture, SectionRef } from '@/lib/articles/schema';
import { publicStoriesAt } from '@/lib/articles/visibility';
import { readLinks, type AuthorLink } from '@/lib/taxonomy/authors/schema';
import type { AuthorKind } from '@/prisma/generated/enums';

export type SectionFront = SectionRef & {
  id: number;
  description: string;
  /** The section above it. */
  parent: Named | null;
  /** Those below it, whose stories stand on its page too. */
  below: (Named & { id: number })[];
};
export type TopicFront = Named & { id: number; description: string; isRunning: boolean };
export type AuthorFront = Named & {
  id: number;
  kind: AuthorKind;
  title: string;
  bio: string;
  photo: Picture | null;
  links: AuthorLink[];
};

/** A section's own number and those of the sections below it. */
export const sectionIdsOf = ({ id, below }: Pick<SectionFront, 'id' | 'below'>): number[] => [
  id,
  ...below.map((section) => section.id),
];

/** Every section in the order of the masthead. */
export function listSections(): Promise<SectionRef[]> {
  return db.section.findMany({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { slug: true, name: true, ink: true },
  });
}

/** The sections of the masthead with the addresses of those below each. */
export async function listTopSections(): Promise<(SectionRef & { below: string[] })[]> {
  const rows = await db.section.findMany({
    where: { parentId: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { slug: true, name: true, ink: true, subsections: { select: { slug: true } } },
  });
  return rows.map(({ subsections, ...section }) => ({
    ...section,
    below: subsections.map(({ slug }) => slug),
  }));
}

/** A section by its address. */
export async function getSectionBySlug(slug: string): Promise<SectionFront | null> {
  const row = await db.section.findUnique({
    where: { slug },
    select: {
      ...{ id: true, slug: true, name: true, ink: true, description: true },
      parent: { select: { slug: true, name: true } },
      subsections: {
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        select: { id: true, slug: true, name: true },
      },
    },
  });
  if (!row) return null;
  const { subsections, ...section } = row;
  return { ...section, below: subsections };
}

/** A topic by its address. */
export function getTopicBySlug(slug: string): Promise<TopicFront | null> {
  return db.topic.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, description: true, isRunning: true },
  });
}

/** A person or desk by their address. */
export async function getAuthorBySlug(slug: string): Promise<AuthorFront | null> {
  const row = await db.authorProfile.findUnique({
    where: { slug },
    select: {
      ...{ id: true, slug: true, name: true, kind: true, title: true, bio: true },
      ...{ links: true, photo: { select: pictureSelect } },
    },
  });
  return row && { ...row, links: readLinks(row.links) };
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
  sectionId: number | readonly number[];
  take: number;
}): Promise<Named[]> {
  const among = typeof sectionId === 'number' ? sectionId : { in: [...sectionId] };
  const rows = await db.storyTopic.groupBy({
    by: ['topicId'],
    where: {
      story: { AND: [publicStoriesAt(now), { sectionId: among, publishedAt: { gte: since } }] },
    },
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

type Filing = {
  section: string | undefined;
  topic: string | undefined;
  author: string | undefined;
};

/**
 * The numbers of the section, topic and author that a list is asked for by address; undefined for what is not asked. Throws
 * `invalid` for one that is not there.
 */
export async function getFilingIds({ section, topic, author }: Filing) {
  const numberOf = async (
    path: keyof Filing,
    slug: string | undefined,
    get: (slug: string) => Promise<{ id: number } | null>,
  ) => {
    if (slug === undefined) return undefined;
    const found = await get(slug.normalize('NFC'));
    if (!found) throw invalidField(path, `There is no ${path} “${slug}”.`);
    return found.id;
  };
  const [sectionId, topicId, authorId] = await Promise.all([
    numberOf('section', section, getSectionBySlug),
    numberOf('topic', topic, getTopicBySlug),
    numberOf('author', author, getAuthorBySlug),
  ]);
  return { sectionId, topicId, authorId };
}
