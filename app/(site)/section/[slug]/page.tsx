import type { Metadata } from 'next';
import { notHere, notHereMetadata } from '../../not-here';
import type { PageProps } from '../../props';
import { Frame } from '@/components/site/frame';
import { JsonLd } from '@/components/site/json-ld';
import { LetterBox } from '@/components/site/newsletters/letter-box';
import { SectionPaper } from '@/components/site/section-paper';
import { loadChrome } from '@/lib/front/loaders';
import { listMetadata } from '@/lib/front/metadata';
import { sectionPath, slugOf } from '@/lib/paths';
import { breadcrumbs } from '@/lib/taxonomy/sections/json-ld';
import { loadSection } from '@/lib/taxonomy/loaders';

type Props = PageProps<{ slug: string }>;

const load = async ({ params, searchParams }: Props) =>
  loadSection(slugOf((await params).slug), (await searchParams).page);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (!found?.list) return notHereMetadata();
  const { slug, name, description } = found.subject;
  const { publication, place } = await loadChrome();
  return listMetadata(
    { title: name, description, path: sectionPath(slug), hasFeeds: true },
    found.list,
    { ...publication, place },
  );
}

export default async function SectionPage(props: Props) {
  const found = await load(props);
  if (!found?.list) return notHere();
  const { subject, list } = found;
  const chrome = await loadChrome();
  return (
    <Frame chrome={chrome} ink={subject.ink} section={subject.slug}>
      {subject.parent && (
        <JsonLd
          data={breadcrumbs(
            [
              { name: subject.parent.name, path: sectionPath(subject.parent.slug) },
              { name: subject.name, path: sectionPath(subject.slug) },
            ],
            chrome.publication,
          )}
        />
      )}
      <SectionPaper page={found} list={list} place={chrome.place} />
      {list.page === 1 && <LetterBox chrome={chrome} section={subject.slug} />}
    </Frame>
  );
}
