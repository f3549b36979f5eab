import { cache } from 'react';
import { loadArticle, type Found } from '@/lib/articles/loaders';
import { publicChanges, type PublicChange } from '@/lib/articles/public-history/changes';
import { getShowsHistory, listPublicStates } from '@/lib/articles/public-history/data';
import type { Article } from '@/lib/articles/schema';
import { dependsOn } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { historyPath } from '@/lib/paths';
import { loadSettings } from '@/lib/settings/loaders';

/** What was changed in a story that readers have; nothing when they may not see that. */
const loadChanges = cache(async (storyId: number): Promise<PublicChange[]> => {
  dependsOn(tags.settings());
  const { storyHistory } = await loadSettings();
  const shows = (await getShowsHistory(storyId)) ?? storyHistory === 'SHOW';
  return shows ? publicChanges(await listPublicStates(storyId)) : [];
});

/** Where readers see what was changed; null when they may not, or nothing was. The story is public. */
export async function loadHistoryPath({ id, slug }: Pick<Article, 'id' | 'slug'>) {
  return (await loadChanges(id)).length > 0 ? historyPath(slug) : null;
}

/** /article/{slug}/history: what was changed, newest first; `missing` when there is nothing that readers may see. */
export async function loadHistory(
  slug: string,
): Promise<
  Exclude<Found, { kind: 'here' }> | { kind: 'here'; article: Article; changes: PublicChange[] }
> {
  const found = await loadArticle(slug);
  if (found.kind === 'moved') return { kind: 'moved', to: `${found.to}/history` };
  if (found.kind !== 'here') return found;
  const changes = await loadChanges(found.article.id);
  return changes.length > 0 ? { ...found, changes } : { kind: 'missing' };
}
