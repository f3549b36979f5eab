import { PickSearch } from '@/components/admin/front/pick-search';
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

/** Looks for stories to put them into an issue. */
export function IssueSearch({ q, found, placed, place, now, isActing }: Props) {
  return (
    <PickSearch
      of="nl"
      maxLength={issueLimits.q}
      {...{ q, found, place, now, isActing }}
      act={(story) =>
        placed.includes(story.id) ? (
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
        )
      }
    />
  );
}
