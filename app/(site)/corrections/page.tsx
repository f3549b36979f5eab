import type { Metadata } from 'next';
import { notHere, notHereMetadata } from '../not-here';
import type { PageProps } from '../props';
import { CorrectionsList } from '@/components/site/corrections-list';
import { Frame } from '@/components/site/frame';
import { ListHead } from '@/components/site/list-head';
import { Pagination } from '@/components/ui/pagination';
import { loadCorrections } from '@/lib/articles/loaders';
import { loadChrome } from '@/lib/front/loaders';
import { listMetadata } from '@/lib/front/metadata';
import { wordsIn } from '@/lib/i18n/words';
import { correctionsPath, pagedPath } from '@/lib/paths';

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const list = await loadCorrections((await searchParams).page);
  if (!list) return notHereMetadata();
  const { publication, place } = await loadChrome();
  const { lists } = wordsIn(place).site;
  const page = {
    title: lists.corrections,
    description: lists.correctionsAbout,
    path: correctionsPath(),
  };
  return listMetadata(page, list, { ...publication, place });
}

export default async function CorrectionsPage({ searchParams }: PageProps) {
  const list = await loadCorrections((await searchParams).page);
  if (!list) return notHere();
  const chrome = await loadChrome();
  const { lists } = wordsIn(chrome.place).site;
  return (
    <Frame chrome={chrome}>
      <ListHead title={lists.corrections} about={lists.correctionsAbout} isPlain />
      <div className="column">
        <CorrectionsList items={list.items} place={chrome.place} />
        <Pagination
          page={list.page}
          pages={list.pages}
          hrefOf={(page) => pagedPath(correctionsPath(), page)}
          next={lists.olderCorrections}
          place={chrome.place}
        />
      </div>
    </Frame>
  );
}
