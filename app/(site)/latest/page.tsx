import type { Metadata } from 'next';
import { notHere, notHereMetadata } from '../not-here';
import type { PageProps } from '../props';
import { Frame } from '@/components/site/frame';
import { ListHead } from '@/components/site/list-head';
import { StoryList } from '@/components/site/story-list';
import { loadLatest } from '@/lib/articles/loaders';
import { loadChrome } from '@/lib/front/loaders';
import { listMetadata } from '@/lib/front/metadata';
import { wordsIn } from '@/lib/i18n/words';
import { latestPath } from '@/lib/paths';

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const list = await loadLatest((await searchParams).page);
  if (!list) return notHereMetadata();
  const { publication, settings, place } = await loadChrome();
  const words = wordsIn(place).site;
  const description = words.lists.latestDescription({ name: settings.siteName });
  return listMetadata({ title: words.footer.latest, description, path: latestPath() }, list, {
    ...publication,
    place,
  });
}

export default async function LatestPage({ searchParams }: PageProps) {
  const list = await loadLatest((await searchParams).page);
  if (!list) return notHere();
  const chrome = await loadChrome();
  const words = wordsIn(chrome.place).site;
  return (
    <Frame chrome={chrome}>
      <ListHead title={words.lists.latest} about={words.lists.latestAbout} isPlain />
      <div className="column">
        <StoryList
          list={list}
          path={latestPath()}
          place={chrome.place}
          empty={words.front.nothing}
        />
      </div>
    </Frame>
  );
}
