import { dependsOn, freshUntil } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { getNextDue } from '@/lib/articles/data';
import { getRelated } from '@/lib/related/data';
import type { RelatedItem } from '@/lib/related/schema';

type Story = { id: number; section: { slug: string }; language: string };

/** "You may also like" for a public page. The page goes stale with the list, with any story in it, and with the section that fills it. */
export async function loadRelated(story: Story, now: Date): Promise<RelatedItem[]> {
  const { id, section, language } = story;
  dependsOn(tags.related(id), tags.section(section.slug), tags.stories());
  const items = await getRelated({ storyId: id, sectionSlug: section.slug, language, now });
  dependsOn(...items.map((item) => tags.story(item.slug)));
  const due = await getNextDue(now);
  if (due) freshUntil(due);
  return items;
}
