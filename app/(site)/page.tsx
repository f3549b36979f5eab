import type { Metadata } from 'next';
import { notHere, notHereMetadata } from './not-here';
import type { PageProps } from './props';
import { FrontBand } from '@/components/site/front-band';
import { FrontLead } from '@/components/site/front-lead';
import { Frame } from '@/components/site/frame';
import { HourStaff } from '@/components/site/hour-staff';
import { StoryUnit } from '@/components/site/story-unit';
import { pageNumber } from '@/lib/articles/paging';
import { fullDate } from '@/lib/dates';
import { loadChrome, loadFront } from '@/lib/front/loaders';
import { pageMetadata } from '@/lib/front/metadata';
import { frontPath } from '@/lib/paths';

/** The front has one page. */
const isThere = async ({ searchParams }: PageProps) => pageNumber((await searchParams).page) === 1;

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  if (!(await isThere(props))) return notHereMetadata();
  const { publication, settings } = await loadChrome();
  return pageMetadata({ description: settings.description, path: frontPath() }, publication);
}

export default async function FrontPage(props: PageProps) {
  if (!(await isThere(props))) return notHere();
  const [chrome, front] = await Promise.all([loadChrome(), loadFront()]);
  const { settings, now, place } = chrome;
  return (
    <Frame chrome={chrome} isFront>
      <h1 className="vh">
        {settings.siteName}, {fullDate(now, place)}
      </h1>
      {front.lead ? (
        <div className="cols c84">
          <FrontLead story={front.lead} more={front.more} />
          {front.hours.stories.length > 0 && (
            <HourStaff hours={front.hours} place={place} dayStart={front.dayStart} />
          )}
        </div>
      ) : (
        <p className="nothing">Nothing has been published yet.</p>
      )}
      {front.row.length > 0 && (
        <section className="band" data-ink="notices" aria-label="More news">
          <div className="gauge over" aria-hidden="true" />
          <div className="cols c4">
            {front.row.map((story) => (
              <StoryUnit key={story.id} story={story} withPicture show="section" />
            ))}
          </div>
        </section>
      )}
      {front.bands.map((band) => (
        <FrontBand key={band.section.slug} band={band} />
      ))}
    </Frame>
  );
}
