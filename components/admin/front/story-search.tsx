import { useState } from 'react';
import { PickSearch } from '@/components/admin/front/pick-search';
import type { Dragged } from '@/components/admin/front/slot-row';
import type { Place } from '@/lib/dates';
import { searchLength, type PickStory } from '@/lib/front/editions/schema';
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

/** Looks for stories to put them into a place of a front: by the button, or by dragging. */
export function StorySearch({ slots, q, found, place, now, press, drag }: Props) {
  const [into, setInto] = useState(slots[0]!.key);
  const groups = [...new Set(slots.map(({ group }) => group))];
  return (
    <PickSearch
      of="fd"
      maxLength={searchLength}
      {...{ q, found, place, now }}
      drag={(storyId) => drag(storyId === null ? null : { storyId })}
      act={(story) => (
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
      )}
    >
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
    </PickSearch>
  );
}
