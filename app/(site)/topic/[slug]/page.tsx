import type { Metadata } from 'next';
import { notHere, notHereMetadata } from '../../not-here';
import type { PageProps } from '../../props';
import { Frame } from '@/components/site/frame';
import { ListHead } from '@/components/site/list-head';
import { Timeline } from '@/components/site/timeline';
import { StoryList } from '@/components/site/story-list';
import { loadChrome } from '@/lib/front/loaders';
import { listMetadata } from '@/lib/front/metadata';
import { wordsIn } from '@/lib/i18n/words';
import { slugOf, topicPath } from '@/lib/paths';
import { loadTopic } from '@/lib/taxonomy/loaders';

type Props = PageProps<{ slug: string }>;

async function load({ params, searchParams }: Props) {
  const { page, order } = await searchParams;
  return loadTopic(slugOf((await params).slug), page, order);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (!found?.list) return notHereMetadata();
  const { slug, name, description } = found.subject;
  const { publication, place } = await loadChrome();
  return listMetadata(
    { title: name, description, path: topicPath(slug), hasFeeds: true },
    found.list,
    { ...publication, place },
  );
}

export default async function TopicPage(props: Props) {
  const found = await load(props);
  if (!found?.list) return notHere();
  const { subject, list, order } = found;
  const chrome = await loadChrome();
  const { lists } = wordsIn(chrome.place).site;
  return (
    <Frame chrome={chrome}>
      <ListHead title={subject.name} about={subject.description} isPlain />
      <div className="column">
        {subject.isRunning && list.total > 0 ? (
          <Timeline slug={subject.slug} list={list} order={order} place={chrome.place} />
        ) : (
          <StoryList
            list={list}
            path={topicPath(subject.slug)}
            place={chrome.place}
            empty={lists.topicEmpty({ name: subject.name })}
          />
        )}
      </div>
    </Frame>
  );
}
