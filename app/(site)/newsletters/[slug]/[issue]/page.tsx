import type { Metadata } from 'next';
import { notHere, notHereMetadata } from '../../../not-here';
import type { PageProps } from '../../../props';
import { Frame } from '@/components/site/frame';
import { ListHead } from '@/components/site/list-head';
import { PastIssueView } from '@/components/site/newsletters/past-issue';
import { loadChrome } from '@/lib/front/loaders';
import { pageMetadata } from '@/lib/front/metadata';
import { loadPastIssue } from '@/lib/newsletters/loaders';
import { issuePath, slugOf } from '@/lib/paths';

type Props = PageProps<{ slug: string; issue: string }>;

const load = async ({ params }: Props) => {
  const { slug, issue } = await params;
  return loadPastIssue(slugOf(slug), issue);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const past = await load(props);
  if (!past) return notHereMetadata();
  const { publication } = await loadChrome();
  const { newsletter, issue } = past;
  const path = issuePath(newsletter.slug, issue.number);
  return pageMetadata({ title: issue.subject, description: issue.preheader, path }, publication);
}

export default async function IssuePage(props: Props) {
  const past = await load(props);
  if (!past) return notHere();
  const chrome = await loadChrome();
  return (
    <Frame chrome={chrome} {...(past.newsletter.section && { ink: past.newsletter.section.ink })}>
      <ListHead title={past.issue.subject} isPlain />
      <PastIssueView past={past} place={chrome.place} />
    </Frame>
  );
}
