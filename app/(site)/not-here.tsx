import type { Metadata } from 'next';
import { Frame } from '@/components/site/frame';
import { NotHere } from '@/components/site/not-here';
import { loadLatest } from '@/lib/articles/loaders';
import { respondWith } from '@/lib/cache/page';
import { loadChrome } from '@/lib/front/loaders';
import { pageMetadata } from '@/lib/front/metadata';

/** The page for an address where nothing is, or is any more, with that status. */
export async function notHere(status: 404 | 410 = 404) {
  respondWith(status);
  const [chrome, latest] = await Promise.all([loadChrome(), loadLatest()]);
  return (
    <Frame chrome={chrome}>
      <NotHere status={status} newest={latest?.stories.slice(0, 3) ?? []} />
    </Frame>
  );
}

/** The head of that page. */
export async function notHereMetadata(status: 404 | 410 = 404): Promise<Metadata> {
  const { publication } = await loadChrome();
  const title = status === 404 ? 'Page not found' : 'Withdrawn';
  return pageMetadata({ title, path: null }, publication);
}
