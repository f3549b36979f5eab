import { useRef } from 'react';
import { StoryLine } from '@/components/admin/front/story-line';
import type { Place } from '@/lib/dates';
import type { PickStory } from '@/lib/front/editions/schema';
import { issueLimits } from '@/lib/newsletters/issues/schema';

type Props = {
  q: string;
  found: readonly PickStory[] | null;
  /** What is in the issue already. */
  placed: readonly number[];
  place: Place;
  now: Date;
  isActing: boolean;
};

/** Looks for public and coming stories, to put them into an issue. */
export function IssueSearch({ q, found, placed, place, now, isActing }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  return (
    <section className="panel fd-search" aria-labelledby="nl-search">
      <h2 id="nl-search">Find a story</h2>
      <div className="in">
        <div>
          <label htmlFor="nl-q">Words of its headline</label>
          <span className="fd-pair">
            <input
              id="nl-q"
              name="q"
              type="search"
              maxLength={issueLimits.q}
              defaultValue={q}
              onKeyDown={(event) => {
                // The return key would press the first button of the form.
                if (event.key !== 'Enter') return;
                event.preventDefault();
                event.currentTarget.form?.requestSubmit(button.current);
              }}
            />
            <button
              className="btn line"
              name="intent"
              value="search"
              ref={button}
              disabled={isActing}
            >
              Search
            </button>
          </span>
          <p className="hint">Published and scheduled stories. None: the newest.</p>
        </div>
        {found?.length === 0 && <p>No published or scheduled story has these words.</p>}
        <ul className="fd-found">
          {found?.map((story) => (
            <li key={story.id}>
              <StoryLine story={story} place={place} now={now} />
              {placed.includes(story.id) ? (
                <span className="hint">It is in</span>
              ) : (
                <button
                  className="btn line"
                  name="intent"
                  value={`place:${story.id}`}
                  disabled={isActing}
                >
                  Put in<span className="vh"> {story.headline}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
