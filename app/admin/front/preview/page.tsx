import type { Metadata } from 'next';
import { gate } from '../../gate';
import { Breaking } from '@/components/site/breaking';
import { Footer } from '@/components/site/footer';
import { FrontPaper } from '@/components/site/front-paper';
import { Masthead } from '@/components/site/masthead';
import { SectionPaper } from '@/components/site/section-paper';
import { loadFrontPreview } from '@/lib/front/desk/loaders';
import { wordsIn } from '@/lib/i18n/words';
import { adminFrontPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Preview of a front' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The parts of a public page in the site's language, without the newsroom's masthead (app/styles/desk/front.css hides that). */
export default async function Page({ searchParams }: Props) {
  const query = await searchParams;
  const entry = await gate(adminFrontPath(), () => loadFrontPreview(query));
  if ('instead' in entry) return entry.instead;
  const { chrome } = entry.data;
  const subject = entry.data.kind === 'section' ? entry.data.page.subject : null;
  const { lang, dir } = wordsIn(chrome.place);
  return (
    <div className="as-read front-preview" lang={lang} dir={dir} data-ink={subject?.ink}>
      {chrome.banner && <Breaking banner={chrome.banner} place={chrome.place} />}
      <Masthead chrome={chrome} isFront={!subject} section={subject?.slug} />
      <div className="wrap">
        {entry.data.kind === 'front' ? (
          <FrontPaper front={entry.data.front} chrome={chrome} />
        ) : (
          entry.data.page.list && (
            <SectionPaper page={entry.data.page} list={entry.data.page.list} place={chrome.place} />
          )
        )}
      </div>
      <Footer chrome={chrome} />
    </div>
  );
}
