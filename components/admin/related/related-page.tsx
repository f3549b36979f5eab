import { DeskMoment } from '@/components/admin/desk-moment';
import { ControlForm } from '@/components/admin/related/control-form';
import { PinForm } from '@/components/admin/related/pin-form';
import { RelatedTable } from '@/components/admin/related/related-table';
import { StoryHead } from '@/components/admin/story-head';
import { RelatedStories } from '@/components/site/related-stories';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import type { RelatedEntry } from '@/lib/related/editing/schema';
import type { RelatedControl } from '@/lib/related/schema';
import type { Shelves } from '@/lib/related/shelves';

type Props = {
  story: { id: number; headline: string; language: string; sectionName: string };
  control: RelatedControl;
  entries: RelatedEntry[];
  shelves: Shelves;
  at: Date;
  mayEdit: boolean;
  place: Place;
  now: Date;
};

/** What is offered below a story, why, what editors want of it, and how readers see it. */
export function RelatedPage(props: Props) {
  const { story, control, entries, shelves, at, mayEdit, place, now } = props;
  const { lang, dir } = wordsIn(place);
  const isEmpty = Object.values(shelves).every((items) => items.length === 0);
  return (
    <>
      <StoryHead title="Related stories" story={story} />
      <div className="settings">
        <section className="setting-group" aria-labelledby="related-list">
          <div>
            <h2 id="related-list">The list</h2>
            <p className="hint">
              Found by what the texts say, and worked out again whenever one of them changes. A pin
              stands first; what readers may not have is left out by itself.
            </p>
          </div>
          <div>
            {entries.length === 0 && (
              <p className="none">
                Nothing is like this story, or its list has not been worked out yet: that is done
                when it is published or scheduled.
              </p>
            )}
            <RelatedTable {...{ entries, mayEdit, place, now }} storyId={story.id} />
            {mayEdit && <PinForm storyId={story.id} key={entries.length} />}
          </div>
        </section>
        <section className="setting-group" aria-labelledby="related-control">
          <div>
            <h2 id="related-control">The story as a whole</h2>
            <p className="hint">
              Filling is the newest of the section, under a heading that says so.
            </p>
          </div>
          <ControlForm
            storyId={story.id}
            control={control}
            mayEdit={mayEdit}
            timeZone={place.timeZone}
          />
        </section>
        <section className="setting-group" aria-labelledby="related-preview">
          <div>
            <h2 id="related-preview">As readers see it</h2>
            <p className="hint">
              {at > now ? 'At its moment, ' : 'Now, '}
              <DeskMoment at={at} now={now} place={place} />
            </p>
          </div>
          <div>
            {isEmpty ? (
              <p className="none">Nothing is offered below this story.</p>
            ) : (
              <div lang={lang} dir={dir}>
                <RelatedStories shelves={shelves} sectionName={story.sectionName} place={place} />
              </div>
            )}
          </div>
        </section>
      </div>
    </>
  );
}
