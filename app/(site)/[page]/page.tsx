import type { Metadata, Route } from 'next';
import { permanentRedirect } from 'next/navigation';
import { notHere, notHereMetadata } from '../not-here';
import type { PageProps } from '../props';
import { Frame } from '@/components/site/frame';
import { PaperPage } from '@/components/site/paper-page';
import { inkOf } from '@/components/site/whole-article';
import { loadPage } from '@/lib/articles/loaders';
import { loadChrome } from '@/lib/front/loaders';
import { pageMetadata } from '@/lib/front/metadata';
import { pagePath, slugOf } from '@/lib/paths';

type Props = PageProps<{ page: string }>;

const load = async ({ params }: Props) => loadPage(slugOf((await params).page));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (found.kind === 'gone') return notHereMetadata(410);
  if (found.kind !== 'here') return notHereMetadata();
  const { slug, headline, standfirst } = found.article;
  const { publication } = await loadChrome();
  return pageMetadata(
    { title: headline, description: standfirst, path: pagePath(slug) },
    publication,
  );
}

export default async function PaperPageRoute(props: Props) {
  const found = await load(props);
  if (found.kind === 'moved') permanentRedirect(found.to as Route);
  if (found.kind !== 'here') return notHere(found.kind === 'gone' ? 410 : 404);
  const chrome = await loadChrome();
  return (
    <Frame chrome={chrome} ink={inkOf(found.article)}>
      <PaperPage article={found.article} place={chrome.place} />
    </Frame>
  );
}
