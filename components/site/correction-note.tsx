import type { Correction } from '@/lib/articles/schema';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';

/** One correction: what it is, when, what was wrong, what is right, and who signs. */
export function CorrectionNote({ correction, place }: { correction: Correction; place: Place }) {
  const { kind, wrong, text, signature, at } = correction;
  const { dir, story } = wordsIn(place);
  return (
    <p className="corr" dir={dir}>
      <b>
        {story.notes[kind]({
          date: <time dateTime={zonedIso(at, place.timeZone)}>{longDateTime(at, place)}</time>,
        })}
      </b>{' '}
      {wrong && (
        <>
          <bdi>{wrong}</bdi>{' '}
        </>
      )}
      <bdi>{text}</bdi>
      {signature && (
        <>
          {' '}
          <cite>
            <bdi>{signature}</bdi>
          </cite>
        </>
      )}
    </p>
  );
}
