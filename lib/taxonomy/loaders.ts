import { cache } from 'react';
import { getStoryList, listMostDiscussed, type StoryList } from '@/lib/articles/data';
import { loadNextDue } from '@/lib/articles/loaders';
import { pageNumber } from '@/lib/articles/paging';
import type { Named, StoryCard } from '@/lib/articles/schema';
import { dependsOn } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import {
  getAuthorBySlug,
  getSectionBySlug,
  getTopicBySlug,
  listTopicsOfSection,
  type AuthorFront,
  type SectionFront,
  type TopicFront,
} from '@/lib/taxonomy/data';

type RawPage = string | string[] | undefined;
/** `list` is null when the list does not reach to the page that was asked for. */
type Front<T> = { subject: T; list: StoryList | null };

const week = 7 * 24 * 60 * 60 * 1000;

async function listFor(filter: Parameters<typeof getStoryList>[1], rawPage: RawPage) {
  dependsOn(tags.stories(), tags.counts());
  await loadNextDue();
  const page = pageNumber(rawPage);
  return page === null ? null : getStoryList(new Date(), filter, page);
}

export type SectionPage = Front<SectionFront> & {
  /** On the first page the newest story, when it has a picture; it is not in `list` then. */
  lead: StoryCard | null;
  topics: Named[];
  discussed: StoryCard[];
};

/** A section's front: its stories, what they are about and what is most discussed this week. Null when there is no such section. */
export const loadSection = cache(
  async (slug: string, rawPage?: RawPage): Promise<SectionPage | null> => {
    dependsOn(tags.section(slug), tags.sections());
    const subject = await getSectionBySlug(slug);
    if (!subject) return null;
    const now = new Date();
    const sectionId = subject.id;
    const [list, topics, discussed] = await Promise.all([
      listFor({ sectionId }, rawPage),
      listTopicsOfSection({ now, since: new Date(Number(now) - 8 * week), sectionId, take: 5 }),
      listMostDiscussed({ now, since: new Date(Number(now) - week), sectionId, take: 5 }),
    ]);
    const [newest] = list?.page === 1 ? list.stories : [];
    const lead = newest?.hero?.path ? newest : null;
    const rest = list && lead ? { ...list, stories: list.stories.slice(1) } : list;
    return { subject, list: rest, lead, topics, discussed };
  },
);

/** A topic and its stories. Null when there is no such topic. */
export const loadTopic = cache(
  async (slug: string, rawPage?: RawPage): Promise<Front<TopicFront> | null> => {
    dependsOn(tags.topic(slug));
    const subject = await getTopicBySlug(slug);
    return subject && { subject, list: await listFor({ topicId: subject.id }, rawPage) };
  },
);

/** A person or desk and what they have written. Null when there is no such author. */
export const loadAuthor = cache(
  async (slug: string, rawPage?: RawPage): Promise<Front<AuthorFront> | null> => {
    dependsOn(tags.author(slug));
    const subject = await getAuthorBySlug(slug);
    return subject && { subject, list: await listFor({ authorId: subject.id }, rawPage) };
  },
);
