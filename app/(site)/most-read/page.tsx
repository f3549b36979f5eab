import type { Metadata } from 'next';
import { Frame } from '@/components/site/frame';
import { ListHead } from '@/components/site/list-head';
import { RankedList } from '@/components/site/ranked-list';
import { loadChrome } from '@/lib/front/loaders';
import { pageMetadata } from '@/lib/front/metadata';
import { wordsIn } from '@/lib/i18n/words';
import { mostReadPath } from '@/lib/paths';
import { loadMostRead } from '@/lib/readings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const { publication, settings, place } = await loadChrome();
  const { lists } = wordsIn(place).site;
  const description = lists.mostReadDescription({ name: settings.siteName });
  return pageMetadata({ title: lists.mostRead, description, path: mostReadPath() }, publication);
}

export default async function MostReadPage() {
  const [chrome, { hours, stories }] = await Promise.all([loadChrome(), loadMostRead()]);
  const { lists } = wordsIn(chrome.place).site;
  return (
    <Frame chrome={chrome}>
      <ListHead
        title={lists.mostRead}
        about={
          hours % 24 === 0 && hours > 24
            ? lists.mostReadDays(hours / 24)
            : lists.mostReadHours(hours)
        }
        isPlain
      />
      <div className="column">
        <RankedList stories={stories} empty={lists.mostReadEmpty} place={chrome.place} />
      </div>
    </Frame>
  );
}
