import type { ReactNode } from 'react';
import { PickWords } from '@/components/admin/front/pick-words';
import { StoryLine } from '@/components/admin/front/story-line';
import type { Place } from '@/lib/dates';
import type { PickStory } from '@/lib/front/editions/schema';

type Props = {
  /** What the numbers of its fields begin with. */
  of: string;
  q: string;
  maxLength: number;
  found: readonly PickStory[] | null;
  place: Place;
  now: Date;
  isActing?: boolean;
  /** What stands between the field and what was found. */
  children?: ReactNode;
  /** What can be done with a story that was found. */
  act: (story: PickStory) => ReactNode;
  drag?: (storyId: number | null) => void;
};

/** Looks for public and coming stories, to put them somewhere. Part of a form, which searches by the intent `search`. */
export function PickSearch(props: Props) {
  const { of, q, maxLength, found, place, now, isActing, children, act, drag } = props;
  return (
    <section className="panel fd-search" aria-labelledby={`${of}-search`}>
      <h2 id={`${of}-search`}>Find a story</h2>
      <div className="in">
        <PickWords {...{ of, q, maxLength, isActing }} />
        {children}
        {found?.length === 0 && <p>No published or scheduled story has these words.</p>}
        <ul className="fd-found">
          {found?.map((story) => (
            <li
              key={story.id}
              draggable={drag !== undefined}
              onDragStart={() => drag?.(story.id)}
              onDragEnd={() => drag?.(null)}
            >
              <StoryLine story={story} place={place} now={now} />
              {act(story)}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
