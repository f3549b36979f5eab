import { Fragment, type ReactNode } from 'react';
import { Names } from '@/components/site/names';
import type { StoryCard } from '@/lib/articles/schema';
import { clock, zonedIso, type Place } from '@/lib/dates';

type Props = {
  story: StoryCard;
  /** What stands before the number of comments. */
  show: 'section' | 'authors' | 'nothing';
  /** Adds the hour of publication. */
  place?: Place;
};

const comments = (count: number) => (count === 1 ? '1 comment' : `${count} comments`);

/** The line of facts under a headline; nothing when there is none to tell. */
export function StoryMeta({ story, show, place }: Props) {
  const facts: ReactNode[] = [];
  if (show === 'section') facts.push(<b>{story.section.name}</b>);
  if (show === 'authors' && story.authors.length)
    facts.push(
      <>
        By <Names authors={story.authors} />
      </>,
    );
  if (place)
    facts.push(
      <time dateTime={zonedIso(story.publishedAt, place.timeZone)}>
        {clock(story.publishedAt, place)}
      </time>,
    );
  if (story.commentCount) facts.push(comments(story.commentCount));
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
