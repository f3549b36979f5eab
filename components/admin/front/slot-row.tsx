import { useState } from 'react';
import { StoryLine } from '@/components/admin/front/story-line';
import type { Place } from '@/lib/dates';
import type { DraftPlacement, PickStory } from '@/lib/front/editions/schema';
import type { Slot } from '@/lib/front/slots';

/** What lies under the pointer: a placed story, or one that was found. */
export type Dragged = { slot: string } | { storyId: number };

type Props = {
  slot: Slot;
  /** Where the story could go instead. */
  others: readonly Slot[];
  placement: DraftPlacement | null;
  story: PickStory | null;
  /** What stands here by itself; null while nobody knows. */
  fill: PickStory | null;
  fault?: string;
  place: Place;
  now: Date;
  press: (intent: string, to: string) => void;
  pin: (until: string) => void;
  drag: (what: Dragged | null) => void;
  /** Whether what is being dragged may stand here; null when nothing is. */
  takes: boolean | null;
  drop: () => void;
};

/** One place of a front: what stands there, and what can be done with it. Every button works without a script. */
export function SlotRow(props: Props) {
  const { slot, placement, story, fill, place, now, press, drag, takes, drop } = props;
  const [isOver, setIsOver] = useState(false);
  const { key, name } = slot;
  const headline = story?.headline ?? `Story ${placement?.storyId}`;
  const button = (kind: 'up' | 'down' | 'remove', words: string) => (
    <button
      className="text"
      id={`${kind}-${key}`}
      name="intent"
      value={`${kind}:${key}`}
      onClick={(event) => {
        event.preventDefault();
        press(`${kind}:${key}`, '');
      }}
    >
      {words}
      <span className="vh"> {headline}</span>
    </button>
  );
  return (
    <li
      className={placement ? 'fd-slot is-placed' : 'fd-slot'}
      data-drop={takes === null ? undefined : !takes ? 'no' : isOver ? 'here' : 'yes'}
      id={`slot-${key}`}
      tabIndex={-1}
      aria-label={name}
      onDragOver={(event) => {
        if (!takes) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        drop();
      }}
    >
      <span className="fd-name" aria-hidden="true">
        {name}
      </span>
      {placement ? (
        <>
          <input type="hidden" name="slot" value={key} />
          <input type="hidden" name="story" value={placement.storyId} />
          <div
            className="fd-story"
            draggable
            onDragStart={() => drag({ slot: key })}
            onDragEnd={() => drag(null)}
          >
            {story ? (
              <StoryLine story={story} place={place} now={now} />
            ) : (
              <span className="meta">{headline} is no longer there: its place fills itself</span>
            )}
          </div>
          <div className="fd-tools">
            {button('up', 'Up')}
            {button('down', 'Down')}
            {button('remove', 'Remove')}
          </div>
          <PinAndMove {...props} placement={placement} headline={headline} />
        </>
      ) : (
        <div className="fd-fill">
          {fill ? (
            <>
              <div
                className="fd-story"
                draggable
                onDragStart={() => drag({ storyId: fill.id })}
                onDragEnd={() => drag(null)}
              >
                <StoryLine story={fill} place={place} now={now} />
              </div>
              <button
                className="text"
                name="intent"
                value={`place:${fill.id}:${key}`}
                onClick={(event) => {
                  event.preventDefault();
                  press(`place:${fill.id}:${key}`, '');
                }}
              >
                Keep here<span className="vh"> {fill.headline}</span>
              </button>
            </>
          ) : (
            <span className="meta">Fills itself</span>
          )}
        </div>
      )}
    </li>
  );
}

type Placed = Props & { placement: DraftPlacement; headline: string };

function PinAndMove({ slot, others, placement, headline, fault, press, pin }: Placed) {
  const { key } = slot;
  return (
    <details className="fd-more" open={fault ? true : undefined}>
      <summary>
        {placement.until ? `Pinned until ${placement.until.replace('T', ' ')}` : 'Pin or move'}
        <span className="vh"> {headline}</span>
      </summary>
      <div className="fd-fields">
        <div>
          <label htmlFor={`until-${key}`}>Pinned until</label>
          <input
            id={`until-${key}`}
            name="until"
            type="datetime-local"
            value={placement.until}
            onChange={(event) => pin(event.target.value)}
            aria-invalid={fault ? true : undefined}
            aria-describedby={`until-note-${key}`}
          />
          <p className="hint" id={`until-note-${key}`}>
            {fault ? <b>{fault}</b> : 'Empty: until somebody changes it.'}
          </p>
        </div>
        <div>
          <label htmlFor={`to-${key}`}>Move to</label>
          <span className="fd-pair">
            <select id={`to-${key}`} name="to" defaultValue={key}>
              {others.map(({ key: other, name }) => (
                <option key={other} value={other}>
                  {name}
                </option>
              ))}
            </select>
            <button
              className="btn line"
              name="intent"
              value={`to:${key}`}
              onClick={(event) => {
                event.preventDefault();
                const field = document.getElementById(`to-${key}`) as HTMLSelectElement;
                press(`to:${key}`, field.value);
              }}
            >
              Move<span className="vh"> {headline}</span>
            </button>
          </span>
        </div>
      </div>
    </details>
  );
}
