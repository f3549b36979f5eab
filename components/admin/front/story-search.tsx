import { useState } from 'react';
import type { Dragged } from '@/components/admin/front/slot-row';
import { StoryLine } from '@/components/admin/front/story-line';
import type { Place } from '@/lib/dates';
import type { PickStory } from '@/lib/front/editions/schema';
import type { Slot } from '@/lib/front/slots';

type Props = {
  slots: readonly Slot[];
  q: string;
  found: readonly PickStory[] | null;
  place: Place;
  now: Date;
  press: (intent: string, to: string) => void;
  drag: (what: Dragged | null) => void;
};

/** Looks for public and coming stories, to put them somewhere. */
export function StorySearch({ slots, q, found, place, now, press, drag }: Props) {
  const [into, setInto] = useState(slots[0]!.key);
  const groups = [...new Set(slots.map(({ group }) => group))];
  return (
    <section className="panel fd-search" aria-labelledby="fd-search">
      <h2 id="fd-search">Find a story</h2>
      <div className="in">
        <div>
          <label htmlFor="fd-q">Words of its headline</label>
          <span className="fd-pair">
            <input id="fd-q" name="q" type="search" maxLength={200} key={q} defaultValue={q} />
            {/* The first button of the form: what the return key presses. */}
            <button className="btn line" name="intent" value="search">
              Search
            </button>
          </span>
          <p className="hint">Published and scheduled stories. None: the newest.</p>
        </div>
        {found && found.length > 0 && (
          <div>
            <label htmlFor="fd-into">Put it in</label>
            <select
              id="fd-into"
              name="into"
              value={into}
              onChange={(event) => setInto(event.target.value)}
            >
              {groups.map((group) => (
                <optgroup key={group} label={group}>
                  {slots
                    .filter((slot) => slot.group === group)
                    .map(({ key, name }) => (
                      <option key={key} value={key}>
                        {name}
                      </option>
                    ))}
                </optgroup>
              ))}
            </select>
          </div>
        )}
        {found?.length === 0 && <p>No published or scheduled story has these words.</p>}
        <ul className="fd-found">
          {found?.map((story) => (
            <li
              key={story.id}
              draggable
              onDragStart={() => drag({ storyId: story.id })}
              onDragEnd={() => drag(null)}
            >
              <StoryLine story={story} place={place} now={now} />
              <button
                className="btn line"
                name="intent"
                value={`place:${story.id}`}
                onClick={(event) => {
                  event.preventDefault();
                  press(`place:${story.id}`, into);
                }}
              >
                Place<span className="vh"> {story.headline}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
