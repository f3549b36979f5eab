import type { Metadata } from 'next';
import { notHere, notHereMetadata } from './not-here';
import type { PageProps } from './props';
import { Frame } from '@/components/site/frame';
import { FrontPaper } from '@/components/site/front-paper';
import { JsonLd } from '@/components/site/json-ld';
import { LetterBox } from '@/components/site/newsletters/letter-box';
import { organization } from '@/lib/articles/json-ld';
import { pageNumber } from '@/lib/articles/paging';
import { loadChrome, loadFront } from '@/lib/front/loaders';
import { pageMetadata } from '@/lib/front/metadata';
import { frontPath } from '@/lib/paths';
import { socialLinks } from '@/lib/settings/social';

/** The front has one page. */
const isThere = async ({ searchParams }: PageProps) => pageNumber((await searchParams).page) === 1;

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  if (!(await isThere(props))) return notHereMetadata();
  const { publication, settings } = await loadChrome();
  return pageMetadata(
    { description: settings.description, path: frontPath(), hasFeeds: true },
    publication,
  );
}

export default async function FrontPage(props: PageProps) {
  if (!(await isThere(props))) return notHere();
  const [chrome, front] = await Promise.all([loadChrome(), loadFront()]);
  const { description } = chrome.settings;
  const sameAs = socialLinks(chrome.settings).map(({ url }) => url);
  return (
    <Frame chrome={chrome} isFront>
      <JsonLd data={organization(chrome.publication, { description, sameAs })} />
      <FrontPaper front={front} chrome={chrome} />
      <LetterBox chrome={chrome} />
    </Frame>
  );
}
