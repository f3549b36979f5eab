import { clock, dayKey, longDateTime, zonedIso, type Place } from '@/lib/dates';

type Props = { publishedAt: Date; revisedAt: Date | null; place: Place };

/** When a story appeared and when readers were last told of a change; the same day needs only the hour. */
export function ArticleTimes({ publishedAt, revisedAt, place }: Props) {
  const { timeZone } = place;
  const isSameDay = revisedAt && dayKey(revisedAt, timeZone) === dayKey(publishedAt, timeZone);
  return (
    <p className="meta">
      Published{' '}
      <time dateTime={zonedIso(publishedAt, timeZone)}>{longDateTime(publishedAt, place)}</time>
      {revisedAt && (
        <>
          <br />
          Updated{' '}
          <time dateTime={zonedIso(revisedAt, timeZone)}>
            {isSameDay ? clock(revisedAt, place) : longDateTime(revisedAt, place)}
          </time>
        </>
      )}
    </p>
  );
}
