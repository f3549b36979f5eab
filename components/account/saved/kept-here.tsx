'use client';

import { forget, useKept } from '@/components/account/saved/browser-store';
import { ContinueLink } from '@/components/account/saved/continue-link';
import { useWords } from '@/components/account/words';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';
import { articlePath } from '@/lib/paths';

/** What somebody without an account has put aside: a list that this browser alone knows. */
export function KeptHere({ place }: { place: Place }) {
  const { keep } = useWords().account;
  const kept = useKept();
  // As much room as the shortest thing that may come, so that what stands below stays.
  if (!kept) return <p className="hint">&nbsp;</p>;
  const stories = Object.entries(kept).toReversed();
  if (stories.length === 0) return <p className="hint">{keep.nothing}</p>;
  return (
    <ul className="own saved">
      {stories.map(([slug, { headline, at }]) => (
        <li key={slug}>
          <h2 dir="auto">
            <a href={articlePath(slug)}>{headline}</a>
          </h2>
          <p className="meta">
            {keep.savedAt({
              date: (
                <time dateTime={zonedIso(new Date(at), place.timeZone)}>
                  {longDateTime(new Date(at), place)}
                </time>
              ),
            })}
          </p>
          <ContinueLink slug={slug} headline={headline} />
          <button className="text" type="button" onClick={() => forget(slug)}>
            {keep.take}
            <span className="vh"> {keep.takeOf({ headline })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
