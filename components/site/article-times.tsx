import { clock, dayKey, longDateTime, zonedIso, type Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';

type Props = { publishedAt: Date; revisedAt: Date | null; place: Place };

/** When a story appeared and when readers were last told of a change; the same day needs only the hour. */
export function ArticleTimes({ publishedAt, revisedAt, place }: Props) {
  const { timeZone } = place;
  const words = wordsIn(place).story;
  const isSameDay = revisedAt && dayKey(revisedAt, timeZone) === dayKey(publishedAt, timeZone);
  return (
    <p className="meta">
      {words.published({
        date: (
          <time dateTime={zonedIso(publishedAt, timeZone)}>{longDateTime(publishedAt, place)}</time>
        ),
      })}
      {revisedAt && (
        <>
          <br />
          {words.updated({
            date: (
              <time dateTime={zonedIso(revisedAt, timeZone)}>
                {isSameDay ? clock(revisedAt, place) : longDateTime(revisedAt, place)}
              </time>
            ),
          })}
        </>
      )}
    </p>
  );
}
