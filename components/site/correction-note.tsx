import type { Correction } from '@/lib/articles/schema';
import { correctionWords } from '@/lib/corrections/schema';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';

/** One correction: what it is, when, what was wrong, what is right, and who signs. */
export function CorrectionNote({ correction, place }: { correction: Correction; place: Place }) {
  const { kind, wrong, text, signature, at } = correction;
  return (
    <p className="corr" dir="ltr">
      <b>
        {correctionWords[kind]},{' '}
        <time dateTime={zonedIso(at, place.timeZone)}>{longDateTime(at, place)}</time>.
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
