import { dependsOn, freshUntil } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { getNextDue } from '@/lib/articles/data';
import { getRelated } from '@/lib/related/data';
import { shownPerStory } from '@/lib/related/schema';
import { mostPreviously, shelve, type Shelves } from '@/lib/related/shelves';
import { loadSettings } from '@/lib/settings/loaders';

type Story = {
  id: number;
  section: { slug: string };
  language: string;
  publishedAt: Date | null;
};

/** What stands below a public page's story. The page goes stale with the list, with any story in it, and with the section that fills it. */
export async function loadRelated(story: Story, now: Date): Promise<Shelves> {
  const { id, section, language, publishedAt } = story;
  dependsOn(tags.related(id), tags.section(section.slug), tags.stories());
  const limit = shownPerStory + mostPreviously;
  const { locale } = await loadSettings();
  const wish = { storyId: id, sectionSlug: section.slug, language, now, limit, locale };
  const items = await getRelated(wish);
  dependsOn(...items.map((item) => tags.story(item.slug)));
  const due = await getNextDue(now);
  if (due) freshUntil(due);
  for (const { offeredUntil } of items) if (offeredUntil) freshUntil(offeredUntil);
  return shelve(items, publishedAt ?? now);
}
