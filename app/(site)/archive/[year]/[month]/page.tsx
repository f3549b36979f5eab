import type { Metadata } from 'next';
import { notHere, notHereMetadata } from '../../../not-here';
import type { PageProps } from '../../../props';
import { Frame } from '@/components/site/frame';
import { JsonLd } from '@/components/site/json-ld';
import { ListHead } from '@/components/site/list-head';
import { StoryList } from '@/components/site/story-list';
import { loadArchive } from '@/lib/articles/loaders';
import { monthName } from '@/lib/dates';
import { loadChrome } from '@/lib/front/loaders';
import { listMetadata } from '@/lib/front/metadata';
import { wordsIn } from '@/lib/i18n/words';
import { archiveMonthPath, archivePath, archiveYearPath } from '@/lib/paths';
import { breadcrumbs } from '@/lib/taxonomy/sections/json-ld';

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
  return listMetadata({ title, path: archiveMonthPath(year, month) }, list, {
    ...publication,
    place,
  });
}

export default async function ArchivePage(props: Props) {
  const archive = await load(props);
  if (!archive) return notHere();
  const { year, month, list, earlier, later } = archive;
  const chrome = await loadChrome();
  const { locale } = chrome.place;
  const name = monthName(year, month, locale);
  const { lists, footer } = wordsIn(chrome.place).site;
  const steps = [
    { name: footer.archive, path: archivePath() },
    { name, path: archiveMonthPath(year, month) },
  ];
  return (
    <Frame chrome={chrome}>
      <JsonLd data={breadcrumbs(steps, chrome.publication)} />
      <ListHead title={name} isPlain>
        <ul className="subs" aria-label={lists.otherMonths}>
          <li>
            <a href={archiveYearPath(year)}>{lists.allMonths}</a>
          </li>
          {[earlier, later].map(
            (other) =>
              other && (
                <li key={archiveMonthPath(other.year, other.month)}>
                  <a href={archiveMonthPath(other.year, other.month)}>
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
          path={archiveMonthPath(year, month)}
          place={chrome.place}
          empty={lists.monthEmpty({ month: name })}
        />
      </div>
    </Frame>
  );
}
