import type { Metadata, Route } from 'next';
import { permanentRedirect } from 'next/navigation';
import { notHere, notHereMetadata } from '../../../not-here';
import type { PageProps } from '../../../props';
import { Frame } from '@/components/site/frame';
import { StoryHistory } from '@/components/site/story-history';
import { loadHistory } from '@/lib/articles/public-history/loaders';
import { loadChrome } from '@/lib/front/loaders';
import { pageMetadata } from '@/lib/front/metadata';
import { wordsIn } from '@/lib/i18n/words';
import { historyPath, slugOf } from '@/lib/paths';

type Props = PageProps<{ slug: string }>;

const load = async ({ params }: Props) => loadHistory(slugOf((await params).slug));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (found.kind === 'gone') return notHereMetadata(410);
  if (found.kind !== 'here') return notHereMetadata();
  const { headline, slug } = found.article;
  const { publication, place } = await loadChrome();
  const title = wordsIn(place).story.history.titleOf({ headline });
  return pageMetadata({ title, path: historyPath(slug), isHidden: true }, publication);
}

export default async function HistoryPage(props: Props) {
  const found = await load(props);
  if (found.kind === 'moved') permanentRedirect(found.to as Route);
  if (found.kind !== 'here') return notHere(found.kind === 'gone' ? 410 : 404);
  const { article, changes } = found;
  const chrome = await loadChrome();
  return (
    <Frame chrome={chrome} ink={article.section.ink} section={article.section.slug}>
      <StoryHistory article={article} changes={changes} place={chrome.place} />
    </Frame>
  );
}
