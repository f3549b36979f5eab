import { deskTime } from '@/lib/newsroom/desk-time';
import type { Place } from '@/lib/dates';
import type { PickStory } from '@/lib/front/editions/schema';
import { adminStoryPath } from '@/lib/paths';

type Props = {
  story: PickStory;
  place: Place;
  now: Date;
  /** What is said of one that readers do not have. */
  hidden?: string;
  /** The control that the headline names; without one it leads to the story. */
  labels?: string;
};

/** A story where it is picked or placed: headline, section, and whether readers see it. */
export function StoryLine({
  story,
  place,
  now,
  hidden = 'not public: its place fills itself',
  labels,
}: Props) {
  const { id, headline, language, section, publishedAt, isPublic, hasPicture } = story;
  const time = publishedAt && deskTime(publishedAt, now, place);
  const state = isPublic ? time : time && publishedAt > now ? `comes ${time}` : hidden;
  return (
    <div className="story-line" data-ink={section.ink}>
      {labels ? (
        <label htmlFor={labels} lang={language}>
          {headline}
        </label>
      ) : (
        <a href={adminStoryPath(id)} lang={language}>
          {headline}
        </a>
      )}
      <span className="meta">
        <b>{section.name}</b> · {state}
        {hasPicture ? '' : ' · no picture'}
      </span>
    </div>
  );
}
