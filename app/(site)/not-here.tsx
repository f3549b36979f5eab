import type { Metadata } from 'next';
import { Frame } from '@/components/site/frame';
import { NotHere } from '@/components/site/not-here';
import { loadLatest } from '@/lib/articles/loaders';
import { respondWith } from '@/lib/cache/page';
import { loadChrome } from '@/lib/front/loaders';
import { pageMetadata } from '@/lib/front/metadata';
import { wordsIn } from '@/lib/i18n/words';

/** The page for an address where nothing is, or is any more, with that status. */
export async function notHere(status: 404 | 410 = 404) {
  respondWith(status);
  const [chrome, latest] = await Promise.all([loadChrome(), loadLatest()]);
  return (
    <Frame chrome={chrome}>
      <NotHere status={status} newest={latest?.stories.slice(0, 3) ?? []} place={chrome.place} />
    </Frame>
  );
}

/** The head of that page. */
export async function notHereMetadata(status: 404 | 410 = 404): Promise<Metadata> {
  const { publication, place } = await loadChrome();
  const { lost } = wordsIn(place).site;
  const title = status === 404 ? lost.notFoundTitle : lost.withdrawnTitle;
  return pageMetadata({ title, path: null }, publication);
}
