import type { Metadata } from 'next';
import { notHere, notHereMetadata } from '../not-here';
import type { PageProps } from '../props';
import { Frame } from '@/components/site/frame';
import { ListHead } from '@/components/site/list-head';
import { StoryList } from '@/components/site/story-list';
import { loadLatest } from '@/lib/articles/loaders';
import { loadChrome } from '@/lib/front/loaders';
import { listMetadata } from '@/lib/front/metadata';
import { latestPath } from '@/lib/paths';

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const list = await loadLatest((await searchParams).page);
  if (!list) return notHereMetadata();
  const { publication, settings } = await loadChrome();
  const description = `Every story of ${settings.siteName}, newest first.`;
  return listMetadata(
    { title: 'Latest stories', description, path: latestPath() },
    list,
    publication,
  );
}

export default async function LatestPage({ searchParams }: PageProps) {
  const list = await loadLatest((await searchParams).page);
  if (!list) return notHere();
  const chrome = await loadChrome();
  return (
    <Frame chrome={chrome}>
      <ListHead title="Latest" about="Every story, newest first." isPlain />
      <div className="column">
        <StoryList
          list={list}
          path={latestPath()}
          place={chrome.place}
          empty="Nothing has been published yet."
        />
      </div>
    </Frame>
  );
}
