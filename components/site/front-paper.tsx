import { FrontBand } from '@/components/site/front-band';
import { FrontLead } from '@/components/site/front-lead';
import { HourStaff } from '@/components/site/hour-staff';
import { StoryUnit } from '@/components/site/story-unit';
import { fullDate } from '@/lib/dates';
import type { Front } from '@/lib/front/arrange';
import type { Chrome } from '@/lib/front/schema';
import { wordsIn } from '@/lib/i18n/words';

type Props = { front: Front; chrome: Pick<Chrome, 'settings' | 'now' | 'place'> };

/** What stands on the front page below its masthead. */
export function FrontPaper({ front, chrome: { settings, now, place } }: Props) {
  const words = wordsIn(place).site.front;
  return (
    <>
      <h1 className="vh">{words.title({ name: settings.siteName, date: fullDate(now, place) })}</h1>
      {front.lead ? (
        <div className="cols c84">
          <FrontLead story={front.lead} more={front.more} place={place} />
          {front.hours.stories.length > 0 && (
            <HourStaff hours={front.hours} place={place} dayStart={front.dayStart} />
          )}
        </div>
      ) : (
        <p className="nothing">{words.nothing}</p>
      )}
      {front.row.length > 0 && (
        <section className="band" data-ink="notices" aria-label={words.moreNews} data-below="">
          <div className="gauge over" aria-hidden="true" />
          <div className="cols c4">
            {front.row.map((story) => (
              <StoryUnit key={story.id} story={story} withPicture show="section" place={place} />
            ))}
          </div>
        </section>
      )}
      {front.bands.map((band) => (
        <FrontBand key={band.section.slug} band={band} place={place} />
      ))}
    </>
  );
}
