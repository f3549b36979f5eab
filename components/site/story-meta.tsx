import { Fragment, type ReactNode } from 'react';
import { Names } from '@/components/site/names';
import type { StoryCard } from '@/lib/articles/schema';
import { clock, zonedIso, type Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';

type Props = {
  story: StoryCard;
  /** What stands before the number of comments. */
  show: 'section' | 'authors' | 'nothing';
  place: Place;
  /** Adds the hour of publication. */
  withHour?: boolean;
};

/** The line of facts under a headline; nothing when there is none to tell. */
export function StoryMeta({ story, show, place, withHour }: Props) {
  const words = wordsIn(place).story;
  const facts: ReactNode[] = [];
  if (show === 'section')
    facts.push(
      <b>
        <bdi>{story.section.name}</bdi>
      </b>,
    );
  if (show === 'authors' && story.authors.length)
    facts.push(words.by({ names: <Names authors={story.authors} place={place} /> }));
  if (withHour)
    facts.push(
      <time dateTime={zonedIso(story.publishedAt, place.timeZone)}>
        {clock(story.publishedAt, place)}
      </time>,
    );
  if (story.commentCount) facts.push(words.comments(story.commentCount));
  if (facts.length === 0) return null;
  return (
    <p className="meta">
      {facts.map((fact, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          {fact}
        </Fragment>
      ))}
    </p>
  );
}
