import type { Metadata } from 'next';
import { notHere, notHereMetadata } from '../../../not-here';
import type { PageProps } from '../../../props';
import { Frame } from '@/components/site/frame';
import { ListHead } from '@/components/site/list-head';
import { StoryList } from '@/components/site/story-list';
import { loadArchive } from '@/lib/articles/loaders';
import { monthName } from '@/lib/dates';
import { loadChrome } from '@/lib/front/loaders';
import { listMetadata } from '@/lib/front/metadata';
import { wordsIn } from '@/lib/i18n/words';
import { archivePath } from '@/lib/paths';

type Props = PageProps<{ year: string; month: string }>;

async function load({ params, searchParams }: Props) {
  const { year, month } = await params;
  return loadArchive(year, month, (await searchParams).page);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const archive = await load(props);
  if (!archive) return notHereMetadata();
  const { publication, place } = await loadChrome();
  const { year, month, list } = archive;
  const title = monthName(year, month, place.locale);
  return listMetadata({ title, path: archivePath(year, month) }, list, { ...publication, place });
}

export default async function ArchivePage(props: Props) {
  const archive = await load(props);
  if (!archive) return notHere();
  const { year, month, list, earlier, later } = archive;
  const chrome = await loadChrome();
  const { locale } = chrome.place;
  const name = monthName(year, month, locale);
  const { lists } = wordsIn(chrome.place).site;
  return (
    <Frame chrome={chrome}>
      <ListHead title={name} isPlain>
        <ul className="subs" aria-label={lists.otherMonths}>
          {[earlier, later].map(
            (other) =>
              other && (
                <li key={other.month}>
                  <a href={archivePath(other.year, other.month)}>
                    {monthName(other.year, other.month, locale)}
                  </a>
                </li>
              ),
          )}
        </ul>
      </ListHead>
      <div className="column">
        <StoryList
          list={list}
          path={archivePath(year, month)}
          place={chrome.place}
          empty={lists.monthEmpty({ month: name })}
        />
      </div>
    </Frame>
  );
}
