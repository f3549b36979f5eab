import { PickWords } from '@/components/admin/front/pick-words';
import { StoryLine } from '@/components/admin/front/story-line';
import type { Place } from '@/lib/dates';
import { searchLength, type PickStory } from '@/lib/front/editions/schema';

type Props = {
  of: string;
  legend: string;
  hint: string;
  /** What choosing none is called. */
  none: string;
  q: string;
  /** Null: nobody has searched. */
  found: readonly PickStory[] | null;
  chosen: PickStory | null;
  fault?: string;
  place: Place;
  now: Date;
  isActing: boolean;
};

/** One story or none, looked for and ticked: the field `storyId` of a form, which searches by the intent `search`. */
export function StoryChoice(props: Props) {
  const { of, legend, hint, none, q, found, chosen, fault, place, now, isActing } = props;
  const others = (found ?? []).filter(({ id }) => id !== chosen?.id);
  const offered = chosen ? [chosen, ...others] : others;
  return (
    <fieldset className="fd-choice" aria-describedby={`${of}-note`}>
      <legend>{legend}</legend>
      <p className={fault ? 'hint fault' : 'hint'} id={`${of}-note`}>
        {fault ?? hint}
      </p>
      {/* Not the words of the page's other search, so that neither is taken for the other. */}
      <PickWords
        {...{ of, q, isActing }}
        label="Words of that story’s headline"
        verb="Find"
        maxLength={searchLength}
      />
      {found?.length === 0 && <p>No published or scheduled story has these words.</p>}
      {offered.length > 0 && (
        <ul className="fd-found">
          <li>
            <input
              id={`${of}-none`}
              type="radio"
              name="storyId"
              value=""
              defaultChecked={!chosen}
            />
            <label htmlFor={`${of}-none`}>{none}</label>
          </li>
          {offered.map((story) => (
            <li key={story.id}>
              <input
                id={`${of}-story-${story.id}`}
                type="radio"
                name="storyId"
                value={story.id}
                defaultChecked={story.id === chosen?.id}
              />
              {/* No way out of a form that is half filled in. */}
              <StoryLine {...{ story, place, now }} labels={`${of}-story-${story.id}`} />
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
