import { DeskMoment } from '@/components/admin/desk-moment';
import type { Place } from '@/lib/dates';
import type { BulkResult } from '@/lib/newsroom/bulk/schema';
import { adminStoryPath } from '@/lib/paths';

type LeftProps = {
  left: readonly Extract<BulkResult, { ok: false }>[];
  /** What is said of those that were refused. */
  word: string;
  place: Place;
  now: Date;
};

/** Stories that were left as they are, each with why. */
export const LeftStories = ({ left, word, place, now }: LeftProps) =>
  left.map((one) => (
    <li key={one.id}>
      <b>{one.why === 'changed' ? 'Changed meanwhile' : word}:</b>{' '}
      <StoryName id={one.id} headline={one.headline} /> {one.detail}{' '}
      {one.at && <DeskMoment at={new Date(one.at)} now={now} place={place} />}
    </li>
  ));

export const StoryName = ({ id, headline }: { id: number; headline: string | null }) =>
  headline === null ? (
    <>#{id}</>
  ) : (
    <a href={adminStoryPath(id)} dir="auto">
      {headline}
    </a>
  );

/** What the checklist has looked at again. */
export const Warnings = ({ words }: { words: readonly string[] }) =>
  words.length > 0 && (
    <ul className="warnings">
      {words.map((one) => (
        <li key={one}>
          <b>Look again:</b> {one}
        </li>
      ))}
    </ul>
  );
