import { StoryLine } from '@/components/admin/front/story-line';
import { FaultLine } from '@/components/ui/fault-line';
import type { Place } from '@/lib/dates';
import type { PickStory } from '@/lib/front/editions/schema';

type Props = {
  stories: readonly PickStory[];
  place: Place;
  now: Date;
  isActing: boolean;
  fault?: string | undefined;
};

/** The stories of an issue in their order, each with the buttons that move it or take it out. */
export function IssueOrder({ stories, place, now, isActing, fault }: Props) {
  const button = (intent: string, words: string, headline: string) => (
    <button className="text" name="intent" value={intent} disabled={isActing}>
      {words}
      <span className="vh"> {headline}</span>
    </button>
  );
  return (
    <section className="panel" aria-labelledby="nl-stories">
      <h2 id="nl-stories">
        Stories
        <span className="end">
          <button className="text" name="intent" value="fill" disabled={isActing}>
            Fill with what is new
          </button>
        </span>
      </h2>
      <FaultLine>{fault}</FaultLine>
      {stories.length === 0 && <p className="none">No story yet.</p>}
      <ol className="fd-slots">
        {stories.map((story, i) => (
          <li className="fd-slot is-placed" key={story.id}>
            <input type="hidden" name="story" value={story.id} />
            <StoryLine
              story={story}
              place={place}
              now={now}
              hidden="not public: left out when it goes"
            />
            <div className="fd-tools">
              {i > 0 && button(`up:${story.id}`, 'Up', story.headline)}
              {i < stories.length - 1 && button(`down:${story.id}`, 'Down', story.headline)}
              {button(`remove:${story.id}`, 'Remove', story.headline)}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
