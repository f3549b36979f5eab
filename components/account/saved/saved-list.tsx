'use client';

import { useActionState } from 'react';
import { ContinueLink } from '@/components/account/saved/continue-link';
import { useWords } from '@/components/account/words';
import { FaultLine } from '@/components/ui/fault-line';
import { directionOf } from '@/lib/articles/language';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';
import { articlePath } from '@/lib/paths';
import { unsaveAction } from '@/lib/saved/actions';
import type { SavedStories } from '@/lib/saved/data';

type Props = {
  stories: SavedStories;
  place: Place;
  /** Only the headlines, without what can be done with them. */
  isBrief?: boolean;
};

/** Stories that somebody has put aside, each with a button that takes it from the list. */
export function SavedList({ stories, place, isBrief = false }: Props) {
  const { keep } = useWords().account;
  const [state, unsave, isPending] = useActionState(unsaveAction, null);
  const Head = isBrief ? 'h3' : 'h2';
  return (
    <>
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <ul className="own saved">
        {stories.map(({ slug, headline, standfirst, language, section, savedAt }) => (
          <li key={slug} data-ink={section.ink}>
            <Head lang={language} dir={directionOf(language)}>
              <a href={articlePath(slug)}>{headline}</a>
            </Head>
            {!isBrief && standfirst && (
              <p className="words" lang={language} dir={directionOf(language)}>
                {standfirst}
              </p>
            )}
            <p className="meta">
              {keep.sectionSavedAt({
                section: section.name,
                date: (
                  <time dateTime={zonedIso(savedAt, place.timeZone)}>
                    {longDateTime(savedAt, place)}
                  </time>
                ),
              })}
            </p>
            {!isBrief && <ContinueLink slug={slug} headline={headline} />}
            {!isBrief && (
              <form action={unsave}>
                <input type="hidden" name="slug" value={slug} />
                <button className="text" disabled={isPending}>
                  {keep.take}
                  <span className="vh"> {keep.takeOf({ headline })}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
