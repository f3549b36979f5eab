import { cache } from 'react';
import {
  getStoryList,
  listMostDiscussed,
  listStoriesById,
  type StoryFilter,
  type StoryOrder,
  type StoryList,
} from '@/lib/articles/data';
import { loadNextDue } from '@/lib/articles/loaders';
import { pageNumber } from '@/lib/articles/paging';
import type { Named, StoryCard } from '@/lib/articles/schema';
import { dependsOn, freshUntil } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { getNextTurn, getPlacements } from '@/lib/front/editions/data';
import { leadSlot, placeStories, sectionSlots, type Placement } from '@/lib/front/slots';
import {
  getAuthorBySlug,
  getSectionBySlug,
  getTopicBySlug,
  listTopicsOfSection,
  sectionIdsOf,
  type AuthorFront,
  type SectionFront,
  type TopicFront,
} from '@/lib/taxonomy/data';

type RawPage = string | string[] | undefined;
/** `list` is null when the list does not reach to the page that was asked for. */
type Front<T> = { subject: T; list: StoryList | null };

const week = 7 * 24 * 60 * 60 * 1000;

async function listFor(
  filter: StoryFilter,
  rawPage: RawPage,
  { now = new Date(), order }: { now?: Date; order?: StoryOrder } = {},
) {
  dependsOn(tags.stories(), tags.counts());
  await loadNextDue();
  const page = pageNumber(rawPage);
  return page === null ? null : getStoryList(now, filter, page, order);
}

export type SectionPage = Front<SectionFront> & {
  /** On the first page what stands above the list: what editors placed, else the newest story when it has a picture. */
  lead: StoryCard | null;
  /** On the first page what editors placed below the lead. */
  top: StoryCard[];
  topics: Named[];
  discussed: StoryCard[];
};

/** A section's front as it stands at `now` with these stories placed. What is placed is in no page of the list. */
export async function composeSection(
  subject: SectionFront,
  { now, placements, rawPage }: { now: Date; placements: readonly Placement[]; rawPage?: RawPage },
): Promise<SectionPage> {
  const sectionId = sectionIdsOf(subject);
  const visible = await listStoriesById(
    now,
    placements.map(({ storyId }) => storyId),
  );
  const placed = placeStories(placements, sectionSlots(), visible);
  const without = [...placed.values()].map(({ id }) => id);
  const [list, topics, discussed] = await Promise.all([
    listFor({ sectionId, without }, rawPage, { now }),
    listTopicsOfSection({ now, since: new Date(Number(now) - 8 * week), sectionId, take: 5 }),
    listMostDiscussed({ now, since: new Date(Number(now) - week), sectionId, take: 5 }),
  ]);
  if (!list) return { subject, list, lead: null, top: [], topics, discussed };
  const total = list.total + placed.size;
  if (list.page > 1)
    return { subject, list: { ...list, total }, lead: null, top: [], topics, discussed };
  const top = sectionSlots().flatMap(({ key }) =>
    key === leadSlot ? [] : (placed.get(key) ?? []),
  );
  const [newest] = list.stories;
  const lead = placed.get(leadSlot) ?? (newest?.hero?.path ? newest : null);
  const stories = list.stories.filter(({ id }) => id !== lead?.id);
  return { subject, list: { ...list, stories, total }, lead, top, topics, discussed };
}

/** A section's front: its stories, what they are about and what is most discussed this week. Null when there is no such section. */
export const loadSection = cache(
  async (slug: string, rawPage?: RawPage): Promise<SectionPage | null> => {
    dependsOn(tags.section(slug), tags.sections(), tags.front(slug));
    const subject = await getSectionBySlug(slug);
    if (!subject) return null;
    // What is below it names its own tags.
    dependsOn(...subject.below.map((section) => tags.section(section.slug)));
    const now = new Date();
    const front = { sectionId: subject.id };
    const placements = await getPlacements(now, front);
    const turn = await getNextTurn(now, front, placements);
    if (turn) freshUntil(turn);
    return composeSection(subject, { now, placements, rawPage });
  },
);

/** A topic and its stories. Null when there is no such topic. */
export const loadTopic = cache(
  async (
    slug: string,
    rawPage?: RawPage,
    rawOrder?: RawPage,
  ): Promise<(Front<TopicFront> & { order: StoryOrder }) | null> => {
    dependsOn(tags.topic(slug));
    const subject = await getTopicBySlug(slug);
    if (!subject) return null;
    // Only what goes on is read from its beginning.
    const order = subject.isRunning && rawOrder === 'oldest' ? 'oldest' : 'newest';
    return { subject, order, list: await listFor({ topicId: subject.id }, rawPage, { order }) };
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
