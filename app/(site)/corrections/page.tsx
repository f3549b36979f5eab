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
import { correctionsPath, pagedPath } from '@/lib/paths';

const about = 'What we got wrong, when we put it right, and in which story.';

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const list = await loadCorrections((await searchParams).page);
  if (!list) return notHereMetadata();
  const { publication } = await loadChrome();
  const page = { title: 'Corrections', description: about, path: correctionsPath() };
  return listMetadata(page, list, publication);
}

export default async function CorrectionsPage({ searchParams }: PageProps) {
  const list = await loadCorrections((await searchParams).page);
  if (!list) return notHere();
  const chrome = await loadChrome();
  return (
    <Frame chrome={chrome}>
      <ListHead title="Corrections" about={about} isPlain />
      <div className="column">
        <CorrectionsList items={list.items} place={chrome.place} />
        <Pagination
          page={list.page}
          pages={list.pages}
          hrefOf={(page) => pagedPath(correctionsPath(), page)}
          next="Older corrections"
        />
      </div>
    </Frame>
  );
}
