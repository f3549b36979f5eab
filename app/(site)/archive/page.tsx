import type { Metadata } from 'next';
import { ArchiveYears, YearLinks } from '@/components/site/archive-years';
import { Frame } from '@/components/site/frame';
import { ListHead } from '@/components/site/list-head';
import { loadArchiveYears } from '@/lib/articles/months/loaders';
import { loadChrome } from '@/lib/front/loaders';
import { pageMetadata } from '@/lib/front/metadata';
import { wordsIn } from '@/lib/i18n/words';
import { archivePath } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  const [{ publication, settings, place }, years] = await Promise.all([
    loadChrome(),
    loadArchiveYears(),
  ]);
  const words = wordsIn(place).site;
  const description = words.lists.archiveDescription({ name: settings.siteName });
  const isHidden = years.length === 0;
  return pageMetadata(
    { title: words.footer.archive, description, path: archivePath(), isHidden },
    publication,
  );
}

export default async function ArchivePage() {
  const [chrome, years] = await Promise.all([loadChrome(), loadArchiveYears()]);
  const words = wordsIn(chrome.place).site;
  return (
    <Frame chrome={chrome}>
      <ListHead title={words.footer.archive} about={words.lists.archiveAbout} isPlain>
        <YearLinks years={years} place={chrome.place} />
      </ListHead>
      {years.length === 0 ? (
        <p className="nothing">{words.front.nothing}</p>
      ) : (
        <ArchiveYears years={years} place={chrome.place} />
      )}
    </Frame>
  );
}
