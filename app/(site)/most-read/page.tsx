import type { Metadata } from 'next';
import { Frame } from '@/components/site/frame';
import { ListHead } from '@/components/site/list-head';
import { RankedList } from '@/components/site/ranked-list';
import { loadChrome } from '@/lib/front/loaders';
import { pageMetadata } from '@/lib/front/metadata';
import { mostReadPath } from '@/lib/paths';
import { loadMostRead } from '@/lib/readings/loaders';

const spanWords = (hours: number) =>
  hours % 24 === 0 && hours > 24 ? `${hours / 24} days` : hours === 1 ? 'hour' : `${hours} hours`;

export async function generateMetadata(): Promise<Metadata> {
  const { publication, settings } = await loadChrome();
  const description = `What readers of ${settings.siteName} open most.`;
  return pageMetadata({ title: 'Most read', description, path: mostReadPath() }, publication);
}

export default async function MostReadPage() {
  const [chrome, { hours, stories }] = await Promise.all([loadChrome(), loadMostRead()]);
  return (
    <Frame chrome={chrome}>
      <ListHead
        title="Most read"
        about={`What readers opened most in the last ${spanWords(hours)}.`}
        isPlain
      />
      <div className="column">
        <RankedList stories={stories} empty="Nothing has been counted yet. Come back in a while." />
      </div>
    </Frame>
  );
}
