import { writing } from '@/lib/articles/language';
import { clock, zonedIso, type Place } from '@/lib/dates';
import type { CalendarEntry, EntryKind } from '@/lib/newsroom/calendar/schema';
import { adminStoryPath } from '@/lib/paths';

type Props = {
  entries: readonly CalendarEntry[];
  /** So many are shown here; all where it is left out. */
  most: number | undefined;
  place: Place;
  /** Where all of the day are. */
  rest: string;
};

/** What each is, in a word and by the sign of the newsroom's states. */
const kinds: Record<EntryKind, { sign: string; word: string }> = {
  scheduled: { sign: 'sched', word: 'Goes out' },
  published: { sign: 'live', word: 'Out' },
  pending: { sign: 'sched', word: 'New version' },
  embargo: { sign: 'held2', word: 'Embargo ends' },
  due: { sign: 'review', word: 'Due' },
};

/** What happens on a day, in the order of the clock. */
export function DayEntries({ entries, most = entries.length, place, rest }: Props) {
  if (entries.length === 0) return null;
  const shown = entries.slice(0, most);
  return (
    <ul>
      {shown.map((entry) => {
        const { kind, at, storyId, headline, language, ink, work } = entry;
        return (
          <li key={`${kind}-${storyId}-${at.getTime()}-${work?.task ?? ''}`} data-ink={ink}>
            <p className="when">
              <time dateTime={zonedIso(at, place.timeZone)}>{clock(at, place)}</time>{' '}
              <span className={`st ${kinds[kind].sign}`}>{kinds[kind].word}</span>
            </p>
            <a href={adminStoryPath(storyId)} {...writing(language)}>
              {headline}
            </a>
            {work && (
              <p className="hint">
                <bdi>{work.task}</bdi>
                {work.assignee && (
                  <>
                    {' '}
                    · <bdi>{work.assignee}</bdi>
                  </>
                )}
              </p>
            )}
          </li>
        );
      })}
      {entries.length > shown.length && (
        <li className="rest">
          <a href={rest}>{entries.length - shown.length} more</a>
        </li>
      )}
    </ul>
  );
}
